import { hashPassword, verifyPassword } from "better-auth/crypto";
import { makeId } from "../clock.ts";
import type { Db, Tx } from "../database/open-database.ts";
import { endAccess, endWaysBack } from "./end-access.ts";
import { type OwnAccount, type OwnWriteContext, ownWrite } from "./own-write.ts";
import { hashToken } from "./password-link.ts";
import { findPasswordFault, type PasswordFault } from "./password-rules.ts";

/** Why a password was not set. */
export type PasswordRefusal = PasswordFault | { code: "LINK_GONE" | "INVALID_PASSWORD"; message: string };

const LINK_GONE = { code: "LINK_GONE", message: "The link was used, has expired, or never was." } as const;
const INVALID = { code: "INVALID_PASSWORD", message: "The current password is another one." } as const;

/**
 * Sets the password of the account whose link this is. The link is then used up, and all sessions end. A link that is
 * no good is answered alike whatever is wrong with it, and a password that is refused leaves the link as it was.
 */
export async function setPasswordByLink(
  context: OwnWriteContext,
  { token, password }: { token: string; password: string },
): Promise<PasswordRefusal | null> {
  const tokenHash = hashToken(token);
  const account = await findHolder(context, tokenHash);
  if (account === null) return LINK_GONE;
  const fault = await findPasswordFault(password, account.username ?? "");
  if (fault !== null) return fault;
  const hash = await hashPassword(password);
  return ownWrite(context, "setPassword", account, async ({ tx, now, log }) => {
    // Of two who come with it at once, one uses it.
    const { count } = await tx.passwordLink.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { closedAt: null } },
      data: { usedAt: now },
    });
    if (count !== 1) return LINK_GONE;
    const hadPassword = await storePassword(tx, account.id, hash);
    const sessionsEnded = await endAccess(tx, account.id, now);
    log(passwordEvent(account, hadPassword, { byLink: true, sessionsEnded }));
    return null;
  });
}

/**
 * Changes the password of who is signed in and knows the current one. The session that asks goes on, the others where
 * that is wished; no link made before sets it any more, and every browser is asked for a code again.
 */
export async function changePassword(
  context: OwnWriteContext,
  account: OwnAccount,
  input: { currentPassword: string; newPassword: string; keptSessionId: string; endOthers: boolean },
): Promise<PasswordRefusal | null> {
  const known = await context.db.account.findFirst({
    where: { userId: account.id, providerId: "credential" },
  });
  const current = known?.password ?? null;
  if (current === null || !(await verifyPassword({ hash: current, password: input.currentPassword })))
    return INVALID;
  const fault = await findPasswordFault(input.newPassword, account.username ?? "");
  if (fault !== null) return fault;
  const hash = await hashPassword(input.newPassword);
  return ownWrite(context, "changePassword", account, async ({ tx, now, log }) => {
    const { count } = await tx.account.updateMany({
      where: { userId: account.id, providerId: "credential", password: current },
      data: { password: hash, updatedAt: now },
    });
    // It was set anew while the hash was made.
    if (count !== 1) return INVALID;
    await endWaysBack(tx, account.id, now);
    const sessionsEnded = input.endOthers ? await endAccess(tx, account.id, now, input.keptSessionId) : 0;
    log(passwordEvent(account, true, { sessionsEnded }));
    return null;
  });
}

async function findHolder({ db, clock }: OwnWriteContext, tokenHash: string): Promise<OwnAccount | null> {
  const link = await db.passwordLink.findUnique({ where: { tokenHash }, include: { user: true } });
  const isGood =
    link !== null && link.usedAt === null && link.expiresAt > clock.now() && link.user.closedAt === null;
  return isGood ? link.user : null;
}

/** Whether the account of this name has a password to be compared with. */
export async function hasPassword(db: Pick<Db, "account">, username: string): Promise<boolean> {
  const where = { providerId: "credential", password: { not: null }, user: { username } };
  return (await db.account.count({ where })) > 0;
}

async function storePassword(tx: Tx, userId: string, password: string): Promise<boolean> {
  const known = await tx.account.findFirst({ where: { userId, providerId: "credential" } });
  if (known === null) {
    const row = { id: makeId(), userId, accountId: userId, providerId: "credential", password };
    await tx.account.create({ data: row });
    return false;
  }
  await tx.account.update({ where: { id: known.id }, data: { password } });
  return known.password !== null;
}

function passwordEvent({ id, name }: OwnAccount, hadPassword: boolean, more: object) {
  return {
    subject: `Account:${id}`,
    nodeIds: [],
    before: { id, name, hasPassword: hadPassword },
    after: { id, name, hasPassword: true, ...more },
  };
}
