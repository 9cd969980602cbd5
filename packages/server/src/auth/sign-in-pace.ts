import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { addressKey } from "../http/client-address.ts";
import { createPace, type Pace, type PaceRule, retryAfter } from "../http/pace.ts";
import { accountKey, markBrowser, markOf } from "./known-browser.ts";
import { CODE_PATHS, holderOfCode } from "./one-time-codes.ts";

/** Tries with a wrong password; what succeeds does not count. */
const RULES = {
  /** Of one address, whatever accounts it tries. */
  address: { burst: 30, perMinute: 30 },
  /** Of one address at one account: slower than the account's own, so that one address never shuts an account for all. */
  addressAndAccount: { burst: 5, perMinute: 5 },
  /** At one account, from wherever: what slows guessing from many addresses. */
  account: { burst: 30, perMinute: 20 },
  /** Of a browser from which this account has signed in before; it does not wait behind strangers. */
  knownBrowser: { burst: 10, perMinute: 10 },
  /** Codes for one account, by whoever has its password already: few enough that a million are out of reach. */
  codes: { burst: 6, perMinute: 0.5 },
} as const satisfies Record<string, PaceRule>;

type Lane = keyof typeof RULES;

/** Where a password or a code is tried. */
const TRIES: ReadonlySet<string> = new Set([
  "/sign-in/username",
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  ...CODE_PATHS,
]);

/** Who is tried; the user name is empty where none is told. */
interface Tried {
  username: string;
  /** Whether who succeeds has signed in, and was not signed in before. */
  isSignIn: boolean;
}

interface Try extends Tried {
  lanes: [Lane, string][];
}

/**
 * Slows the guessing of passwords without shutting anybody out: no account is ever locked, a wait is some seconds
 * long, sessions go on, and whoever comes with a browser that has signed in before does not wait for strangers. Codes
 * alone are so few that everybody waits for them alike: who gets that far has the password. Counted in this server's
 * memory.
 */
export function signInPace(parts: { db: Db; clock: Clock; addressHeader: string }): BetterAuthPlugin {
  const { db, clock, addressHeader } = parts;
  const now = () => clock.now().getTime();
  const paces = Object.fromEntries(
    Object.entries(RULES).map(([lane, rule]) => [lane, createPace(rule, now)]),
  ) as Record<Lane, Pace>;
  const tries = new WeakMap<object, Try>();
  const isTry = ({ path }: { path?: string | undefined }) => TRIES.has(path ?? "");
  return {
    id: "sign-in-pace",
    hooks: {
      before: [
        {
          matcher: isTry,
          handler: createAuthMiddleware(async (ctx) => {
            const tried = await whoIsTried(ctx);
            const mark = await markOf(ctx, db, tried.username);
            const address = addressKey(ctx.headers?.get(addressHeader) ?? "");
            const lanes = lanesOf(tried.username, address, mark, CODE_PATHS.has(ctx.path));
            const wait = Math.max(...lanes.map(([lane, key]) => paces[lane].wait(key)));
            if (wait > 0) throw tooMany(wait);
            for (const [lane, key] of lanes) paces[lane].take(key);
            if (ctx.request !== undefined) tries.set(ctx.request, { ...tried, lanes });
          }),
        },
      ],
      after: [
        {
          matcher: isTry,
          handler: createAuthMiddleware(async (ctx) => {
            const made = ctx.request === undefined ? undefined : tries.get(ctx.request);
            if (made === undefined || ctx.context.returned instanceof APIError) return;
            for (const [lane, key] of made.lanes) paces[lane].giveBack(key);
            // Where a code is still to come, nobody has signed in yet.
            const { username } = (ctx.context.newSession?.user ?? {}) as { username?: unknown };
            if (!made.isSignIn || typeof username !== "string") return;
            if (accountKey(username) === accountKey(made.username)) await markBrowser(ctx, db, username);
          }),
        },
      ],
    },
  };
}

function lanesOf(username: string, address: string, mark: string | null, isCode: boolean): [Lane, string][] {
  const account = username === "" ? "" : accountKey(username);
  const from: [Lane, string] = mark === null ? ["address", address] : ["knownBrowser", mark];
  if (isCode && account !== "") return [from, ["codes", account]];
  if (mark !== null) return [from];
  return [
    from,
    ["addressAndAccount", `${address} ${account}`],
    ...(account === "" ? [] : [["account", account] satisfies [Lane, string]]),
  ];
}

async function whoIsTried(ctx: GenericEndpointContext): Promise<Tried> {
  if (CODE_PATHS.has(ctx.path)) {
    const { userId, isSignIn } = await holderOfCode(ctx);
    const user = userId === null ? null : await ctx.context.internalAdapter.findUserById(userId);
    return { username: textOf(user, "username"), isSignIn };
  }
  return { username: textOf(ctx.body, "username"), isSignIn: ctx.path === "/sign-in/username" };
}

function textOf(row: unknown, key: string): string {
  const text: unknown = Reflect.get(Object(row), key);
  return typeof text === "string" ? text : "";
}

function tooMany(wait: number): APIError {
  const seconds = retryAfter(wait);
  const message = `Too many tries with a wrong password. Wait ${seconds} seconds.`;
  return new APIError("TOO_MANY_REQUESTS", { message, code: "TOO_MANY_TRIES" }, { "Retry-After": seconds });
}
