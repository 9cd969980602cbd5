import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, postAuth, whoIs } from "../support/api-over-http.ts";
import { cookiesOf, openTestServer, PASSWORD, type TestServer } from "../support/http-server.ts";
import { codeOf } from "../support/totp.ts";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());
// Whatever was tried in one test is long ago in the next.
beforeEach(() => server.clock.pass(3600));

let people = 0;

/** An account with one-time codes switched on; the code of the half minute before was used for that. */
async function makeAccount() {
  const username = `codes${++people}`;
  const cookie = await server.makeAccount({ username, roles: ["MEMBER"] });
  const enabled = await postAuth(server, "/two-factor/enable", { password: PASSWORD }, { cookie });
  const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
  const verified = await postAuth(
    server,
    "/two-factor/verify-totp",
    { code: codeOf(totpURI, -1) },
    { cookie },
  );
  return { username, cookie: cookiesOf(verified), totpURI, backupCodes };
}

/** The first step of a sign-in: the right password, after which a code is due. */
async function begin(username: string): Promise<{ cookie: string }> {
  const response = await server.tryPassword(PASSWORD, {}, username);
  expect(await response.clone().json()).toMatchObject({ twoFactorRedirect: true });
  return { cookie: cookiesOf(response) };
}
const give = (code: string, headers: { cookie: string }) =>
  postAuth(server, "/two-factor/verify-totp", { code }, headers);
const withoutMark = (cookie: string) =>
  cookie
    .split("; ")
    .filter((pair) => !pair.includes("known_browser"))
    .join("; ");
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("codes are switched on by the password and a first code, under the user name, with an event", async () => {
  const username = `codes${++people}`;
  const cookie = await server.makeAccount({ username, roles: ["MEMBER"] });
  const enable = (password: string) => postAuth(server, "/two-factor/enable", { password }, { cookie });
  expect((await enable("wrong-quarry-9")).status).toBe(400);
  const { totpURI } = (await (await enable(PASSWORD)).json()) as { totpURI: string };
  expect(totpURI).toMatch(new RegExp(`^otpauth://totp/Dutygraph:${username}\\?.*issuer=Dutygraph`));
  expect((await server.tryPassword(PASSWORD, {}, username)).headers.getSetCookie().join()).toContain(
    "session_token",
  );
  const verified = await give(codeOf(totpURI), { cookie });
  const fresh = cookiesOf(verified);
  const asked = await server.ask("{ viewer { id hasTwoFactor } }", { cookie: fresh });
  const { data } = (await asked.json()) as { data: { viewer: { id: string; hasTwoFactor: boolean } } };
  expect(data.viewer.hasTwoFactor).toBe(true);
  const events = await server.database.prisma.changeEvent.findMany({ where: { subject: data.viewer.id } });
  expect(events).toMatchObject([
    { action: "enableTwoFactor", actorName: username, after: { hasTwoFactor: true } },
  ]);
  expect(JSON.stringify(events)).not.toContain(new URL(totpURI).searchParams.get("secret"));
});

test("the password alone lets nobody in where a code is due, and the right code does", async () => {
  const { username, totpURI } = await makeAccount();
  const pending = await begin(username);
  expect(await whoIs(server, pending)).toBeNull();
  expect((await give(wrong(codeOf(totpURI)), pending)).status).toBe(401);
  expect(await whoIs(server, { cookie: cookiesOf(await give(codeOf(totpURI), pending)) })).toBe(username);
});

test("a code is good once: who looked over a shoulder comes too late", async () => {
  const { username, totpURI } = await makeAccount();
  const [own, other] = [await begin(username), await begin(username)];
  const code = codeOf(totpURI);
  expect((await give(code, own)).status).toBe(200);
  const replayed = await give(code, other);
  expect([replayed.status, ((await replayed.json()) as { code: string }).code]).toEqual([
    401,
    "INVALID_CODE",
  ]);
  expect((await give(codeOf(totpURI, 1), other)).status).toBe(200);
});

