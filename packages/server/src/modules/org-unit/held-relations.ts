import type { Context } from "../../context.ts";
import { offsetCursor, offsetOf } from "../../graphql/nested-page.ts";
import { forwardOnly, type Page, type PageArgs, pageSize, toPage } from "../../graphql/page.ts";
import type { HeldRows, Snapshot } from "../../snapshot/snapshot.ts";
import { unitsBelow } from "../../snapshot/unit-lines.ts";
import { type Instant, instantOf } from "../../timeline/holds.ts";

type Unit = HeldRows["OrgUnit"];

/** A page of the units directly below one, in the order of their entry; as `children` reads it from the database. */
export function heldChildren(
  { moment, clock }: Pick<Context, "moment" | "clock">,
  { tables }: Snapshot,
  unitId: string,
  args: PageArgs,
): Page<Unit> {
  forwardOnly(args);
  const { size } = pageSize(args);
  const skip = args.after == null ? (args.offset ?? 0) : offsetOf(args.after);
  const { holds, stands } = instantOf(moment, clock.now());
  const units = tables.UnitPlacement.by("parentId", unitId)
    .filter((placement) => placement.tree === "LINE" && holds(placement))
    .flatMap((placement) => tables.OrgUnit.get(placement.unitId) ?? [])
    .filter(stands)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const page = units.slice(skip, skip + size);
  return toPage(page, (_row, index) => offsetCursor(skip + index + 1), {
    hasNextPage: units.length > skip + size,
    hasPreviousPage: skip > 0,
    totalCount: async () => units.length,
  });
}

/** All units above one in the line of administration, the nearest first; as deep as `readAncestors` goes. */
export function heldAncestors({ tables }: Snapshot, { holds }: Instant, unitId: string): Unit[] {
  const above: Unit[] = [];
  let step = [unitId];
  for (let depth = 0; depth < 64 && step.length > 0; depth += 1) {
    step = step.flatMap((id) =>
      tables.UnitPlacement.by("unitId", id)
        .filter((placement) => placement.tree === "LINE" && holds(placement))
        .map(({ parentId }) => parentId),
    );
    above.push(...step.flatMap((id) => tables.OrgUnit.get(id) ?? []));
  }
  return above;
}

/** The person who heads a unit: whoever holds its head post, an acting one where there is no other. */
export function heldHead({ tables }: Snapshot, { holds, stands }: Instant, unitId: string): string | null {
  const holdings = tables.Post.by("unitId", unitId)
    .filter((post) => post.isHead && stands(post))
    .flatMap((post) => tables.PostHolding.by("postId", post.id).filter(holds));
  const [first] = holdings.sort(
    (a, b) => Number(a.isActing) - Number(b.isActing) || +a.validFrom - +b.validFrom,
  );
  return first?.personId ?? null;
}

/** How many people hold a post in a unit, or in it and all units below it; each person counts once. */
export function heldHeadcount({ tables }: Snapshot, instant: Instant, unitId: string, deep: boolean): number {
  const units = deep ? [unitId, ...unitsBelow(tables, instant, unitId)] : [unitId];
  const people = new Set<string>();
  for (const id of new Set(units))
    for (const post of tables.Post.by("unitId", id))
      for (const holding of tables.PostHolding.by("postId", post.id))
        if (instant.holds(holding)) people.add(holding.personId);
  return people.size;
}
