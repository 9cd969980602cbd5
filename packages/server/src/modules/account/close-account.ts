import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { endAccess } from "../../auth/end-access.ts";
import { enforce } from "../../decision.ts";
import { type Typed, typed } from "../../typed.ts";
import {
  type AccountInput,
  type AccountRow,
  countOtherAdmins,
  readGrants,
  requireAccount,
  stateOf,
} from "./reads.ts";
import { decideAdminLeaves, decideOpen } from "./rules.ts";

/**
 * Closes an account: its sessions end, nobody signs in to it, and its keys are answered no more. What it has written
 * stays written under its name.
 * @throws DomainError: NotFound, ACCOUNT_CLOSED, LAST_ADMIN
 */
export function closeAccount(context: WriteContext, input: AccountInput): Promise<AccountRow & Typed> {
  return write(context, "closeAccount", input, async ({ tx, now, log }) => {
    const before = await requireAccount(tx, input.accountId);
    enforce(decideOpen(before));
    const isOpenAdmin = (await readGrants(tx, before.id)).some(({ role }) => role === "ADMIN");
    enforce(decideAdminLeaves({ isOpenAdmin, otherOpenAdmins: await countOtherAdmins(tx, before.id) }));
    const after = { ...before, closedAt: now };
    await tx.user.update({ where: { id: before.id }, data: { closedAt: now } });
    const sessionsEnded = await endAccess(tx, before.id, now);
    log({
      subject: globalId("Account", before.id),
      nodeIds: [],
      before: stateOf(before),
      after: { ...stateOf(after), sessionsEnded },
    });
    return typed("Account", after);
  });
}
