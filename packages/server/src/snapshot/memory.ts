import { gather } from "../database/gather.ts";
import type { Sql } from "../database/sql.ts";
import { type DutyReading, readDuties } from "./duty-reading.ts";
import { catchUp, readLogNumber, readSnapshot } from "./read-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

/** The snapshot of this server and how it keeps up with the change log. */
export interface Memory {
  /** Reads all for the first time; until that is done, and where it fails, there is no snapshot and SQL answers. */
  fill(): Promise<void>;
  /** The snapshot as of this event of the change log or a later one; null: there is none (yet). */
  at(number: number): Snapshot | null | Promise<Snapshot | null>;
  /** The snapshot as of now: the log is asked how far it goes. */
  now(): Promise<Snapshot | null>;
  /** What is not held of a duty, read with the duties that other requests ask for at the same time; null: there is none. */
  duty(id: string): Promise<DutyReading | null>;
}

/** How long after a fault memory is read anew. */
const RETRY_MS = 5_000;

/**
 * Memory over a database. `onFault` is told what goes wrong while the snapshot is read; requests are then answered from
 * the database until it has been read anew.
 */
export function createMemory(sql: Sql, onFault: (error: unknown) => void = () => {}): Memory {
  let snapshot: Snapshot | null = null;
  let filling: Promise<void> | null = null;
  const refill = async () => {
    snapshot = null;
    try {
      const read = await readSnapshot(sql);
      while (!(await catchUp(sql, read, await readLogNumber(sql))))
        Object.assign(read, await readSnapshot(sql));
      snapshot = read;
    } catch (error) {
      onFault(error);
      setTimeout(() => void fill(), RETRY_MS).unref();
    } finally {
      filling = null;
    }
  };
  const fill = () => {
    filling ??= refill();
    return filling;
  };
  // Whoever needs a later state while it is being read waits for the reading after it, which all of them share.
  const advance = gather<number, Snapshot | null>(async (numbers) => {
    const behind = snapshot;
    const wanted = Math.max(...numbers);
    if (behind !== null && behind.number < wanted) {
      const isCaughtUp = await catchUp(sql, behind, wanted).catch(onFault);
      if (isCaughtUp !== true) void fill();
    }
    return numbers.map(() => snapshot);
  });
  const at = (number: number) =>
    snapshot === null || snapshot.number >= number ? snapshot : advance(number);
  const duty = gather<string, DutyReading | null>((ids) => readDuties(sql, ids));
  return { fill, at, duty, now: async () => (snapshot === null ? null : at(await readLogNumber(sql))) };
}
