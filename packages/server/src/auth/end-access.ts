import type { Tx } from "../database/open-database.ts";
import { forgetBrowsers } from "./known-browser.ts";

/** Ends what an account has open: its sessions but the one kept, and its ways back. Answers how many sessions ended. */
export async function endAccess(
  tx: Tx,
  userId: string,
  now: Date,
  keptSessionId: string | null = null,
): Promise<number> {
  const kept = keptSessionId === null ? {} : { id: { not: keptSessionId } };
  const { count } = await tx.session.deleteMany({ where: { userId, ...kept } });
  await endWaysBack(tx, userId, now);
  return count;
}

/** Forgets the browsers of an account, and uses up the links by which its password could be set. */
export async function endWaysBack(tx: Tx, userId: string, now: Date): Promise<void> {
  await forgetBrowsers(tx, userId, now);
  await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}
