import type { Tx } from "../database/open-database.ts";
import type { RowType } from "./areas.ts";
import { NO_REACH, type Reach } from "./sight/reach-sets.ts";
import type { Sight } from "./sight/sight.ts";

const SIGHTS = new WeakMap<object, Sight>();

/** Tells with whose eyes the nodes named in a write's input are looked for. */
export function lookWith(tx: Tx, sight: Sight): void {
  SIGHTS.set(tx, sight);
}

/**
 * Whether the writer sees a row that the input names: what is out of sight is answered as if it were not there. A
 * transaction of the server itself sees everything.
 */
export async function isSeenInWrite(tx: Tx, type: RowType, row: object): Promise<boolean> {
  return (await SIGHTS.get(tx)?.sees(type, row)) ?? true;
}

/** What the writer reached before this write changed anything; the server itself, which needs no reach, has none. */
export async function reachOfWriter(tx: Tx): Promise<Reach> {
  return (await SIGHTS.get(tx)?.reach()) ?? NO_REACH;
}
