import { inputId } from "../../access/global-id.ts";
import { reachOf } from "../../access/policy.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError } from "../../errors.ts";
import type { RoleGrant, Session, User } from "../../generated/prisma/client.ts";

/** An account as the API shows it; what belongs to signing in alone stays out. */
export type AccountRow = Pick<
  User,
  "id" | "username" | "name" | "personId" | "createdAt" | "closedAt" | "twoFactorEnabled"
>;

/** A session without its token: that never leaves the database. */
export type SessionRow = Omit<Session, "token">;

/** The input of what is done to an account as a whole. */
export interface AccountInput {
  accountId: string;
  clientMutationId?: string | null | undefined;
}

/** @throws ValidationError for a bad id, NotFoundError */
export async function requireAccount(tx: Tx, text: string, path = ["accountId"]): Promise<AccountRow> {
  const { id } = inputId(text, ["Account"], path);
  const row = await tx.user.findUnique({ where: { id } });
  if (row === null) throw new NotFoundError(path, text);
  return accountRow(row);
}

export function accountRow(user: User): AccountRow {
  const { id, username, name, personId, createdAt, closedAt, twoFactorEnabled } = user;
  return { id, username, name, personId, createdAt, closedAt, twoFactorEnabled };
}

/** What the change log keeps of an account. */
export function stateOf({ id, username, name, personId, closedAt }: AccountRow) {
  return { id, username, name, personId, closedAt };
}

/** What the change log keeps of a role that an account has. */
export function grantState({ id, role, unitId, planId }: RoleGrant) {
  return { id, role, unitId, planId };
}

/** The roles that an account has now, in the order in which they were given. */
export function readGrants(tx: Tx, userId: string): Promise<RoleGrant[]> {
  return tx.roleGrant.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ grantedAt: "asc" }, { id: "asc" }],
  });
}

/** How many open accounts besides this one may administer. */
export function countOtherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({
    where: {
      id: { not: userId },
      closedAt: null,
      roleGrants: { some: { role: "ADMIN", revokedAt: null, unitId: null, planId: null } },
    },
  });
}

/** Whether what belongs to an account is the viewer's own, or the viewer may do this for all. */
export function isOwnOrAny(viewer: Viewer | null, action: string, accountId: string): boolean {
  return viewer?.accountId === accountId || reachOf(viewer, `write:${action}`).includes("EVERYTHING");
}
