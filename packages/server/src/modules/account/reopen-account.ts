import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { RuleError } from "../../errors.ts";
import { type Typed, typed } from "../../typed.ts";
import { type AccountInput, type AccountRow, requireAccount, stateOf } from "./reads.ts";

/**
 * Opens a closed account again, with the roles, the password and the keys that it had.
 * @throws DomainError: NotFound, ACCOUNT_OPEN
 */
export function reopenAccount(context: WriteContext, input: AccountInput): Promise<AccountRow & Typed> {
  return write(context, "reopenAccount", input, async ({ tx, log }) => {
    const before = await requireAccount(tx, input.accountId);
    if (before.closedAt === null) {
      throw new RuleError("ACCOUNT_OPEN", "The account is not closed.", ["accountId"]);
    }
    const after = { ...before, closedAt: null };
    await tx.user.update({ where: { id: before.id }, data: { closedAt: null } });
    log({
      subject: globalId("Account", before.id),
      nodeIds: [],
      before: stateOf(before),
      after: stateOf(after),
    });
    return typed("Account", after);
  });
}
