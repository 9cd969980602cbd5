import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import type { Logger } from "pino";
import { type Clock, systemClock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { openIdConnect } from "./oidc.ts";
import type { OidcSettings } from "./oidc-provider.ts";
import { oneTimeCodes } from "./one-time-codes.ts";
import { openPathsOnly } from "./open-paths.ts";
import { passwordPaths, wrongPassword } from "./password-paths.ts";
import { LONGEST_PASSWORD } from "./password-rules.ts";
import { isRefusal } from "./refusal.ts";
import { signInPace } from "./sign-in-pace.ts";
import { foldUsername, isUsername } from "./username.ts";

const BASE_PATH = "/api/auth";

/** As an app for one-time codes names us. */
const ISSUER = "Dutygraph";

/** The header by which the server tells the sign-in library where a request came from. */
export const CLIENT_ADDRESS_HEADER = "x-dutygraph-client-address";

/** How long a session lasts, and how old it has grown when a request prolongs it: so the longest idle time is six days. */
export const SESSION_SECONDS = 7 * 86_400;
export const PROLONG_SECONDS = 86_400;

export interface AccountSettings {
  secret: string;
  /** The address under which browsers reach the server; requests from other origins are refused. */
  baseUrl: string;
  /** By which the tries at a password are counted. */
  clock?: Clock;
  /** The provider by which people sign in too; none: by password alone. */
  oidc?: OidcSettings | null;
  /** Where the library tells its faults; none: nowhere. */
  log?: Logger;
}

/** Sign-in, sessions and keys, by the library that keeps them. */
export type Accounts = ReturnType<typeof createAccounts>;

/** Sets up sign-in by user name; nobody can sign themselves up. */
export function createAccounts(
  db: Db,
  { secret, baseUrl, clock = systemClock, oidc = null, log }: AccountSettings,
) {
  return betterAuth({
    secret,
    baseURL: baseUrl,
    basePath: BASE_PATH,
    database: prismaAdapter(db, { provider: "postgresql" }),
    // Read with the account, and written by `linkAccount` alone: never by who signs in.
    user: { additionalFields: { personId: { type: "string", required: false, input: false } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: PROLONG_SECONDS },
    databaseHooks: { session: { create: { before: (session) => refuseClosed(db, session.userId) } } },
    plugins: [
      openPathsOnly(BASE_PATH),
      username({
        minUsernameLength: 1,
        maxUsernameLength: 64,
        usernameValidator: isUsername,
        usernameNormalization: foldUsername,
      }),
      // A key opens the API, by `viewerOf`; it is no session by which a password could be changed.
      apiKey({ enableSessionForAPIKeys: false, rateLimit: { enabled: false } }),
      // The pace below slows guessing without a lock that who knows the password could put on its owner.
      twoFactor({ issuer: ISSUER, accountLockout: { enabled: false } }),
      signInPace({ db, clock, addressHeader: CLIENT_ADDRESS_HEADER }),
      oneTimeCodes({ db, clock }),
      passwordPaths({ db, clock }),
      openIdConnect({ db, clock, log, settings: oidc }),
    ],
    advanced: {
      database: { generateId: false },
      // Set by our own server from the connection; a header that a client sends proves nothing.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      useSecureCookies: baseUrl.startsWith("https:"),
    },
    // The server itself keeps the pace of requests, and the plugin above that of tries.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "info", disabled: log === undefined, log: (...entry) => tell(log, entry) },
    // A refusal is an answer; what is none of the library's is a fault.
    onAPIError: { onError: (error) => void (isRefusal(error) || tellFault(log, error)) },
  });
}

/** Nobody signs in to a closed account, by whichever way, and learns no more than that it did not work. */
async function refuseClosed(db: Db, userId: string): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { closedAt: true } });
  if (user?.closedAt !== null) throw wrongPassword();
}

/** Of what the library says only its errors are told, without its words: these may hold what a client sent. */
function tell(log: Logger | undefined, [level, , ...details]: [string, string, ...unknown[]]): void {
  if (level === "error")
    tellFault(
      log,
      details.find((detail) => detail instanceof Error),
    );
}

function tellFault(log: Logger | undefined, err: unknown): void {
  log?.error({ err }, "The sign-in library reports a fault.");
}
