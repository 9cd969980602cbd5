import type { Tx } from "../database/open-database.ts";

/**
 * Ends what an account has open: its sessions but the one kept, the sign-ins that wait for a code, the browsers that
 * need none, and the links by which its password could be set. Answers how many sessions ended.
 */
export async function endAccess(
  tx: Tx,
  userId: string,
  now: Date,
  keptSessionId: string | null = null,
): Promise<number> {
  const kept = keptSessionId === null ? {} : { id: { not: keptSessionId } };
  const { count } = await tx.session.deleteMany({ where: { userId, ...kept } });
  await tx.verification.deleteMany({ where: { value: userId } });
  await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  return count;
}
