import { globalId } from "../../access/global-id.ts";
import type { WriteContext } from "../../audit/write.ts";
import { writeSecret } from "../../audit/write-secret.ts";
import { endAccess } from "../../auth/end-access.ts";
import { makePasswordLink } from "../../auth/password-link.ts";
import { enforce } from "../../decision.ts";
import { typed } from "../../typed.ts";
import type { PasswordLinkSuccess } from "./create-account.ts";
import { type AccountInput, requireAccount } from "./reads.ts";
import { decideOpen } from "./rules.ts";

/**
 * Makes a link by which the account's holder sets a password. The old one stops at once, sessions end, and links made
 * before are good for nothing.
 * @throws DomainError: NotFound, ACCOUNT_CLOSED
 */
export async function resetPassword(
  context: WriteContext,
  input: AccountInput,
): Promise<PasswordLinkSuccess> {
  return writeSecret(context, "resetPassword", input, async ({ tx, now, log }) => {
    const account = await requireAccount(tx, input.accountId);
    enforce(decideOpen(account));
    const { id, name } = account;
    const { count } = await tx.account.updateMany({
      where: { userId: id, providerId: "credential", password: { not: null } },
      data: { password: null },
    });
    const sessionsEnded = await endAccess(tx, id, now);
    const { row: link, token } = makePasswordLink(id, now);
    await tx.passwordLink.create({ data: link });
    log({
      subject: globalId("Account", id),
      nodeIds: [],
      before: { id, name, hasPassword: count > 0 },
      after: { id, name, hasPassword: false, sessionsEnded, linkExpiresAt: link.expiresAt },
    });
    const { id: secretId, expiresAt } = link;
    const result = { account: typed("Account", account), secretId, expiresAt };
    return { result: typed("PasswordLinkSuccess", result), secret: token };
  });
}
