import { createHash, randomBytes } from "node:crypto";
import type { GenericEndpointContext } from "better-auth";
import type { Db, Tx } from "../database/open-database.ts";
import { foldUsername } from "./username.ts";

const KNOWN_BROWSER = "dutygraph.known_browser";
const HALF_A_YEAR = 182 * 24 * 60 * 60;

/**
 * The mark of a browser from which the account of this name has signed in before; null: there is none, it is another
 * account's, or the account has forgotten its browsers since. OWASP calls it a device cookie.
 */
export async function markOf(ctx: GenericEndpointContext, db: Db, username: string): Promise<string | null> {
  const mark = await ctx.getSignedCookie(KNOWN_BROWSER, ctx.context.secret);
  if (typeof mark !== "string" || !mark.startsWith(`${accountKey(username)}.`)) return null;
  const start = await markStart(db, username);
  return start !== null && mark.startsWith(start) ? mark : null;
}

/** Marks the browser in which the account of this name has just signed in. */
export async function markBrowser(ctx: GenericEndpointContext, db: Db, username: string): Promise<void> {
  const start = await markStart(db, username);
  if (start === null) return;
  const mark = `${start}${randomBytes(16).toString("base64url")}`;
  await ctx.setSignedCookie(KNOWN_BROWSER, mark, ctx.context.secret, {
    path: "/api/auth",
    httpOnly: true,
    sameSite: "lax",
    secure: ctx.context.baseURL.startsWith("https:"),
    maxAge: HALF_A_YEAR,
  });
}

/**
 * Forgets the browsers of an account: those that need no code, those in which a code is due, and all marks given so far,
 * which hold the moment at which its password was written.
 */
export async function forgetBrowsers(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.account.updateMany({ where: { userId, providerId: "credential" }, data: { updatedAt: now } });
  await tx.verification.deleteMany({ where: { value: userId } });
}

/** Under which key the tries at a user name are counted, whether there is an account of this name or not. */
export function accountKey(username: string): string {
  return createHash("sha256").update(foldUsername(username)).digest("base64url").slice(0, 22);
}

/** What every mark begins with that is good for the account; null: it has no password, and no marks. */
async function markStart(db: Db, username: string): Promise<string | null> {
  const known = await db.account.findFirst({
    where: { providerId: "credential", user: { username: foldUsername(username) } },
    select: { updatedAt: true },
  });
  return known && `${accountKey(username)}.${known.updatedAt.getTime().toString(36)}.`;
}
