import type { AuthContext, OAuthProvider } from "better-auth";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import type { Env } from "../env.ts";
import { SignInRefusal } from "./sign-in-refusal.ts";

/** What the settings say of the OpenID provider. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the sign-in page names it. */
  name: string;
  /** The claim that holds the user name of an account here. */
  usernameClaim: string;
}

/** The provider as it describes itself. @throws SignInRefusal OIDC_UNAVAILABLE */
export type Discovery = (context: AuthContext) => Promise<OAuthProvider>;

/** The only provider there is, as the library and its tables call it. */
export const OIDC = "oidc";

/** How long a sign-in waits for the provider's description. */
const DISCOVERY_MS = 5_000;

/** What the settings say; null: nothing, and people sign in by password alone. */
export function oidcSettings(env: Env): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  const { OIDC_NAME: name, OIDC_USERNAME_CLAIM: usernameClaim } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || name === undefined)
    return null;
  return { issuer, clientId, clientSecret, name, usernameClaim };
}

/**
 * Reads the provider's description at the first sign-in and keeps it; where it cannot be had, the next sign-in tries
 * again. So a provider that is down, or hangs, neither stops a start nor anybody who signs in by password.
 */
export function createDiscovery(settings: OidcSettings, patienceMs = DISCOVERY_MS): Discovery {
  let known: OAuthProvider | null = null;
  return async (context) => {
    known ??= await Promise.race([describedProvider(settings, context), nothingAfter(patienceMs)]);
    if (known === null) throw unavailable("The provider gives no description.");
    return known;
  };
}

/** The library's own provider, which is not among those that its own paths know: they link accounts by e-mail. */
async function describedProvider(
  settings: OidcSettings,
  context: AuthContext,
): Promise<OAuthProvider | null> {
  const { issuer, clientId, clientSecret, name } = settings;
  const config = {
    providerId: OIDC,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    tokenEndpointAuth: { method: "client_secret_basic" as const },
    scopes: ["openid", "profile"],
    pkce: true,
  };
  const { socialProviders } = (await genericOAuth({ config: [config] }).init(context)).context;
  const provider = socialProviders.find(({ id }) => id === OIDC) ?? null;
  if (provider !== null && provider.issuer !== issuer)
    throw unavailable("The provider calls itself otherwise than OIDC_ISSUER.");
  return provider;
}

function nothingAfter(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}

function unavailable(reason: string): SignInRefusal {
  return new SignInRefusal("OIDC_UNAVAILABLE", reason);
}
