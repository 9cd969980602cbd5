import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makePasswordLink } from "../../packages/server/src/auth/password-link.ts";
import { call, postAuth, whoIs } from "../support/api-over-http.ts";
import { openTestServer, PASSWORD, type TestServer } from "../support/http-server.ts";

const FRESH = "marigold-quarry-9";
const THREE_DAYS = 72 * 3600;

let server: TestServer;
let admin: { cookie: string };

beforeAll(async () => {
  server = await openTestServer();
  admin = { cookie: await server.signIn() };
});
afterAll(() => server.close());
// Whatever was tried in one test is long ago in the next.
beforeEach(() => server.clock.pass(3600));

const LINK = "... on PasswordLinkSuccess { token expiresAt account { id } }";
let people = 0;
async function makeAccount() {
  const username = `holder${++people}`;
  const cookie = await server.makeAccount({ username, roles: ["MEMBER"] });
  const { id } = await server.database.prisma.user.findUniqueOrThrow({ where: { username } });
  return { username, cookie, accountId: `Account:${id}` };
}
const reset = async (accountId: string, more: object = {}) =>
  call(server, admin, "resetPassword", { accountId, ...more }, LINK);
const setPassword = (token: string, password = FRESH) =>
  postAuth(server, "/set-password", { token, password });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code?: string }).code,
];
const eventsOf = (accountId: string) =>
  server.database.prisma.changeEvent.findMany({ where: { subject: accountId }, orderBy: { number: "asc" } });

