import type { Tx } from "../database/open-database.ts";
import { reachesAll } from "./check-write.ts";
import { reachOf } from "./policy.ts";
import { reachOfWriter } from "./sight-of-write.ts";
import type { Viewer } from "./viewer.ts";
import type { WrittenRow } from "./written-row.ts";

/**
 * Whether a writer may do to these rows what everybody may do to the own ones: who keeps such records, everywhere or in
 * a unit or a plan. A write that everybody makes in an own matter asks this where the matter is another's.
 */
export async function keeps(
  { tx, now }: { tx: Tx; now: Date },
  viewer: Viewer | null,
  action: string,
  rows: readonly WrittenRow[],
): Promise<boolean> {
  if (viewer === null) return false;
  const reach = () => reachOfWriter(tx);
  const cells = reachOf(viewer, `write:${action}`).filter((cell) => cell !== "OWN");
  for (const cell of cells) if (await reachesAll(cell, { tx, now, viewer, action, reach }, rows)) return true;
  return false;
}
