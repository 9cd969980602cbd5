import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { emptyDataDir, signIn, startServer } from "../support/server-process.ts";

// Seven starts go into one test, which on a busy machine take their time.
vi.setConfig({ testTimeout: 180_000 });

const WRITES = 200;

test("after kill -9 in the middle of 200 writes every acknowledged one is there, and each has its event", async () => {
  const server = await startServer();
  const ask = await signIn(server);
  const acknowledged: string[] = [];
  const writes = Array.from({ length: WRITES }, async (_, index) => {
    // Staggered, so that some are done, some under way and some not begun when the server dies.
    await new Promise((resolve) => setTimeout(resolve, index * 5));
    const name = `人员${index}`;
    const answer = await ask(
      "mutation ($name: String!) { createPerson(input: { name: $name }) { __typename } }",
      { name },
    );
    if (answer.data?.createPerson.__typename === "Person") acknowledged.push(name);
    if (acknowledged.length === WRITES / 2) server.child.kill("SIGKILL");
  });
  await Promise.allSettled(writes);
  expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES / 2);
  expect(acknowledged.length).toBeLessThan(WRITES);

  const again = await startServer({ DATA_DIR: server.dataDir });
  const askAgain = await signIn(again);
  const people = await allOf(askAgain, "people", "name");
  expect(acknowledged.filter((name) => !people.includes(name))).toEqual([]);
  const created = (await allOf(askAgain, "changes", "action")).filter((action) => action === "createPerson");
  expect(created).toHaveLength(people.length);
  expect(await faultOfLog(askAgain)).toBeNull();
  await again.end("SIGTERM");
});

test("after kill -9 in the middle of loading a plan, the plan is there whole or not at all", async () => {
  const sample = new URL("../../packages/server/sample/", import.meta.url);
  const draft = JSON.parse(await readFile(new URL("epidemic-plan.draft.json", sample), "utf8"));
  const dataDir = await emptyDataDir();
  let server = await startServer({ DATA_DIR: dataDir });
  const whole = await loadedSizes(server, draft, 60_000);
  for (const delay of [5, 25, 60, 120, 200]) {
    const title = `演练方案${delay}`;
    const copy = { ...draft, meta: { ...draft.meta, title, docNumber: null } };
    await loadedSizes(server, copy, delay);
    server = await startServer({ DATA_DIR: dataDir });
    const askAgain = await signIn(server);
    const { data } = await askAgain(
      "query ($q: String!) { plans(filter: { q: $q }) { nodes { groups { members { id } } duties(first: 200) { totalCount } } } }",
      { q: title },
    );
    const [plan] = data.plans.nodes;
    const members = plan?.groups.flatMap((group: { members: object[] }) => group.members).length;
    const sizes = plan === undefined ? [] : [plan.duties.totalCount, members];
    expect([[], whole], `killed after ${delay} ms`).toContainEqual(sizes);
    expect(await faultOfLog(askAgain), `killed after ${delay} ms`).toBeNull();
  }
  await server.end("SIGTERM");
});

/** Loads a plan and kills the server after a delay, or lets it answer and says how much was loaded. */
async function loadedSizes(server: Awaited<ReturnType<typeof startServer>>, draft: object, delay: number) {
  const ask = await signIn(server);
  const loading = ask("mutation ($draft: JSON!) { importPlan(input: { draft: $draft }) { __typename } }", {
    draft,
  }).catch(() => null);
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, delay))]);
  if (delay < 10_000) {
    await server.end("SIGKILL");
    return [];
  }
  const { data } = await ask(
    "{ plans { nodes { groups { members { id } } duties(first: 200) { totalCount } } } }",
  );
  const [plan] = data.plans.nodes;
  return [
    plan.duties.totalCount,
    plan.groups.flatMap((group: { members: object[] }) => group.members).length,
  ];
}

async function faultOfLog(ask: Awaited<ReturnType<typeof signIn>>): Promise<object | null> {
  const { data } = await ask("{ changeLogProof { fault { number code } } }");
  return data.changeLogProof.fault;
}

async function allOf(
  ask: Awaited<ReturnType<typeof signIn>>,
  list: string,
  field: string,
): Promise<string[]> {
  const found: string[] = [];
  for (let offset = 0; ; offset += 200) {
    const { data } = await ask(`{ ${list}(first: 200, offset: ${offset}) { nodes { ${field} } } }`);
    const page = data[list].nodes.map((node: Record<string, string>) => node[field]);
    found.push(...page);
    if (page.length < 200) return found;
  }
}