describe("a link by which a password is set", () => {
  test("stops the old password and all sessions when it is made, and lets its holder in with a new one", async () => {
    const { username, cookie, accountId } = await makeAccount();
    const { token } = await reset(accountId);
    expect(await whoIs(server, { cookie })).toBeNull();
    expect((await server.tryPassword(PASSWORD, {}, username)).status).toBe(401);
    expect((await setPassword(token)).status).toBe(200);
    expect(await whoIs(server, { cookie: await server.signInAs(username, FRESH) })).toBe(username);
  });

  test("works once, and for its own account", async () => {
    const [first, second] = [await makeAccount(), await makeAccount()];
    const { token } = await reset(first.accountId);
    expect((await setPassword(token)).status).toBe(200);
    expect(await codeOf(await setPassword(token, "another-quarry-9"))).toEqual([400, "LINK_GONE"]);
    expect((await server.tryPassword(FRESH, {}, second.username)).status).toBe(401);
    expect(await whoIs(server, { cookie: await server.signInAs(second.username) })).toBe(second.username);
  });

  test("is used by one of many who come with it at once", async () => {
    const { accountId } = await makeAccount();
    const { token } = await reset(accountId);
    const passwords = ["quarry-marigold-1", "quarry-marigold-2", "quarry-marigold-3", "quarry-marigold-4"];
    const answers = await Promise.all(passwords.map((password) => setPassword(token, password)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
  });

  test("is good for three days", async () => {
    const { accountId } = await makeAccount();
    const early = await reset(accountId);
    server.clock.pass(THREE_DAYS - 1);
    expect((await setPassword(early.token)).status).toBe(200);
    const late = await reset(accountId);
    server.clock.pass(THREE_DAYS);
    expect(await codeOf(await setPassword(late.token))).toEqual([400, "LINK_GONE"]);
  });

  test("is good for nothing once a later one is made, or the account is closed", async () => {
    const { accountId } = await makeAccount();
    const [former, latter] = [await reset(accountId), await reset(accountId)];
    expect(await codeOf(await setPassword(former.token))).toEqual([400, "LINK_GONE"]);
    await call(server, admin, "closeAccount", { accountId });
    expect(await codeOf(await setPassword(latter.token))).toEqual([400, "LINK_GONE"]);
    expect(await reset(accountId)).toMatchObject({ code: "ACCOUNT_CLOSED" });
  });

  test("tells nobody who guesses whether it ever was", async () => {
    const { accountId } = await makeAccount();
    const { token } = await reset(accountId);
    await setPassword(token);
    const [used, unknown] = [await setPassword(token), await setPassword("x".repeat(43))];
    expect([used.status, await used.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  test("outlives a password that is refused", async () => {
    const { accountId, username } = await makeAccount();
    const { token } = await reset(accountId);
    expect(await codeOf(await setPassword(token, "password123"))).toEqual([400, "BREACHED_PASSWORD"]);
    expect(await codeOf(await setPassword(token, "h7#q"))).toEqual([400, "WEAK_PASSWORD"]);
    expect(await codeOf(await setPassword(token, `${username}!!!${username}`))).toEqual([
      400,
      "WEAK_PASSWORD",
    ]);
    expect((await setPassword(token)).status).toBe(200);
  });

  test("is shown once: neither the log nor the kept answer nor the tables hold it", async () => {
    const { accountId } = await makeAccount();
    const made = await reset(accountId, { clientMutationId: "reset-1" });
    const again = await reset(accountId, { clientMutationId: "reset-1" });
    expect(again.__typename).toBe("ConflictError");
    await setPassword(made.token);
    const { prisma } = server.database;
    const kept = [
      await prisma.idempotentWrite.findMany(),
      await prisma.changeEvent.findMany(),
      await prisma.passwordLink.findMany(),
      server.lines(),
    ];
    expect(JSON.stringify(kept)).not.toContain(made.token);
    expect(JSON.stringify(kept)).not.toContain(FRESH);
  });
});

describe("a password", () => {
  const change = (cookie: string, body: object) => postAuth(server, "/change-password", body, { cookie });

  test("is changed by who knows it, and the other sessions end unless who asks wishes otherwise", async () => {
    const { username, cookie } = await makeAccount();
    const other = await server.signInAs(username);
    const body = { currentPassword: PASSWORD, newPassword: FRESH };
    expect((await change(cookie, body)).status).toBe(200);
    expect([await whoIs(server, { cookie }), await whoIs(server, { cookie: other })]).toEqual([
      username,
      null,
    ]);
    const third = await server.signInAs(username, FRESH);
    const again = { currentPassword: FRESH, newPassword: "quarry-lamp-77", revokeOtherSessions: false };
    expect((await change(third, again)).status).toBe(200);
    expect(await whoIs(server, { cookie })).toBe(username);
  });

  test.each([true, false])(
    "is, once changed, set by no link made before, and no browser is let in by the one before (others end: %s)",
    async (revokeOtherSessions) => {
      const { username, accountId } = await makeAccount();
      const { prisma } = server.database;
      const userId = accountId.split(":")[1] ?? "";
      // A link that was made beside the password, as an administrator's tool might.
      const { row, token } = makePasswordLink(userId, server.clock.now());
      await prisma.passwordLink.create({ data: row });
      const trusted = { identifier: "trust-device-x", value: userId, expiresAt: new Date("2100-01-01") };
      await prisma.verification.create({ data: trusted });
      const cookie = await server.signInAs(username);
      const body = { currentPassword: PASSWORD, newPassword: FRESH, revokeOtherSessions };
      expect((await change(cookie, body)).status).toBe(200);
      expect(await codeOf(await setPassword(token, "quarry-lamp-77"))).toEqual([400, "LINK_GONE"]);
      expect(await prisma.verification.count({ where: { value: userId } })).toBe(0);
      expect(await whoIs(server, { cookie: await server.signInAs(username, FRESH) })).toBe(username);
    },
  );

  test("is changed by nobody without a session, without the current one, nor to a weak one", async () => {
    const { cookie, username } = await makeAccount();
    const body = { currentPassword: PASSWORD, newPassword: FRESH };
    expect((await change("", body)).status).toBe(401);
    expect(await codeOf(await change(cookie, { ...body, currentPassword: "wrong" }))).toEqual([
      400,
      "INVALID_PASSWORD",
    ]);
    expect(await codeOf(await change(cookie, { ...body, newPassword: "12345678" }))).toEqual([
      400,
      "BREACHED_PASSWORD",
    ]);
    expect(await codeOf(await change(cookie, { ...body, newPassword: `${username}99` }))).toEqual([
      400,
      "WEAK_PASSWORD",
    ]);
    expect(await whoIs(server, { cookie: await server.signInAs(username) })).toBe(username);
  });

  test("leaves an event of who set it, without a word of it", async () => {
    const { cookie, accountId, username } = await makeAccount();
    await change(cookie, { currentPassword: PASSWORD, newPassword: FRESH });
    const { token } = await reset(accountId);
    await setPassword(token);
    const events = await eventsOf(accountId);
    expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["changePassword", username],
      ["resetPassword", "admin"],
      ["setPassword", username],
    ]);
    expect(events.at(-1)).toMatchObject({ after: { hasPassword: true, byLink: true } });
  });

  test("is kept as a scrypt hash with a salt of its own", async () => {
    const [first, second] = [await makeAccount(), await makeAccount()];
    const rows = await server.database.prisma.account.findMany({
      where: { userId: { in: [first, second].map(({ accountId }) => accountId.split(":")[1] ?? "") } },
    });
    const hashes = rows.map(({ password }) => password ?? "");
    expect(new Set(hashes).size).toBe(2);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

test("a sign-in is answered alike where there is no such account, no password or a wrong one", async () => {
  const [known, waiting] = [await makeAccount(), await makeAccount()];
  await reset(waiting.accountId);
  const answers = await Promise.all(
    [known.username, waiting.username, "no.such.account"].map(async (username) => {
      const response = await server.tryPassword("wrong-quarry-9", {}, username);
      return [response.status, await response.text(), response.headers.getSetCookie()];
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
