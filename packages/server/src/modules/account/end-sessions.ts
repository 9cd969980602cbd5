import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { forgetBrowsers } from "../../auth/known-browser.ts";
import { NotFoundError } from "../../errors.ts";
import { type Typed, typed } from "../../typed.ts";
import { type AccountInput, type AccountRow, isOwnOrAny, requireAccount } from "./reads.ts";

/**
 * Ends all sessions of an account but the one that asks: one's own, or anybody's by an administrator. Its browsers are
 * forgotten: sign-ins that wait for a code end, and those that need none.
 * @throws DomainError: NotFound, also for another's account
 */
export function endSessions(context: WriteContext, input: AccountInput): Promise<AccountRow & Typed> {
  return write(context, "endSessions", input, async ({ tx, now, log }) => {
    const account = await requireAccount(tx, input.accountId);
    const { id, name } = account;
    if (!isOwnOrAny(context.viewer, "endSessions", id))
      throw new NotFoundError(["accountId"], input.accountId);
    const kept = context.viewer?.sessionId ?? null;
    const { count } = await tx.session.deleteMany({
      where: { userId: id, ...(kept === null ? {} : { id: { not: kept } }) },
    });
    await forgetBrowsers(tx, id, now);
    log({
      subject: globalId("Account", id),
      nodeIds: [],
      before: { id, name },
      after: { id, name, sessionsEnded: count },
    });
    return typed("Account", account);
  });
}
