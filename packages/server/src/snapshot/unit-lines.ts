import type { Instant } from "../timeline/holds.ts";
import type { Snapshot } from "./snapshot.ts";

type Tables = Snapshot["tables"];

/** All units below one in the line of administration; it is among them only where it stands below itself. */
export function unitsBelow(tables: Tables, instant: Instant, unitId: string): Set<string> {
  return alongLine(tables, instant, unitId, { from: "parentId", to: "unitId" });
}

/** All units above one in the line of administration. */
export function unitsAbove(tables: Tables, instant: Instant, unitId: string): Set<string> {
  return alongLine(tables, instant, unitId, { from: "unitId", to: "parentId" });
}

type End = "unitId" | "parentId";

function alongLine(
  tables: Tables,
  { holds }: Instant,
  unitId: string,
  { from, to }: { from: End; to: End },
): Set<string> {
  const found = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const placement of tables.UnitPlacement.by(from, id)) {
      const next = placement[to];
      if (placement.tree !== "LINE" || !holds(placement) || found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
