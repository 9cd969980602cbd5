import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, postAuth } from "../support/api-over-http.ts";
import { cookiesOf, openTestServer, PASSWORD, type TestServer } from "../support/http-server.ts";
import { codeOf } from "../support/totp.ts";

const FRESH = "marigold-quarry-9";

let server: TestServer;
let admin: { cookie: string };

beforeAll(async () => {
  server = await openTestServer({ TRUST_PROXY: "loopback" });
  admin = { cookie: await server.signIn() };
});
afterAll(() => server.close());
// Whatever was tried in one test is long ago in the next.
beforeEach(() => server.clock.pass(3600));

let people = 0;

/** An account that has signed in from a browser: that one's session, and its mark. */
async function makeAccount() {
  const username = `visitor${++people}`;
  const cookies = await server.makeAccount({ username, roles: ["MEMBER"] });
  const { id } = await server.database.prisma.user.findUniqueOrThrow({ where: { username } });
  server.clock.pass(1);
  return { username, cookie: cookies, mark: markIn(cookies), accountId: `Account:${id}` };
}

function markIn(cookies: string): string {
  const mark = /dutygraph\.known_browser=[^;]+/.exec(cookies)?.[0];
  if (mark === undefined) throw new Error("The browser was not marked.");
  return mark;
}

const asAdmin = (mutation: string, accountId: string) => call(server, admin, mutation, { accountId });

/** Whether a browser with this mark waits behind strangers who try many passwords at the account. */
async function waits(username: string, mark: string, password = PASSWORD): Promise<boolean> {
  for (let times = 0; times < 31; times += 1)
    await server.tryPassword("wrong-quarry-9", { "x-forwarded-for": `192.0.2.${times}` }, username);
  const from = { "x-forwarded-for": "198.51.100.20", cookie: mark };
  const { status } = await server.tryPassword(password, from, username);
  expect([200, 429]).toContain(status);
  return status === 429;
}

test("a browser that has signed in before does not wait behind strangers", async () => {
  const { username, mark } = await makeAccount();
  expect(await waits(username, mark)).toBe(false);
});

test("a browser is forgotten when all sessions of the account end, and known again once it has signed in", async () => {
  const { username, mark, accountId } = await makeAccount();
  await asAdmin("endSessions", accountId);
  expect(await waits(username, mark)).toBe(true);
  server.clock.pass(3600);
  expect(await waits(username, markIn(await server.signInAs(username)))).toBe(false);
});

test("a browser is forgotten when the password is set by a link, and when it is changed", async () => {
  const [first, second] = [await makeAccount(), await makeAccount()];
  const input = { accountId: first.accountId };
  const link = await call(server, admin, "resetPassword", input, "... on PasswordLinkSuccess { token }");
  await postAuth(server, "/set-password", { token: link.token, password: FRESH });
  expect(await waits(first.username, first.mark, FRESH)).toBe(true);
  const changed = { currentPassword: PASSWORD, newPassword: FRESH, revokeOtherSessions: false };
  const { status } = await postAuth(server, "/change-password", changed, { cookie: second.cookie });
  expect(status).toBe(200);
  expect(await waits(second.username, second.mark, FRESH)).toBe(true);
});

test("a browser is forgotten when an administrator switches off the codes", async () => {
  const { username, cookie, accountId } = await makeAccount();
  const enabled = await postAuth(server, "/two-factor/enable", { password: PASSWORD }, { cookie });
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  await postAuth(server, "/two-factor/verify-totp", { code: codeOf(totpURI, -1) }, { cookie });
  const pending = { cookie: cookiesOf(await server.tryPassword(PASSWORD, {}, username)) };
  const mark = markIn(
    cookiesOf(await postAuth(server, "/two-factor/verify-totp", { code: codeOf(totpURI) }, pending)),
  );
  server.clock.pass(1);
  await asAdmin("removeTwoFactor", accountId);
  expect(await waits(username, mark)).toBe(true);
});
