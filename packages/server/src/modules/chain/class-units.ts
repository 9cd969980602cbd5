import type { Snapshot } from "../../snapshot/snapshot.ts";
import { unitsBelow } from "../../snapshot/unit-lines.ts";
import type { Instant } from "../../timeline/holds.ts";

type Tables = Snapshot["tables"];

const KINDS: Partial<Record<string, readonly string[]>> = {
  DEPARTMENTS: ["DEPARTMENT"],
  DEPARTMENT_HEADS: ["DEPARTMENT"],
  AFFILIATES: ["AFFILIATE"],
  BASE_UNITS: ["BASE_UNIT"],
  UNITS: ["DEPARTMENT", "AFFILIATE", "BASE_UNIT"],
};

/** Whether a class of this selector takes in units of a kind: what `selects` says in SQL. */
export function takesIn(selector: string, kind: string): boolean {
  return KINDS[selector]?.includes(kind) === true;
}

/** The units that a class takes in, among those that stand below its base unit in the line of administration. */
export function unitsOfClass(tables: Tables, instant: Instant, classId: string): string[] {
  const row = tables.PartyClass.get(classId);
  if (row === undefined || row.baseUnitId === null || KINDS[row.selector] === undefined) return [];
  return [...unitsBelow(tables, instant, row.baseUnitId)]
    .filter((id) => {
      const unit = tables.OrgUnit.get(id);
      return unit !== undefined && instant.stands(unit) && takesIn(row.selector, unit.kind);
    })
    .sort();
}
