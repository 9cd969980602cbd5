import { createHash, randomBytes } from "node:crypto";
import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { Clock } from "../clock.ts";
import { addressKey } from "../http/client-address.ts";
import { createPace, type Pace, type PaceRule, retryAfter } from "../http/pace.ts";
import { CODE_PATHS, userOfChallenge } from "./one-time-codes.ts";
import { foldUsername } from "./username.ts";

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

const KNOWN_BROWSER = "dutygraph.known_browser";
const HALF_A_YEAR = 182 * 24 * 60 * 60;

/** Where a password or a code is tried. */
const TRIES: ReadonlySet<string> = new Set([
  "/sign-in/username",
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  ...CODE_PATHS,
]);

interface Try {
  lanes: [Lane, string][];
  account: string;
}

/**
 * Slows the guessing of passwords without shutting anybody out: no account is ever locked, a wait is some seconds
 * long, sessions go on, and whoever comes with a browser that has signed in before does not wait for strangers
 * (OWASP calls its mark a device cookie). Counted in this server's memory.
 */
export function signInPace(addressHeader: string, clock: Clock): BetterAuthPlugin {
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
            const isCode = CODE_PATHS.has(ctx.path);
            const account = isCode ? await accountOfCode(ctx) : accountOf(ctx.body);
            const known = await ctx.getSignedCookie(KNOWN_BROWSER, ctx.context.secret);
            const address = addressKey(ctx.headers?.get(addressHeader) ?? "");
            const lanes = lanesOf(account, address, typeof known === "string" ? known : "", isCode);
            const wait = Math.max(...lanes.map(([lane, key]) => paces[lane].wait(key)));
            if (wait > 0) throw tooMany(wait);
            for (const [lane, key] of lanes) paces[lane].take(key);
            if (ctx.request !== undefined) tries.set(ctx.request, { lanes, account });
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
            if (ctx.context.newSession == null || made.account === "") return;
            const mark = `${made.account}.${randomBytes(16).toString("base64url")}`;
            await ctx.setSignedCookie(KNOWN_BROWSER, mark, ctx.context.secret, {
              path: "/api/auth",
              httpOnly: true,
              sameSite: "lax",
              secure: ctx.context.baseURL.startsWith("https:"),
              maxAge: HALF_A_YEAR,
            });
          }),
        },
      ],
    },
  };
}

function lanesOf(account: string, address: string, known: string, isCode: boolean): [Lane, string][] {
  const isKnown = account !== "" && known.startsWith(`${account}.`);
  if (isKnown) return [["knownBrowser", known]];
  if (isCode && account !== "") {
    return [
      ["address", address],
      ["codes", account],
    ];
  }
  return [
    ["address", address],
    ["addressAndAccount", `${address} ${account}`],
    ...(account === "" ? [] : [["account", account] satisfies [Lane, string]]),
  ];
}

/** Under which key the tries at an account are counted, whether there is one of this name or not; empty where none is named. */
function accountOf(body: unknown): string {
  const { username } = (body ?? {}) as { username?: unknown };
  return typeof username === "string" ? keyOf(username) : "";
}

/** The same of the account whose sign-in waits for a code. */
async function accountOfCode(ctx: GenericEndpointContext): Promise<string> {
  const id = await userOfChallenge(ctx);
  const user = id === null ? null : await ctx.context.internalAdapter.findUserById(id);
  const { username } = (user ?? {}) as { username?: unknown };
  return typeof username === "string" ? keyOf(username) : "";
}

function keyOf(username: string): string {
  return createHash("sha256").update(foldUsername(username)).digest("base64url").slice(0, 22);
}

function tooMany(wait: number): APIError {
  const seconds = retryAfter(wait);
  const message = `Too many tries with a wrong password. Wait ${seconds} seconds.`;
  return new APIError("TOO_MANY_REQUESTS", { message, code: "TOO_MANY_TRIES" }, { "Retry-After": seconds });
}
