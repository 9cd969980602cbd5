import { randomBytes } from "node:crypto";
import {
  APIError,
  BetterAuthError,
  type BetterAuthPlugin,
  type GenericEndpointContext,
  generateGenericState,
  parseGenericState,
} from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { Logger } from "pino";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { requestIdOf } from "../http/request-note.ts";
import { accountOfIdentity } from "./account-of-identity.ts";
import { identify } from "./oidc-identity.ts";
import { createDiscovery, type Discovery, OIDC, type OidcSettings } from "./oidc-provider.ts";
import { isRefusal } from "./refusal.ts";
import { SignInRefusal } from "./sign-in-refusal.ts";

export interface OidcParts {
  db: Db;
  clock: Clock;
  log?: Logger | undefined;
  /** None: nobody signs in so, and the paths are not there. */
  settings: OidcSettings | null;
}

interface Entrance extends OidcParts {
  settings: OidcSettings;
  discover: Discovery;
}

const CALLBACK = "/oauth2/callback/oidc";

/** Where who could not sign in is sent, unless the console says. */
const SIGN_IN_PAGE = "/sign-in";

/** How long somebody may take to sign in at the provider. */
const STATE_MS = 10 * 60_000;

const Start = z.object({
  providerId: z.literal(OIDC),
  callbackURL: z.string().max(2000).default("/"),
  errorCallbackURL: z.string().max(2000).default(SIGN_IN_PAGE),
});

const Answer = z.object({
  code: z.string().max(4096).optional(),
  state: z.string().max(255).optional(),
  iss: z.string().max(2000).optional(),
});

/**
 * Sign-in by OpenID Connect: authorization code, PKCE by S256, state and nonce. Two paths of our own instead of the
 * library's: those make accounts, link them by e-mail, keep the provider's tokens and take ID tokens from browsers.
 */
export function openIdConnect(parts: OidcParts): BetterAuthPlugin {
  const { settings } = parts;
  if (settings === null) return { id: "dutygraph-oidc" };
  const entrance: Entrance = { ...parts, settings, discover: createDiscovery(settings) };
  return {
    id: "dutygraph-oidc",
    endpoints: {
      beginOidcSignIn: createAuthEndpoint("/sign-in/oauth2", { method: "POST", body: Start }, async (ctx) =>
        ctx.json(await begin(entrance, ctx, ctx.body)),
      ),
      endOidcSignIn: createAuthEndpoint(CALLBACK, { method: "GET", query: Answer }, async (ctx) => {
        throw ctx.redirect(await end(entrance, ctx, ctx.query));
      }),
    },
  };
}

/** Answers where at the provider the browser is to go; what the answer must fit is kept until it comes. */
async function begin(
  { discover, log }: Entrance,
  ctx: GenericEndpointContext,
  { callbackURL, errorCallbackURL }: z.infer<typeof Start>,
): Promise<{ url: string; redirect: true }> {
  const provider = await discover(ctx.context).catch((error: unknown) => {
    const { code } = tellRefusal(log, error);
    throw new APIError("SERVICE_UNAVAILABLE", { code, message: "The provider does not answer." });
  });
  const idTokenNonce = randomText();
  const kept = await generateGenericState(ctx, {
    callbackURL: ownAddress(ctx, callbackURL).href,
    errorURL: ownAddress(ctx, errorCallbackURL).href,
    codeVerifier: randomText(),
    idTokenNonce,
    expiresAt: Date.now() + STATE_MS,
  });
  const url = await provider.createAuthorizationURL({ ...kept, redirectURI: callbackOf(ctx), idTokenNonce });
  return { url: url.href, redirect: true };
}

/** Answers where in the console the browser is to go: with a session to where it began, else to the sign-in page. */
async function end(
  { db, clock, log, settings, discover }: Entrance,
  ctx: GenericEndpointContext,
  { code, state, iss = settings.issuer }: z.infer<typeof Answer>,
): Promise<string> {
  let errorPage = ownAddress(ctx, SIGN_IN_PAGE);
  try {
    const { callbackURL, errorURL, codeVerifier, idTokenNonce: nonce = "" } = await begun(ctx, state);
    errorPage = new URL(errorURL ?? errorPage);
    if (code === undefined) throw refusal("The provider gives no code.");
    if (iss !== settings.issuer) throw refusal("The answer is another issuer's.");
    const provider = await discover(ctx.context);
    const answer = { code, codeVerifier, nonce, redirectURI: callbackOf(ctx) };
    const identity = await identify(provider, settings, answer);
    const requestId = requestIdOf(ctx.headers?.get("x-request-id"));
    await openSession(ctx, await accountOfIdentity({ db, clock, requestId }, identity));
    return callbackURL;
  } catch (error) {
    errorPage.searchParams.set("error", tellRefusal(log, error).code);
    return errorPage.href;
  }
}

/** What was kept when this browser began to sign in; it is kept for one answer only. */
async function begun(ctx: GenericEndpointContext, state: string | undefined) {
  try {
    return await parseGenericState(ctx, state);
  } catch (error) {
    if (!(error instanceof BetterAuthError)) throw error;
    throw refusal("This browser began no such sign-in.");
  }
}

async function openSession(ctx: GenericEndpointContext, userId: string): Promise<void> {
  const { internalAdapter } = ctx.context;
  const user = await internalAdapter.findUserById(userId);
  if (user === null) throw new SignInRefusal("UNKNOWN_ACCOUNT", "The account is gone.");
  const session = await internalAdapter.createSession(userId).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    throw new SignInRefusal("UNKNOWN_ACCOUNT", "The account was closed meanwhile.");
  });
  await setSessionCookie(ctx, { session, user });
}

/** A refusal is told without what the provider or the browser sent; what is none is a fault, and goes on as one. */
function tellRefusal(log: Logger | undefined, error: unknown): SignInRefusal {
  if (!(error instanceof SignInRefusal)) throw error;
  log?.warn({ code: error.code, reason: error.message }, "A sign-in by OpenID Connect was refused.");
  return error;
}

function refusal(reason: string): SignInRefusal {
  return new SignInRefusal("OIDC_REFUSED", reason);
}

function callbackOf(ctx: GenericEndpointContext): string {
  return `${ctx.context.baseURL}${CALLBACK}`;
}

/**
 * A page of our own by its path; what leads elsewhere leads to the beginning. The whole address, because of a path alone a
 * browser may make another host: `/.//elsewhere` comes out of here as the path `//elsewhere`.
 */
function ownAddress(ctx: GenericEndpointContext, path: string): URL {
  const { origin } = new URL(ctx.context.baseURL);
  const address =
    path.startsWith("/") && URL.canParse(path, origin) ? new URL(path, origin) : new URL(origin);
  return address.origin === origin ? address : new URL(origin);
}

function randomText(): string {
  return randomBytes(48).toString("base64url");
}
