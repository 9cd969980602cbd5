import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** What is known when a unit is to be placed: the units above the new parent, during the new placement's period. */
export interface PlacementFacts {
  unitId: string;
  parentId: string;
  unitsAboveParent: readonly string[];
}

/** A unit is never placed under itself or under a unit that stands below it (B1). */
export function decidePlacement({ unitId, parentId, unitsAboveParent }: PlacementFacts): Decision {
  if (unitId === parentId) return refuse("UNIT_LOOP", "A unit cannot stand under itself.", ["parentId"]);
  if (unitsAboveParent.includes(unitId)) {
    return refuse("UNIT_LOOP", "The unit would stand below itself.", ["parentId"]);
  }
  return ALLOW;
}

/** What still leans on a unit that is to be retired. */
export interface UnitUse {
  children: number;
  holdings: number;
  assignments: number;
}

/** A unit is retired when nothing in force leans on it. */
export function decideUnitRetirement({ children, holdings, assignments }: UnitUse): Decision {
  if (children + holdings + assignments === 0) return ALLOW;
  const reason = `Still in force: ${children} unit(s) below it, ${holdings} holder(s) of its posts, ${assignments} assignment(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
