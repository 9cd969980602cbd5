import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "../../packages/server/src/graphql/limits.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const SHORT = "{ duties(first: 5) { nodes { id text } } }";
const PULL =
  "{ duties(first: 200) { totalCount nodes { id number text createdAt group { id name } plan { id title } tasks(first: 5) { nodes { id title } } } } }";

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
  const duties = Array.from({ length: 200 }, (_none, at) => `清淤第${at}段`);
  const meta = {
    title: "清淤方案",
    docNumber: "渊水〔2026〕2号",
    issuer: "渊县水务局",
    date: "2026年1月5日",
  };
  const draft = { meta, groups: [{ name: "清淤领导小组", kind: "LEADERSHIP", duties }] };
  const write = `mutation ($input: ImportPlanInput!) { importPlan(input: $input) { __typename ... on Refusal { message } } }`;
  const answer = await server.ask(write, { cookie }, { input: { draft, text: JSON.stringify(draft) } });
  expect(await answer.json()).toMatchObject({
    data: { importPlan: { __typename: expect.not.stringMatching(/Error/) } },
  });
});
afterAll(() => server.close());

/** Asks one after the other; answers how long each took, sorted. */
async function timesOf(query: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const began = performance.now();
    const answer = await server.ask(query, { cookie });
    await answer.text();
    expect(answer.status).toBe(200);
    taken.push(performance.now() - began);
  }
  return taken.toSorted((a, b) => a - b);
}

const at = (times: number[], share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;

test("eight integrators who pull flat out leave short reads quick, and are answered themselves", async () => {
  await timesOf(PULL, 2);
  await timesOf(SHORT, 20);
  const idle = await timesOf(SHORT, 60);
  const alone = await timesOf(PULL, 5);
  let isOver = false;
  let pulled = 0;
  const pulling = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      await timesOf(PULL, 1);
      pulled += 1;
    }
  });
  const busy = await timesOf(SHORT, 120);
  isOver = true;
  await Promise.all(pulling);
  expect(pulled).toBeGreaterThan(8);
  // A short read waits for what of one or two pulls cannot be interrupted, not for the eight that are waiting.
  const some = 3 * at(idle, 0.9) + LIMITS.heavyAtOnce * at(alone, 0.5);
  expect(at(busy, 0.9)).toBeLessThan(some);
});
