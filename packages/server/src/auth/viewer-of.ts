import { defaultKeyHasher } from "@better-auth/api-key";
import { forEverything, type Grant, KEY_SCOPES, type KeyScope, type Viewer } from "../access/viewer.ts";
import type { Db } from "../database/open-database.ts";
import type { Accounts } from "./accounts.ts";
import { isRefusal } from "./refusal.ts";

/** Under which name the scopes of a key stand among its permissions. */
export const SCOPES_OF_KEY = "dutygraph";

type Reader = Pick<Db, "user" | "roleGrant" | "session" | "apikey">;

/** How old the note of when a session was seen last may become. */
export const SEEN_MS = 5 * 60_000;

/** Who sent a request: by key, else by session cookie; null: nobody who is known, or whose account is closed. */
export async function viewerOf(accounts: Accounts, db: Reader, headers: Headers): Promise<Viewer | null> {
  const key = headers.get("x-api-key");
  if (key !== null) return viewerOfKey(accounts, db, key);
  if (!headers.has("cookie")) return null;
  const session = await unlessRefused(accounts.api.getSession({ headers }));
  if (session === null) return null;
  const account = await readAccount(db, session.user.id);
  if (account === null) return null;
  await markSeen(db, session.session);
  return { kind: "USER", ...account, scopes: null, accountId: account.id, sessionId: session.session.id };
}

/** A session tells when it was seen last, to some minutes: a write for each request would be too many. */
async function markSeen(db: Reader, session: { id: string; updatedAt: Date }): Promise<void> {
  const now = Date.now();
  if (now - new Date(session.updatedAt).getTime() < SEEN_MS) return;
  await db.session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date(now) } });
}

async function viewerOfKey(accounts: Accounts, db: Reader, text: string): Promise<Viewer | null> {
  if (!(await isGood(db, text))) return null;
  const answer = await unlessRefused(accounts.api.verifyApiKey({ body: { key: text } }));
  const key = answer?.valid === true ? answer.key : null;
  if (key === null) return null;
  const account = await readAccount(db, key.referenceId);
  if (account === null) return null;
  return {
    kind: "KEY",
    id: key.id,
    name: `${account.name}/${key.name ?? key.id}`,
    accountId: account.id,
    grants: [forEverything("INTEGRATOR")],
    scopes: scopesOf(key.permissions),
    personId: account.personId,
  };
}

/** Whether a key is one that is kept and may be used: the library deletes those that have expired, with their record. */
async function isGood(db: Reader, text: string): Promise<boolean> {
  const where = {
    key: await defaultKeyHasher(text),
    enabled: true,
    OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
  };
  return (await db.apikey.count({ where })) > 0;
}

/** The scopes among a key's permissions; whatever else stands there gives no right. */
export function scopesOf(permissions: Record<string, string[]> | null | undefined): KeyScope[] {
  const named = permissions?.[SCOPES_OF_KEY] ?? [];
  return KEY_SCOPES.filter((scope) => named.includes(scope));
}

interface KnownAccount {
  id: string;
  name: string;
  personId: string | null;
  grants: Grant[];
}

/** The account as it is now, whatever its session says: a role that was taken back ends at once. */
async function readAccount(db: Reader, id: string): Promise<KnownAccount | null> {
  const user = await db.user.findUnique({
    where: { id },
    select: {
      username: true,
      name: true,
      personId: true,
      closedAt: true,
      roleGrants: { where: { revokedAt: null }, select: { role: true, unitId: true, planId: true } },
    },
  });
  if (user === null || user.closedAt !== null) return null;
  return { id, name: user.username ?? user.name, personId: user.personId, grants: user.roleGrants };
}

/** A bad key or cookie throws in the library; to us it is nobody, and any other fault is one too. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
