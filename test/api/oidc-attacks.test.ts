import { decodeJwt, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CLIENT, type Tamper } from "../support/oidc-provider.ts";
import { CALLBACK_PATH, type Holder, type OidcWorld, openOidcWorld } from "../support/oidc-world.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";

const REFUSED = "/sign-in?error=OIDC_REFUSED";

let world: OidcWorld;
let holder: Holder;
let visitor: Visitor;

beforeAll(async () => {
  world = await openOidcWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  holder = await world.addHolder();
  visitor = createVisitor();
  world.provider.tamper("token", null);
  world.provider.tamper("me", null);
});

type Claims = JWTPayload & Record<string, unknown>;
/** Claims to put in the place of the provider's; undefined: left out. */
type Change = Record<string, unknown>;

const now = () => Math.floor(Date.now() / 1000);
const signed = (claims: Claims, key: CryptoKey | Uint8Array, alg = "RS256") =>
  new SignJWT(claims).setProtectedHeader({ alg, kid: "signing" }).sign(key);

/** Puts a token of the same claims, save those that are changed, in the place of the ID token. */
function forge(change: Change, sign = (claims: Claims) => signed(claims, world.provider.key)): Tamper {
  return async (answer) => {
    const idToken = await sign({ ...decodeJwt(String(answer.id_token)), ...change });
    Object.assign(answer, { id_token: idToken });
  };
}

async function expectNobody(path: string, reason: string): Promise<void> {
  expect(path).toBe(REFUSED);
  expect(world.refusals().at(-1)).toBe(`OIDC_REFUSED: ${reason}`);
  expect(await world.viewerOf(visitor)).toBeNull();
  const { prisma } = world.server.database;
  expect(await prisma.session.count({ where: { userId: holder.accountId } })).toBe(0);
  expect(await prisma.account.count({ where: { userId: holder.accountId } })).toBe(0);
}

