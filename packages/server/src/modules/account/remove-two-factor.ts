import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { forgetBrowsers } from "../../auth/known-browser.ts";
import { RuleError } from "../../errors.ts";
import { type Typed, typed } from "../../typed.ts";
import { type AccountInput, type AccountRow, requireAccount } from "./reads.ts";

/**
 * Switches one-time codes off for somebody who lost the device; the password alone lets them in again. Secret and
 * backup codes are deleted, and its browsers forgotten.
 * @throws DomainError: NotFound, NO_TWO_FACTOR
 */
export function removeTwoFactor(context: WriteContext, input: AccountInput): Promise<AccountRow & Typed> {
  return write(context, "removeTwoFactor", input, async ({ tx, now, log }) => {
    const before = await requireAccount(tx, input.accountId);
    const { id, name } = before;
    if (before.twoFactorEnabled !== true) {
      throw new RuleError("NO_TWO_FACTOR", "The account has no one-time codes.", ["accountId"]);
    }
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await forgetBrowsers(tx, id, now);
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    log({
      subject: globalId("Account", id),
      nodeIds: [],
      before: { id, name, hasTwoFactor: true },
      after: { id, name, hasTwoFactor: false },
    });
    return typed("Account", { ...before, twoFactorEnabled: false });
  });
}
