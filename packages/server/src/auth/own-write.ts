import type { ChangeEventInput } from "../audit/record.ts";
import { record, takeTurn } from "../audit/record.ts";
import { TRANSACTION, type Write } from "../audit/write.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";

export interface OwnWriteContext {
  db: Db;
  clock: Clock;
  requestId: string | null;
}

/** The account whose holder writes, by having proven to be that. */
export interface OwnAccount {
  id: string;
  username: string | null;
  name: string;
  personId: string | null;
}

/**
 * A write of somebody on the own account by the sign-in library's paths, where there may be no session yet: one
 * transaction with its event, as `write` makes it, and no right to be asked for, since what the holder does to the own
 * password is not the policy's matter.
 */
export function ownWrite<T>(
  { db, clock, requestId }: OwnWriteContext,
  action: string,
  account: OwnAccount,
  body: (write: Write) => Promise<T>,
): Promise<T> {
  const { id, username, name, personId } = account;
  const viewer = {
    kind: "USER" as const,
    id,
    name: username ?? name,
    accountId: id,
    grants: [],
    scopes: null,
    personId,
  };
  return db.$transaction(async (tx) => {
    const head = await takeTurn(tx);
    const now = clock.now();
    const events: ChangeEventInput[] = [];
    const result = await body({
      tx,
      now,
      log: (event) => void events.push(event),
      check: async () => undefined,
    });
    await record(tx, head, { viewer, action, at: now, requestId }, events);
    return result;
  }, TRANSACTION);
}
