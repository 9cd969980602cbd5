import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider, { type Configuration } from "oidc-provider";

export const CLIENT = { id: "dutygraph", secret: "a-secret-of-the-tests-and-of-nobody-else" };

/** Somebody at the provider. */
export interface ProviderUser {
  sub: string;
  username: string;
}

/** What an endpoint is about to answer, changed in place. */
export type Tamper = (answer: Record<string, unknown>) => unknown;

/** A real OpenID provider on this machine, at which everybody signs in at once and consents. */
export interface OidcProvider {
  issuer: string;
  /** The settings by which our server reaches it. */
  settings: Record<string, string>;
  /** The key by which it signs, to forge with. */
  key: CryptoKey;
  /** Who sits before it from here on. */
  signInAs(user: ProviderUser): void;
  /** Changes what an endpoint answers from here on; null: what the provider itself says. */
  tamper(endpoint: "token" | "me", change: Tamper | null): void;
  close(): Promise<void>;
}

/** Starts the provider for one client, whose answers go to `redirectURI`. */
export async function openOidcProvider(port: number, redirectURI: string): Promise<OidcProvider> {
  const issuer = `http://localhost:${port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "signing", alg: "RS256", use: "sig" };
  const users = new Map<string, ProviderUser>();
  const tampers = new Map<string, Tamper>();
  let present: ProviderUser | null = null;
  const provider = new Provider(issuer, configuration(redirectURI, jwk, users));
  provider.use(async (context, proceed) => {
    if (!context.path.startsWith("/interaction/")) return proceed();
    if (present === null) throw new Error("Nobody sits before the provider.");
    context.redirect(await signInAndConsent(provider, context, present));
  });
  provider.use(async (context, proceed) => {
    await proceed();
    const change = tampers.get(context.path);
    if (change !== undefined && context.status === 200) await change(context.body as Record<string, unknown>);
  });
  const server = provider.listen(port, "localhost") as Server;
  await once(server, "listening");
  return {
    issuer,
    settings: settingsOf(issuer),
    key: privateKey,
    signInAs: (user) => {
      users.set(user.sub, user);
      present = user;
    },
    tamper: (endpoint, change) => {
      if (change === null) tampers.delete(`/${endpoint}`);
      else tampers.set(`/${endpoint}`, change);
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The settings of a provider that need not be there. */
export function settingsOf(issuer: string): Record<string, string> {
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Town identity service",
  };
}

function configuration(
  redirectURI: string,
  jwk: object,
  users: ReadonlyMap<string, ProviderUser>,
): Configuration {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectURI] }],
    jwks: { keys: [jwk] } as NonNullable<Configuration["jwks"]>,
    cookies: { keys: ["a key of the tests"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    findAccount: (_context, sub) => {
      const user = users.get(sub);
      return user && { accountId: sub, claims: () => ({ sub, preferred_username: user.username }) };
    },
  };
}

async function signInAndConsent(
  provider: Provider,
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  { sub }: ProviderUser,
): Promise<string> {
  const { params } = await provider.interactionDetails(req, res);
  const grant = new provider.Grant({ accountId: sub, clientId: String(params.client_id) });
  grant.addOIDCScope("openid profile");
  const result = { login: { accountId: sub }, consent: { grantId: await grant.save() } };
  return provider.interactionResult(req, res, result);
}
