import type { Context } from "../../context.ts";
import { type DutyReading, readingSql } from "../../snapshot/duty-reading.ts";
import type { HeldRows, Snapshot } from "../../snapshot/snapshot.ts";
import { standingFrom } from "../../timeline/filter.ts";
import { instantOf } from "../../timeline/holds.ts";
import { askReadings } from "./ask-readings.ts";
import type { GapFact } from "./gap.ts";
import { groupFact, heldFacts, stepsOf } from "./held-facts.ts";
import { findGaps } from "./plan-gaps.ts";

const DUTIES_OF_PLANS = readingSql(
  `SELECT d."id" FROM "Duty" d WHERE d."planId" = ANY($1::uuid[])
    AND (d."retiredAt" IS NULL OR d."retiredAt" > $2::timestamptz) LIMIT $3::int`,
);

/**
 * The duties of plans that are not retired at the request's moment, in the order of their plans and their own, in one
 * statement; at most `limit`.
 */
export async function readDutiesOfPlans(
  context: Context,
  planIds: readonly string[],
  limit: number,
): Promise<DutyReading[]> {
  const standing = standingFrom(context.moment, context.clock.now());
  const { readings } = await askReadings(context, DUTIES_OF_PLANS, [planIds, standing, limit]);
  return readings.sort(
    ({ line: [a] }, { line: [b] }) =>
      compare(a?.row.planId, b?.row.planId) ||
      (a?.row.order ?? 0) - (b?.row.order ?? 0) ||
      compare(a?.row.id, b?.row.id),
  );
}

function compare(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? "", b ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** All gaps of some plans, found in memory and in what was read of their duties. */
export function heldGaps(
  { moment, clock }: Context,
  snapshot: Snapshot,
  planIds: readonly string[],
  readings: readonly DutyReading[],
): GapFact[] {
  const { tables } = snapshot;
  const { stands } = instantOf(moment, clock.now());
  const plans = planIds.flatMap((id) => tables.Plan.get(id) ?? []).filter(stands);
  const standing = (group: HeldRows["Group"]) => (stands(group) ? groupFact(group, true) : []);
  const groups = plans.flatMap(({ id }) => tables.Group.by("planId", id).flatMap(standing));
  const wanted = new Set(plans.map(({ id }) => id));
  const own = readings.filter(({ line }) => wanted.has(line[0]?.row.planId ?? ""));
  return findGaps(
    { plans, groups, duties: own.flatMap(stepsOf) },
    heldFacts(snapshot, moment, clock.now(), own),
  );
}
