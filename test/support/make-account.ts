import type { Grant, KeyScope, Role } from "../../packages/server/src/access/viewer.ts";
import { KEY_SCOPES } from "../../packages/server/src/access/viewer.ts";
import type { Accounts } from "../../packages/server/src/auth/accounts.ts";
import { SCOPES_OF_KEY } from "../../packages/server/src/auth/viewer-of.ts";
import { makeId } from "../../packages/server/src/clock.ts";
import type { Db } from "../../packages/server/src/database/open-database.ts";

/** A role for everything by its name, or for a unit or a plan by its global id. */
export type RoleWish = Role | { role: Role; unitId?: string; planId?: string };

export interface AccountWish {
  username: string;
  roles?: readonly RoleWish[];
  /** The global id of the person that it stands for. */
  personId?: string;
}

/** Writes an account that signs in with this password, past the API: for tests of what accounts may do. Answers its id. */
export async function makeAccountRow(
  { db, accounts }: { db: Db; accounts: Accounts },
  { username, roles = [], personId }: AccountWish,
  password: string,
): Promise<string> {
  const id = makeId();
  const { password: hasher } = await accounts.$context;
  await db.user.create({
    data: {
      id,
      name: username,
      email: `${id}@dutygraph.invalid`,
      username,
      personId: personId === undefined ? null : bare(personId),
      roleGrants: { create: roles.map(grantOf) },
      accounts: {
        create: { accountId: id, providerId: "credential", password: await hasher.hash(password) },
      },
    },
  });
  return id;
}

/** Makes a key of an account past the API, by the library. */
export async function makeKeyRow(
  accounts: Accounts,
  userId: string,
  scopes: readonly KeyScope[] = KEY_SCOPES,
): Promise<string> {
  const permissions = { [SCOPES_OF_KEY]: [...scopes] };
  return (await accounts.api.createApiKey({ body: { userId, name: "reports", permissions } })).key;
}

function grantOf(wish: RoleWish): Grant & { id: string; grantedAt: Date } {
  const { role, unitId, planId } =
    typeof wish === "string" ? { role: wish, unitId: undefined, planId: undefined } : wish;
  const scope = {
    unitId: unitId === undefined ? null : bare(unitId),
    planId: planId === undefined ? null : bare(planId),
  };
  return { id: makeId(), role, ...scope, grantedAt: new Date(Date.UTC(2026, 0, 1)) };
}

function bare(globalId: string): string {
  return globalId.split(":")[1] ?? globalId;
}
