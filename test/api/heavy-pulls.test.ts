import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "../../packages/server/src/graphql/limits.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const SHORT = "{ duties(first: 5) { nodes { id text } } }";
const PULL =
  "{ duties(first: 200) { totalCount nodes { id number text group { id name } plan { id title } tasks(first: 5) { nodes { id title } } } } }";
const DUTIES = 200;

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
  const duties = Array.from({ length: DUTIES }, (_none, at) => `清淤第${at}段`);
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

/** Asks for a list of duties, and counts them: what was refused would be answered quickly. */
async function ask(query: string, duties: number): Promise<void> {
  const answer = await server.ask(query, { cookie });
  const { data } = (await answer.json()) as { data: { duties: { nodes: object[] } } };
  expect(data.duties.nodes).toHaveLength(duties);
}

const short = () => ask(SHORT, 5);
const pull = () => ask(PULL, DUTIES);

test("eight integrators who pull flat out leave short reads quick, and are answered themselves", async () => {
  for (let count = 0; count < 3; count += 1) await Promise.all([pull(), short()]);
  let isOver = false;
  let pulled = 0;
  const pulling = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      await pull();
      pulled += 1;
    }
  });
  // How long a read takes depends on the machine; behind how many pulls it waited does not.
  const waitedFor: number[] = [];
  for (let count = 0; count < 120; count += 1) {
    const before = pulled;
    await short();
    waitedFor.push(pulled - before);
  }
  isOver = true;
  await Promise.all(pulling);
  expect(pulled).toBeGreaterThan(8);
  expect(Math.max(...waitedFor)).toBeLessThanOrEqual(LIMITS.heavyAtOnce);
  expect(waitedFor.filter((pulls) => pulls > 0).length).toBeLessThan(waitedFor.length / 2);
});
