import { writeOrTry } from "../../audit/dry-run.ts";
import type { Write, WriteContext } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { UnitTree } from "../../generated/prisma/client.ts";
import type { Period } from "../../timeline/moment.ts";
import { readUnitsAbove } from "../org-unit/reads.ts";
import { joinPosts } from "./join-posts.ts";
import { moveEdges } from "./move-edges.ts";
import { moveGrants } from "./move-grants.ts";
import { moveReferences, type Reference } from "./move-references.ts";
import { moveWatchAndReports } from "./move-watch-and-reports.ts";
import { decideUnitsMerge } from "./rules.ts";
import { Tally } from "./tally.ts";
import { joinNames, type MergeInput, type MergeOutcome, outcomeOf, requireTwo } from "./two-nodes.ts";

/** What points to a unit besides edges and posts. */
const REFERENCES: Reference[] = [
  { type: "Group", column: "hostUnitId", to: "OrgUnit", thing: "GROUPS" },
  { type: "Duty", column: "unitId", to: "OrgUnit", thing: "DUTIES" },
  { type: "Plan", column: "issuerId", to: "OrgUnit", thing: "PLANS" },
  { type: "Plan", column: "superiorId", to: "OrgUnit", thing: "PLANS" },
  { type: "PartyClass", column: "baseUnitId", to: "OrgUnit", thing: "CLASSES" },
  { type: "OrgUnit", column: "mergedIntoId", to: "OrgUnit", thing: "EARLIER_DUPLICATES" },
];

/** Whenever one of the two stood above the other, they are not one. */
const EVER: Period = { validFrom: new Date("0001-01-01T00:00:00Z"), validTo: null };

/**
 * Makes two entries of one unit one: its places, the units below, posts, memberships, assignments, editors and whatever
 * points to it. Posts of one title become one post. The duplicate is retired and leads to the kept unit.
 * @throws DomainError: SAME_NODE, UNIT_LOOP, HEAD_POST_EXISTS, OVERLAPPING_HOLDING
 */
export function mergeOrgUnits(context: WriteContext, input: MergeInput): Promise<MergeOutcome> {
  return writeOrTry(context, "mergeOrgUnits", input, async (write) => {
    const { tx } = write;
    const two = await requireTwo(tx, "OrgUnit", input);
    const [from, to] = [two.merged.id, two.kept.id];
    enforce(
      decideUnitsMerge(
        { id: to, unitsAbove: await readEverAbove(tx, to) },
        { id: from, unitsAbove: await readEverAbove(tx, from) },
      ),
    );
    const tally = new Tally();
    const targets = new Map([[from, to]]);
    await moveUnitEdges(write, targets, tally);
    await joinPosts(write, from, to, tally);
    for (const reference of REFERENCES) await moveReferences(write, reference, targets, tally);
    await moveWatchAndReports(write, "OrgUnit", targets, tally);
    await moveGrants(write, from, to, tally);
    await joinNames(write, "OrgUnit", two, { code: two.kept.code ?? two.merged.code });
    return outcomeOf("MergeOrgUnitsSuccess", input, two, tally);
  });
}

async function moveUnitEdges(
  write: Write,
  targets: ReadonlyMap<string, string>,
  tally: Tally,
): Promise<void> {
  const unitId = "unitId" as const;
  await moveEdges(write, { kind: "UnitPlacement", column: unitId, thing: "PLACEMENTS" }, targets, tally);
  await moveEdges(write, { kind: "UnitPlacement", column: "parentId", thing: "CHILDREN" }, targets, tally);
  await moveEdges(write, { kind: "GroupMember", column: unitId, thing: "MEMBERSHIPS" }, targets, tally);
  await moveEdges(write, { kind: "Assignment", column: unitId, thing: "ASSIGNMENTS" }, targets, tally);
}

async function readEverAbove(tx: Tx, unitId: string): Promise<string[]> {
  const trees = Object.values(UnitTree);
  const above: string[] = [];
  for (const tree of trees) above.push(...(await readUnitsAbove(tx, unitId, tree, EVER)));
  return above;
}
