import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cookiesOf, openTestServer, PASSWORD, type TestServer } from "../support/http-server.ts";

const ATTACKER = { "x-forwarded-for": "203.0.113.7" };
const HOME = { "x-forwarded-for": "198.51.100.20" };

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ TRUST_PROXY: "loopback" });
});
afterAll(() => server.close());
// Whatever was tried in one test is long ago in the next.
beforeEach(() => server.clock.pass(3600));

const statusOf = async (tried: Promise<Response>) => (await tried).status;
const ownAddress = (index: number) => ({ "x-forwarded-for": `192.0.2.${index % 250}` });

/** Wrong passwords in a row; answers how often each status came. */
async function guess(times: number, from: (index: number) => Record<string, string>, username?: string) {
  const statuses: Record<number, number> = {};
  for (let index = 0; index < times; index += 1) {
    const { status } = await server.tryPassword(`wrong-password-${index}`, from(index), username);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

test("200 wrong passwords in a row from one address never get in, and are soon answered without being looked at", async () => {
  const statuses = await guess(200, () => ATTACKER);
  expect(statuses).toEqual({ 401: 5, 429: 195 });
  const refused = await server.tryPassword("wrong-password", ATTACKER);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: "TOO_MANY_TRIES" });
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test("while they go on, even the right password waits at the attacker's address, and after a minute at most it is taken", async () => {
  await guess(200, () => ATTACKER);
  expect(await statusOf(server.tryPassword(PASSWORD, ATTACKER))).toBe(429);
  const seconds = (await server.tryPassword(PASSWORD, ATTACKER)).headers.get("retry-after");
  server.clock.pass(Number(seconds));
  expect(await statusOf(server.tryPassword(PASSWORD, ATTACKER))).toBe(200);
});

test("meanwhile the owner signs in from elsewhere, and at the attacker's address with a browser that was here before", async () => {
  const known = cookiesOf(await server.tryPassword(PASSWORD, HOME));
  await guess(200, () => ATTACKER);
  expect(await statusOf(server.tryPassword(PASSWORD, HOME))).toBe(200);
  expect(await statusOf(server.tryPassword(PASSWORD, { ...ATTACKER, cookie: known }))).toBe(200);
});

test("guessing at one account from many addresses is slowed, while the owner's session and known browser go on", async () => {
  const known = cookiesOf(await server.tryPassword(PASSWORD, HOME));
  const forged = known.replace(/(known_browser=[^;]{30})[^;]*/, "$1forged");
  expect(forged).not.toBe(known);
  expect(await guess(200, ownAddress)).toEqual({ 401: 30, 429: 170 });
  expect(await statusOf(server.tryPassword(PASSWORD, HOME))).toBe(429);
  expect(await statusOf(server.tryPassword(PASSWORD, { ...HOME, cookie: forged }))).toBe(429);
  expect(await (await server.ask("{ viewer { name } }", { cookie: known })).json()).toEqual({
    data: { viewer: { name: "admin" } },
  });
  expect(await statusOf(server.tryPassword(PASSWORD, { ...HOME, cookie: known }))).toBe(200);
});

test("the mark of a known browser opens no faster lane to another account", async () => {
  const cookie = cookiesOf(await server.tryPassword(PASSWORD, HOME));
  expect(await guess(20, () => ({ ...HOME, cookie }), "secretary")).toEqual({ 401: 5, 429: 15 });
});

test("a stolen mark lets nobody guess for long either", async () => {
  const cookie = cookiesOf(await server.tryPassword(PASSWORD, HOME));
  expect(await guess(100, () => ({ ...ATTACKER, cookie }))).toEqual({ 401: 10, 429: 90 });
});

test("one address that tries many accounts is slowed too, whether they exist or not", async () => {
  const statuses: number[] = [];
  for (let index = 0; index < 40; index += 1)
    statuses.push(await statusOf(server.tryPassword("spring-2026", ATTACKER, `staff${index}`)));
  expect(statuses.filter((status) => status === 401)).toHaveLength(30);
  expect(statuses.slice(30)).toEqual(Array(10).fill(429));
});

test("whoever has found a session open does not guess its password by changing it", async () => {
  const cookie = cookiesOf(await server.tryPassword(PASSWORD, HOME));
  const change = (currentPassword: string) =>
    fetch(`${server.url}/api/auth/change-password`, {
      method: "POST",
      headers: { ...ATTACKER, cookie, "content-type": "application/json" },
      body: JSON.stringify({ currentPassword, newPassword: "another-horse-battery" }),
    });
  const statuses: number[] = [];
  for (let times = 0; times < 7; times += 1) statuses.push(await statusOf(change(`wrong-${times}`)));
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
  server.clock.pass(60);
  expect(await statusOf(server.tryPassword(PASSWORD, HOME))).toBe(200);
});

test("who signs in rightly is never slowed, however often", async () => {
  for (let times = 0; times < 8; times += 1)
    expect(await statusOf(server.tryPassword(PASSWORD, HOME))).toBe(200);
});

test("what a client writes into X-Forwarded-For before the proxy does counts for nothing", async () => {
  const statuses = await guess(40, (index) => ({ "x-forwarded-for": `192.0.2.${index}, 203.0.113.9` }));
  expect(statuses).toEqual({ 401: 5, 429: 35 });
});

test.each(["/sign-in/email", "/sign-up/email", "/is-username-available", "/request-password-reset"])(
  "no other way in stands open, nor one to learn which accounts there are: %s",
  async (path) => {
    const response = await fetch(`${server.url}/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "admin@dutygraph.invalid", password: PASSWORD, username: "admin" }),
    });
    expect(response.status).toBe(404);
  },
);
