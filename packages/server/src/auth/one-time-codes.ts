import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware, getAuthoritativeSessionFromCtx } from "better-auth/api";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { requestIdOf } from "../http/request-note.ts";
import { ownWrite } from "./own-write.ts";

/** Where a code is given: from an app, or one of those kept for the day on which the device is lost. */
export const CODE_PATHS: ReadonlySet<string> = new Set([
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
]);

/** A code is good for its half minute and for those beside it. */
const CODE_LIFETIME_MS = 120_000;

/**
 * What the library's one-time codes leave open: a code is good once (RFC 6238, 5.2), the app shows the user name, and
 * switching them on and off stands in the change log. It goes after the library's plugin.
 */
export function oneTimeCodes({ db, clock }: { db: Db; clock: Clock }): BetterAuthPlugin {
  const used = new Map<string, number>();
  return {
    id: "dutygraph-one-time-codes",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp",
          handler: createAuthMiddleware(async (ctx) => {
            const { userId } = await holderOfCode(ctx);
            const { code } = (ctx.body ?? {}) as { code?: unknown };
            if (userId === null || typeof code !== "string") return;
            if (!claim(used, `${userId} ${code.trim()}`)) {
              throw new APIError("UNAUTHORIZED", { message: "Invalid code", code: "INVALID_CODE" });
            }
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === "/two-factor/enable",
          handler: createAuthMiddleware(async (ctx) => {
            const answer = ctx.context.returned as { totpURI?: string } | undefined;
            const { user } = ctx.context.session ?? {};
            if (answer?.totpURI === undefined || user === undefined) return;
            return ctx.json({ ...answer, totpURI: named(answer.totpURI, nameOf(user)) });
          }),
        },
        {
          matcher: ({ path }) => path === "/two-factor/verify-totp" || path === "/two-factor/disable",
          handler: createAuthMiddleware(async (ctx) => {
            // A session there before says that it was no sign-in: the codes were switched on or off.
            const userId = ctx.context.session?.user.id;
            if (userId === undefined || ctx.context.returned instanceof APIError) return;
            const requestId = requestIdOf(ctx.headers?.get("x-request-id"));
            await tell({ db, clock, requestId }, userId, ctx.path === "/two-factor/disable");
          }),
        },
      ],
    },
  };
}

/**
 * Whose code is looked at: that of who is signed in, else of the account whose sign-in waits for one in this browser;
 * null: of neither. So the library decides too, whatever else the browser brings along.
 */
export async function holderOfCode(
  ctx: GenericEndpointContext,
): Promise<{ userId: string | null; isSignIn: boolean }> {
  const session = await getAuthoritativeSessionFromCtx(ctx);
  if (session !== null) return { userId: session.user.id, isSignIn: false };
  const { name } = ctx.context.createAuthCookie("two_factor");
  const identifier = await ctx.getSignedCookie(name, ctx.context.secret);
  if (typeof identifier !== "string") return { userId: null, isSignIn: true };
  const challenge = await ctx.context.internalAdapter.findVerificationValue(identifier);
  return { userId: challenge?.value ?? null, isSignIn: true };
}

/** Of two who come with the same code, one goes on. Kept in this server's memory, for as long as a code is good. */
function claim(used: Map<string, number>, key: string): boolean {
  const now = Date.now();
  for (const [other, until] of used) {
    if (until > now) break;
    used.delete(other);
  }
  if (used.has(key)) return false;
  used.set(key, now + CODE_LIFETIME_MS);
  return true;
}

/** The library names the account by the e-mail address, which nobody here has. */
function named(totpURI: string, name: string): string {
  const url = new URL(totpURI);
  const issuer = url.searchParams.get("issuer") ?? "";
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?${url.searchParams}`;
}

function nameOf(user: Record<string, unknown>): string {
  return String(user.username ?? user.name);
}

async function tell(
  context: { db: Db; clock: Clock; requestId: string },
  userId: string,
  isOff: boolean,
): Promise<void> {
  const account = await context.db.user.findUniqueOrThrow({ where: { id: userId } });
  const { id, name } = account;
  const state = (hasTwoFactor: boolean) => ({ id, name, hasTwoFactor });
  const action = isOff ? "disableTwoFactor" : "enableTwoFactor";
  await ownWrite(context, action, account, async ({ log }) =>
    log({ subject: `Account:${id}`, nodeIds: [], before: state(isOff), after: state(!isOff) }),
  );
}