test("a backup code lets in once", async () => {
  const { username, backupCodes } = await makeAccount();
  const use = async (code = "") =>
    postAuth(server, "/two-factor/verify-backup-code", { code }, await begin(username));
  expect(await whoIs(server, { cookie: cookiesOf(await use(backupCodes[0])) })).toBe(username);
  expect((await use(backupCodes[0])).status).toBe(401);
  expect((await use(backupCodes[1])).status).toBe(200);
});

test("guessing codes is slowed for whoever has the password, from a known browser as from any, and after two minutes the owner's code is taken", async () => {
  const { username, totpURI } = await makeAccount();
  const pending = await begin(username);
  const known = cookiesOf(await give(codeOf(totpURI), pending));
  const mark = /dutygraph\.known_browser=[^;]+/.exec(known)?.[0] ?? "";
  expect(mark).not.toBe("");
  const statuses: number[] = [];
  for (let times = 0; times < 8; times += 1) {
    const { cookie } = await begin(username);
    const guessing = { cookie: times % 2 === 0 ? cookie : `${cookie}; ${mark}` };
    for (let index = 0; index < 3; index += 1)
      statuses.push((await give(String(100_000 + times * 10 + index), guessing)).status);
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(6);
  expect(statuses.slice(-12)).toEqual(Array(12).fill(429));
  server.clock.pass(120);
  const owner = await begin(username);
  expect((await give(codeOf(totpURI, 1), owner)).status).toBe(200);
});

test("who is signed in gives a code of the own, and is not known at the account whose sign-in waits in that browser", async () => {
  const [victim, helper] = [await makeAccount(), `codes${++people}`];
  const session = await server.makeAccount({ username: helper, roles: [] });
  const enabled = await postAuth(server, "/two-factor/enable", { password: PASSWORD }, { cookie: session });
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const beside = async () => {
    const { cookie } = await begin(victim.username);
    return { cookie: `${withoutMark(session)}; ${withoutMark(cookie)}` };
  };
  for (let times = 0; times < 5; times += 1)
    expect((await give(wrong(codeOf(totpURI)), await beside())).status).toBe(401);
  const verified = await give(codeOf(totpURI), await beside());
  expect(await whoIs(server, { cookie: cookiesOf(verified) })).toBe(helper);
  expect(verified.headers.getSetCookie().join()).not.toContain("known_browser");
  // What the helper tried wrongly was not counted against the victim, who has all tries left.
  const tries = await begin(victim.username);
  for (let times = 0; times < 3; times += 1)
    expect((await give(String(200_000 + times), tries)).status).toBe(401);
  expect((await give(codeOf(victim.totpURI), await begin(victim.username))).status).toBe(200);
});

test("the first step alone marks no browser as known", async () => {
  const { username } = await makeAccount();
  expect((await begin(username)).cookie).not.toContain("known_browser");
});

test("codes are switched off by the password, or by an administrator for who lost the device", async () => {
  const [first, second] = [await makeAccount(), await makeAccount()];
  const { cookie } = first;
  const off = (password: string) => postAuth(server, "/two-factor/disable", { password }, { cookie });
  expect((await off("wrong-quarry-9")).status).toBe(400);
  expect((await off(PASSWORD)).status).toBe(200);
  expect(await whoIs(server, { cookie: await server.signInAs(first.username) })).toBe(first.username);
  const admin = { cookie: await server.signIn() };
  const { prisma } = server.database;
  const { id } = await prisma.user.findUniqueOrThrow({ where: { username: second.username } });
  const remove = () =>
    call(server, admin, "removeTwoFactor", { accountId: `Account:${id}` }, "... on Account { hasTwoFactor }");
  expect(await remove()).toMatchObject({ hasTwoFactor: false });
  expect(await remove()).toMatchObject({ code: "NO_TWO_FACTOR" });
  expect(await whoIs(server, { cookie: await server.signInAs(second.username) })).toBe(second.username);
  expect(await prisma.twoFactor.count({ where: { userId: id } })).toBe(0);
});

test("an account that is closed while a code is due is not let in by it", async () => {
  const { username, totpURI } = await makeAccount();
  const pending = await begin(username);
  const { id } = await server.database.prisma.user.findUniqueOrThrow({ where: { username } });
  await server.database.prisma.user.update({ where: { id }, data: { closedAt: new Date() } });
  expect((await give(codeOf(totpURI), pending)).status).toBe(401);
});