test.each<[string, () => Change]>([
  ["as the provider made it", () => ({})],
  ["with the user name in it", () => ({ preferred_username: holder.username })],
  ["that names us as the one it was made for", () => ({ azp: CLIENT.id })],
])("an ID token %s, signed by the provider's key, lets its holder in", async (_what, change) => {
  world.provider.tamper("token", forge(change()));
  await world.signIn(holder, visitor);
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

const INVALID = "The ID token is not valid.";
const ANOTHERS = "The ID token was given to another client.";

test.each<[string, Change, string]>([
  ["of another issuer", { iss: "https://elsewhere.invalid" }, INVALID],
  ["of another sign-in: another nonce", { nonce: "of-another-sign-in" }, INVALID],
  ["without a nonce", { nonce: undefined }, INVALID],
  ["that has expired", { iat: now() - 300, exp: now() - 60 }, INVALID],
  ["that never expires", { exp: undefined }, INVALID],
  ["that is not valid yet", { nbf: now() + 300 }, INVALID],
  ["for another client", { aud: "another-client" }, INVALID],
  ["for another client too", { aud: [CLIENT.id, "another-client"] }, ANOTHERS],
  ["that was given to another client", { azp: "another-client" }, ANOTHERS],
  ["of nobody", { sub: undefined }, INVALID],
  ["of an empty subject", { sub: "" }, "The ID token names nobody."],
])(
  "an ID token %s lets nobody in, though the provider's key has signed it",
  async (_what, change, reason) => {
    world.provider.tamper("token", forge(change));
    const { path } = await world.signIn(holder, visitor);
    await expectNobody(path, reason);
  },
);

test.each<[string, (claims: Claims) => Promise<string>]>([
  [
    "by a key of somebody else's",
    async (claims) => signed(claims, (await generateKeyPair("RS256")).privateKey),
  ],
  ["by the secret that client and provider share", (claims) => signed(claims, secret(), "HS256")],
  ["by nobody (alg none)", async (claims) => new UnsecuredJWT(claims).encode()],
  [
    "rightly, and changed since",
    async (claims) => {
      const [header, , signature] = (await signed(claims, world.provider.key)).split(".");
      const payload = Buffer.from(JSON.stringify({ ...claims, sub: "administrator" })).toString("base64url");
      return `${header}.${payload}.${signature}`;
    },
  ],
])("an ID token signed %s lets nobody in", async (_what, sign) => {
  world.provider.tamper("token", forge({}, sign));
  const { path } = await world.signIn(holder, visitor);
  await expectNobody(path, INVALID);
});

test("an access token without an ID token lets nobody in", async () => {
  world.provider.tamper("token", (answer) => Object.assign(answer, { id_token: undefined }));
  const { path } = await world.signIn(holder, visitor);
  await expectNobody(path, "The provider gives no ID token.");
});

test("the user info of somebody else is not believed", async () => {
  world.provider.tamper("me", (info) => Object.assign(info, { sub: "somebody-else" }));
  const { path } = await world.signIn(holder, visitor);
  await expectNobody(path, "The user info is of somebody else.");
});

test.each<[string, (url: URL) => void, string]>([
  ["without a challenge", (url) => url.searchParams.delete("code_challenge"), "The provider gives no code."],
  [
    "by the method `plain`",
    (url) => url.searchParams.set("code_challenge_method", "plain"),
    "The provider gives no code.",
  ],
  [
    "for another's verifier",
    (url) => url.searchParams.set("code_challenge", "A".repeat(43)),
    "The provider does not take the code.",
  ],
])("the provider demands PKCE by S256 of us: a request %s comes to nothing", async (_how, change, reason) => {
  world.provider.signInAs(holder);
  const url = await world.begin(visitor);
  expect(url.searchParams.get("code_challenge_method")).toBe("S256");
  change(url);
  await expectNobody(await world.goOn(visitor, url), reason);
});

test("an answer that comes again lets nobody in a second time", async () => {
  const answer = await answerOf(visitor);
  expect(await world.goOn(visitor, answer)).toBe("/");
  expect(await world.goOn(visitor, answer)).toBe(REFUSED);
  const other = createVisitor();
  expect(await world.goOn(other, answer)).toBe(REFUSED);
  expect(await world.viewerOf(other)).toBeNull();
});

test("a code that was used once is worth nothing in a sign-in begun anew", async () => {
  const used = await answerOf(createVisitor());
  const answer = await answerOf(visitor);
  answer.searchParams.set("code", used.searchParams.get("code") ?? "");
  await expectNobody(await world.goOn(visitor, answer), "The provider does not take the code.");
});

test("an answer for a sign-in that another browser began is not taken: nobody is signed in as an attacker", async () => {
  const answer = await answerOf(createVisitor());
  await expectNobody(await world.goOn(visitor, answer), "This browser began no such sign-in.");
  await world.begin(visitor);
  await expectNobody(await world.goOn(visitor, answer), "This browser began no such sign-in.");
});

test.each<[string, (answer: URL) => void, string]>([
  [
    "without a state",
    ({ searchParams }) => searchParams.delete("state"),
    "This browser began no such sign-in.",
  ],
  [
    "with a state that nobody gave out",
    ({ searchParams }) => searchParams.set("state", "x".repeat(32)),
    "This browser began no such sign-in.",
  ],
  ["without a code", ({ searchParams }) => searchParams.delete("code"), "The provider gives no code."],
  [
    "with a made-up code",
    ({ searchParams }) => searchParams.set("code", "made-up"),
    "The provider does not take the code.",
  ],
  [
    "of another issuer",
    ({ searchParams }) => searchParams.set("iss", "https://elsewhere.invalid"),
    "The answer is another issuer's.",
  ],
])("an answer %s lets nobody in", async (_what, change, reason) => {
  const answer = await answerOf(visitor);
  change(answer);
  await expectNobody(await world.goOn(visitor, answer), reason);
});

test("what the provider or a link says of an error is not shown, and keeps its place in the console", async () => {
  const url = await world.begin(visitor, { errorCallbackURL: "/sign-in?from=%2Fplans" });
  const words = new URLSearchParams({ error: "access_denied", error_description: "<b>Call 555-0100</b>" });
  words.set("state", url.searchParams.get("state") ?? "");
  const path = await world.goOn(visitor, `${world.server.url}${CALLBACK_PATH}?${words}`);
  expect(path).toBe("/sign-in?from=%2Fplans&error=OIDC_REFUSED");
});

test.each([
  ["https://elsewhere.invalid/", "/"],
  ["//elsewhere.invalid/", "/"],
  ["/\\elsewhere.invalid/", "/"],
  ["/\t/elsewhere.invalid/", "/"],
  ["/.//elsewhere.invalid/", "//elsewhere.invalid/"],
  ["javascript:alert(1)", "/"],
])("after signing in nobody is led away to %j, but to a page here", async (callbackURL, path) => {
  const body = { callbackURL, errorCallbackURL: callbackURL };
  const begun = await world.begin(visitor, body);
  begun.searchParams.set("code_challenge", "A".repeat(43));
  world.provider.signInAs(holder);
  expect(await world.goOn(visitor, begun)).toBe(`${path}?error=OIDC_REFUSED`);
  expect((await world.signIn(holder, visitor, body)).path).toBe(path);
});

test.each(["/sign-in/social", "/link-social", "/oauth2/link"])(
  "the library's own ways by a provider stay shut: %s",
  async (path) => {
    const body = { provider: "oidc", providerId: "oidc", callbackURL: "/", idToken: { token: "a.b.c" } };
    const response = await visitor.post(`${world.server.url}/api/auth${path}`, body);
    expect(response.status).toBe(404);
  },
);

/** Signs in at the provider and stops before the answer reaches our server. */
async function answerOf(browser: Visitor): Promise<URL> {
  world.provider.signInAs(holder);
  const url = await world.begin(browser);
  return (await browser.open(String(url), ({ pathname }) => pathname === CALLBACK_PATH)).url;
}

function secret(): Uint8Array {
  return new TextEncoder().encode(CLIENT.secret);
}
