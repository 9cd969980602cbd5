import { AREA_OF } from "./areas.ts";
import { globalId } from "./global-id.ts";
import { findIn } from "./load-node.ts";
import { createLook, type Look } from "./sight/look.ts";
import type { Reach } from "./sight/reach-sets.ts";
import { IN_SCOPE, ORDERED_BY_PLAN, OWED_WITHIN } from "./sight/sight-rules.ts";
import type { Rules } from "./sight/terms.ts";
import { idIn, rowTypeOf, type WriteToCheck, type WrittenRow } from "./written-row.ts";

/** What a row may be hung under only where that lies within the scope as well. */
const HUNG_UNDER = {
  Duty: { planId: "Plan", groupId: "Group", parentId: "Duty" },
  Group: { planId: "Plan", parentId: "Group" },
  Task: { dutyId: "Duty", parentId: "Task" },
  Obligation: { planId: "Plan", dutyId: "Duty", onWatchRotaId: "Rota" },
  Rota: { planId: "Plan" },
} as const;

/** An editor of a unit or a plan: every row lay within it before, lies within it after, and is hung under nothing outside. */
export async function areInScope(write: WriteToCheck, rows: readonly WrittenRow[]): Promise<boolean> {
  const reach = withUnitsBegun(await write.reach(), rows);
  const lookBy = (rules: Rules) => createLook(write.tx, { rules, reach, now: write.now }, findIn(write.tx));
  const looks = { inScope: lookBy(IN_SCOPE), owed: lookBy(OWED_WITHIN), ordered: lookBy(ORDERED_BY_PLAN) };
  for (const row of rows) {
    if (!(await isInScope(write, reach, looks.inScope, row)) || (await letsOwnOff(looks, row))) return false;
  }
  return true;
}

/** Whether somebody waives or takes off what the unit that is kept owes, without keeping the plan that orders it. */
async function letsOwnOff(
  { owed, ordered }: { owed: Look; ordered: Look },
  { subject, before }: WrittenRow,
): Promise<boolean> {
  const type = rowTypeOf(subject);
  if ((type !== "Occurrence" && type !== "ReportFault") || before === null) return false;
  return (await owed(type, before)) && !(await ordered(type, before));
}

/** A unit begins where it is placed, in the same write. */
function withUnitsBegun(reach: Reach, rows: readonly WrittenRow[]): Reach {
  const created = new Set(rows.filter(({ before }) => before === null).map(({ subject }) => subject));
  const begun = rows
    .filter(({ subject, before }) => rowTypeOf(subject) === "UnitPlacement" && before === null)
    .filter(({ after }) => reach.editedUnits.has(idIn(after, "parentId") ?? ""))
    .flatMap(({ after }) => idIn(after, "unitId") ?? [])
    .filter((id) => created.has(globalId("OrgUnit", id)));
  return { ...reach, editedUnits: new Set([...reach.editedUnits, ...begun]) };
}

async function isInScope(write: WriteToCheck, reach: Reach, look: Look, row: WrittenRow): Promise<boolean> {
  const { subject, before, after } = row;
  const type = rowTypeOf(subject);
  if (type === null || (AREA_OF[type] !== "WATCH" && favorsOneself(write, row))) return false;
  // Somebody who holds no post yet is in no unit; the appointment to one is looked at itself.
  if (type === "Person" && before === null) return reach.editedUnits.size > 0;
  for (const each of [before, after]) if (each !== null && !(await look(type, each))) return false;
  if (type === "UnitPlacement") return reach.editedUnits.has(idIn(after ?? before, "unitId") ?? "");
  if (type === "PostHolding") return isOwnStaff(write, reach, row);
  return isHungWithin(write, reach, look, row);
}

/** Who keeps records gives no post, part or power to the person for whom the own account stands; a watch is none. */
function favorsOneself({ viewer }: WriteToCheck, { before, after }: WrittenRow): boolean {
  const own = viewer.personId;
  if (own === null) return false;
  return ["personId", "toPersonId"].some(
    (column) => idIn(after, column) === own && idIn(before, column) !== own,
  );
}

/** Who holds a post elsewhere is kept there, and is made nobody else's by being given one here. */
async function isOwnStaff(
  write: WriteToCheck,
  reach: Reach,
  { before, after }: WrittenRow,
): Promise<boolean> {
  const personId = idIn(after, "personId");
  if (personId === null || personId === idIn(before, "personId")) return true;
  const elsewhere = await write.tx.postHolding.count({
    where: {
      personId,
      retractedAt: null,
      OR: [{ validTo: null }, { validTo: { gt: write.now } }],
      post: { unitId: { notIn: [...reach.editedUnits] } },
    },
  });
  return elsewhere === 0;
}

/** What is hung under something, or moved there, is hung within the scope. */
async function isHungWithin(
  write: WriteToCheck,
  reach: Reach,
  look: Look,
  { subject, before, after }: WrittenRow,
): Promise<boolean> {
  const type = rowTypeOf(subject) ?? "";
  const isOfPlan = reach.editedPlans.has(idIn(after, "planId") ?? "");
  const columns = Object.entries(
    (HUNG_UNDER as Record<string, Record<string, "Plan" | "Group" | "Duty" | "Task" | "Rota">>)[type] ?? {},
  );
  const find = findIn(write.tx);
  for (const [column, of] of columns) {
    const id = idIn(after, column);
    if (id === null || id === idIn(before, column)) continue;
    // A plan orders whom it will, the watch of any unit too.
    if (of === "Rota" && isOfPlan) continue;
    const owner = await find(of, id);
    if (owner === null || !(await look(of, owner))) return false;
  }
  return true;
}
