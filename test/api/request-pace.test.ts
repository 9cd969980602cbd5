import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const QUERY = "{ viewer { name } }";
const HOME = { "x-forwarded-for": "198.51.100.20" };
const ELSEWHERE = { "x-forwarded-for": "203.0.113.7" };

let server: TestServer;
let cookie: string;
let key: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "10", TRUST_PROXY: "loopback" });
  cookie = await server.signIn();
  key = await server.makeKey();
});
afterAll(() => server.close());
// Whatever was asked in one test is long ago in the next.
beforeEach(() => server.clock.pass(3600));

async function askOften(times: number, headers: Record<string, string>): Promise<number[]> {
  const statuses: number[] = [];
  for (let count = 0; count < times; count += 1) statuses.push((await server.ask(QUERY, headers)).status);
  return statuses;
}

test("an account may ask so often a minute, is told how long to wait, and goes on after that", async () => {
  expect(await askOften(10, { cookie })).toEqual(Array(10).fill(200));
  const refused = await server.ask(QUERY, { cookie });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "6"]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
  server.clock.pass(6);
  expect(await askOften(2, { cookie })).toEqual([200, 429]);
});

test("the account's keys share its pace, from whatever address, and so do files", async () => {
  expect(await askOften(5, { cookie, ...HOME })).toEqual(Array(5).fill(200));
  expect(await askOften(5, { "x-api-key": key, ...ELSEWHERE })).toEqual(Array(5).fill(200));
  expect(await askOften(1, { "x-api-key": key, ...HOME })).toEqual([429]);
  const file = await fetch(`${server.url}/api/files/none`, { headers: { cookie } });
  expect([file.status, file.headers.get("retry-after")]).toEqual([429, "6"]);
  expect(await file.json()).toMatchObject({ code: "RATE_LIMITED" });
});

test("strangers are counted by their address, and keep out nobody else: no other address, nobody who has signed in", async () => {
  expect(await askOften(12, ELSEWHERE)).toEqual([...Array(10).fill(401), 429, 429]);
  expect(await askOften(1, HOME)).toEqual([401]);
  expect(await askOften(1, { cookie, ...ELSEWHERE })).toEqual([200]);
});

test("what belongs to signing in is counted by the address as well", async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1)
    statuses.push((await fetch(`${server.url}/api/auth/get-session`, { headers: ELSEWHERE })).status);
  expect(statuses).toEqual([...Array(10).fill(200), 429]);
  expect((await fetch(`${server.url}/api/auth/get-session`, { headers: HOME })).status).toBe(200);
});

test("probes and the console itself are never refused for asking often", async () => {
  for (const path of ["/healthz", "/readyz", "/duties"]) {
    for (let count = 0; count < 12; count += 1)
      expect((await fetch(`${server.url}${path}`)).status).not.toBe(429);
  }
});
