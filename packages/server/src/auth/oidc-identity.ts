import { type OAuth2Tokens, type OAuthProvider, verifyProviderIdToken } from "better-auth";
import { z } from "zod";
import type { OidcSettings } from "./oidc-provider.ts";
import { type Identity, SignInRefusal } from "./sign-in-refusal.ts";

/** What the provider's answer brought, and what was kept since the sign-in began. */
export interface CodeAnswer {
  code: string;
  codeVerifier: string;
  nonce: string;
  redirectURI: string;
}

/** What is looked at besides what the library verifies. */
const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
});

/**
 * Trades the code for an ID token and answers who it is of. The library verifies its signature, by the keys and
 * algorithms that the provider publishes, issuer, audience, expiry and nonce; here are refused an answer without ID token
 * and a token that was given to another client too. All tokens are forgotten when this ends.
 * @throws SignInRefusal OIDC_REFUSED
 */
export async function identify(
  provider: OAuthProvider,
  settings: OidcSettings,
  { code, codeVerifier, nonce, redirectURI }: CodeAnswer,
): Promise<Identity> {
  const tokens = await provider
    .validateAuthorizationCode({ code, codeVerifier, redirectURI })
    .catch((error: unknown) => refused("The provider does not take the code.", error));
  const idToken = tokens?.idToken;
  if (tokens === null || idToken === undefined) return refused("The provider gives no ID token.");
  const claims = await verifiedClaims(provider, settings, idToken, nonce);
  const isNamed = claims[settings.usernameClaim] !== undefined;
  const named = isNamed ? claims : await userInfo(provider, tokens, claims.sub);
  const username = named[settings.usernameClaim];
  return {
    issuer: claims.iss,
    subject: claims.sub,
    // Not folded further, as what is typed here is: names that the provider tells apart must not meet at one account.
    username: typeof username === "string" ? username.normalize("NFC").toLowerCase() : null,
  };
}

async function verifiedClaims(
  provider: OAuthProvider,
  { clientId }: OidcSettings,
  idToken: string,
  nonce: string,
) {
  // The library takes any nonce where it is given none to expect.
  if (nonce === "") return refused("No nonce was kept.");
  if (!(await verifyProviderIdToken(provider, idToken, nonce))) return refused("The ID token is not valid.");
  const payload = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString();
  const { data: claims } = Claims.safeParse(JSON.parse(payload));
  if (claims === undefined) return refused("The ID token names nobody.");
  const isForOthers = Array.isArray(claims.aud) && claims.aud.length > 1;
  if ((isForOthers || claims.azp !== undefined) && claims.azp !== clientId)
    return refused("The ID token was given to another client.");
  return claims;
}

/** What the provider says of who signed in, where names stand there alone; nothing where it has no such address. */
async function userInfo(
  provider: OAuthProvider,
  { idToken: _verified, ...tokens }: OAuth2Tokens,
  subject: string,
): Promise<Record<string, unknown>> {
  // The library asks for it by the access token where it is given no ID token to read instead.
  const answer = await provider
    .getUserInfo(tokens)
    .catch((error: unknown) => refused("The provider gives no user info.", error));
  if (answer === null) return {};
  const { success, data } = z.looseObject({ sub: z.literal(subject) }).safeParse(answer.data);
  return success ? data : refused("The user info is of somebody else.");
}

function refused(reason: string, cause?: unknown): never {
  throw new SignInRefusal("OIDC_REFUSED", reason, { cause });
}
