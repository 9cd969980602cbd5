import type { Write } from "../audit/write.ts";
import { type BareWriteContext, writeBy } from "../audit/write-by.ts";

export type { BareWriteContext as OwnWriteContext } from "../audit/write-by.ts";

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
  context: BareWriteContext,
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
  return writeBy(context, viewer, action, body);
}
