import type { Instant } from "../timeline/holds.ts";
import type { Snapshot } from "./snapshot.ts";

type Tables = Snapshot["tables"];

/** All units below one in the line of administration; it is among them only where it stands below itself. */
export function unitsBelow(tables: Tables, { holds }: Instant, unitId: string): Set<string> {
  const below = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const placement of tables.UnitPlacement.by("parentId", id)) {
      if (placement.tree !== "LINE" || !holds(placement) || below.has(placement.unitId)) continue;
      below.add(placement.unitId);
      open.push(placement.unitId);
    }
  }
  return below;
}

/** All units above one in the line of administration. */
export function unitsAbove(tables: Tables, { holds }: Instant, unitId: string): Set<string> {
  const above = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const placement of tables.UnitPlacement.by("unitId", id)) {
      if (placement.tree !== "LINE" || !holds(placement) || above.has(placement.parentId)) continue;
      above.add(placement.parentId);
      open.push(placement.parentId);
    }
  }
  return above;
}
