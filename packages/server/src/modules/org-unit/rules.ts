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
  /** Groups in which it is a member, and groups whose office sits in it. */
  groups: number;
  /** Duties that it owns. */
  duties: number;
  /** Rotas that it keeps. */
  rotas: number;
  /** What it has to report again and again, or is reported, urgent reports too. */
  reports: number;
}

/** A unit is retired when nothing in force leans on it. */
export function decideUnitRetirement(use: UnitUse): Decision {
  const { children, holdings, assignments, groups, duties, rotas, reports } = use;
  if (children + holdings + assignments + groups + duties + rotas + reports === 0) return ALLOW;
  const reason = `Still in force: ${children} unit(s) below it, ${holdings} holder(s) of its posts, ${assignments} assignment(s), ${groups} group(s), ${duties} dut(ies), ${rotas} rota(s), ${reports} report(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
