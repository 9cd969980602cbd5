import { globalId } from "../../access/global-id.ts";
import { nodeTable, type PlainNodeType } from "../../access/load-node.ts";
import type { Tx } from "../../database/open-database.ts";

/** The types that can be retired by hand and so restored. */
export const RESTORABLE_TYPES = [
  "OrgUnit",
  "Person",
  "Post",
  "Plan",
  "PlanReading",
  "Group",
  "Duty",
  "Task",
  "TaskStep",
  "CalendarDay",
  "Rota",
  "UrgentRule",
  "Form",
  "Obligation",
] as const;

export type RestorableType = (typeof RESTORABLE_TYPES)[number];

/** Which columns say where a node belongs. A unit is retired only when nothing stands below it, and a person has no place. */
const PLACES: Record<RestorableType, Record<string, PlainNodeType>> = {
  OrgUnit: {},
  Person: {},
  Post: { unitId: "OrgUnit" },
  Plan: {},
  PlanReading: {},
  Group: { planId: "Plan", parentId: "Group", hostUnitId: "OrgUnit" },
  Duty: { planId: "Plan", groupId: "Group", unitId: "OrgUnit", parentId: "Duty" },
  Task: { dutyId: "Duty", parentId: "Task" },
  TaskStep: { taskId: "Task" },
  CalendarDay: {},
  Rota: { planId: "Plan", unitId: "OrgUnit" },
  UrgentRule: { planId: "Plan" },
  Form: {},
  Obligation: { planId: "Plan", dutyId: "Duty", formId: "Form", onWatchRotaId: "Rota" },
};

/** The global ids of the retired nodes that a node belongs to; at most one statement for each of its columns. */
export async function readRetiredPlaces(tx: Tx, type: RestorableType, row: object): Promise<string[]> {
  const retired: string[] = [];
  for (const [column, placeType] of Object.entries(PLACES[type])) {
    const id: unknown = Reflect.get(row, column);
    if (typeof id !== "string") continue;
    const place = await nodeTable(tx, placeType).findUnique({ where: { id } });
    if (place !== null && "retiredAt" in place && place.retiredAt !== null)
      retired.push(globalId(placeType, id));
  }
  return retired;
}
