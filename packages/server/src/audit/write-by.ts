import type { Viewer } from "../access/viewer.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { type ChangeEventInput, record, takeTurn } from "./record.ts";
import { TRANSACTION, type Write } from "./write.ts";

/** What a write needs that no request of the API asks for. */
export interface BareWriteContext {
  db: Db;
  clock: Clock;
  requestId: string | null;
}

/**
 * A write that is no mutation, in the name of somebody: one transaction with its events, as `write` makes it, and no right
 * to be asked for. Whoever calls it has found out already that it may be done.
 */
export function writeBy<T>(
  { db, clock, requestId }: BareWriteContext,
  viewer: Viewer,
  action: string,
  body: (write: Write) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const head = await takeTurn(tx);
    const now = clock.now();
    const events: ChangeEventInput[] = [];
    const log = (event: ChangeEventInput) => void events.push(event);
    const result = await body({ tx, now, log, check: async () => undefined });
    await record(tx, head, { viewer, action, at: now, requestId }, events);
    return result;
  }, TRANSACTION);
}
