import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyDataDir, PASSWORD, signIn, startServer } from "../support/server-process.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const SAMPLE = join(ROOT, "packages/server/sample");
const SEED = join(ROOT, "../shared/plans/gold/seed-000.gold.json");
const DUTY = "加强对单位内部公共场所、卫生间的卫生管理和消毒工作";

const CHAIN = `query ($q: String!) { duties(filter: { q: $q }) { nodes { text chain { links {
  as basis person { name } party { ... on OrgUnit { name } ... on Person { name } } } } } } }`;

test("a draft is loaded by command through the server that runs, a second time it creates nothing", async () => {
  const server = await startServer();
  const env = { PUBLIC_URL: server.url, ADMIN_PASSWORD: PASSWORD };
  const file = join(SAMPLE, "flood-plan.draft.json");
  const first = await loadPlan([file, "--text", join(SAMPLE, "flood-plan.txt")], env);
  expect(first.output).toMatch(/✓ .*flood-plan\.draft\.json/);
  expect(first.status).toBe(0);
  const second = await loadPlan([file], env);
  expect(second.output).toContain("created 0,");
  const { data } = await (await signIn(server))("{ plans { totalCount } }");
  expect(data.plans.totalCount).toBe(1);
  await server.end("SIGTERM");
});

test("a bad draft is refused whole, naming the path of the fault, and the command fails", async () => {
  const dataDir = await emptyDataDir();
  const file = join(dataDir, "bad.json");
  await writeFile(
    file,
    JSON.stringify({
      meta: { title: "方案" },
      groups: [{ name: "组", kind: "WORKING", parent: "没有的组" }],
    }),
  );
  const server = await startServer();
  const { status, output } = await loadPlan([file], { PUBLIC_URL: server.url, ADMIN_PASSWORD: PASSWORD });
  expect(status).toBe(1);
  expect(output).toContain("draft.groups.0.parent");
  const { data } = await (await signIn(server))("{ plans { totalCount } changes { nodes { action } } }");
  expect(data).toEqual({ plans: { totalCount: 0 }, changes: { nodes: [{ action: "createAccount" }] } });
  await server.end("SIGTERM");
});

test.skipIf(!existsSync(SEED))(
  "with no server running the command opens the database itself; then the server answers who is responsible (needs the real plan)",
  async () => {
    const dataDir = await emptyDataDir();
    const loaded = await loadPlan([SEED], {
      DATA_DIR: dataDir,
      SAMPLE: "off",
      PUBLIC_URL: "http://localhost:9",
    });
    expect(loaded.status, loaded.output).toBe(0);
    const server = await startServer({ DATA_DIR: dataDir });
    const { data } = await (await signIn(server))(CHAIN, { q: DUTY });
    expect(data.duties.nodes[0].chain.links.slice(0, 3)).toEqual([
      { as: "RESPONSIBLE", basis: "INHERITED", person: { name: "韦育莲" }, party: { name: "办公室" } },
      { as: "LEAD", basis: "INHERITED", person: { name: "岑亮甲" }, party: { name: "岑亮甲" } },
      { as: "PARENT_GROUP_HEAD", basis: "ASSIGNED", person: { name: "李艳花" }, party: { name: "李艳花" } },
    ]);
    await server.end("SIGTERM");
  },
);
if (!existsSync(SEED))
  console.log("SKIPPED: loading the real plan by command, because it is not on this machine.");

function loadPlan(
  args: string[],
  env: Record<string, string>,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/load-plan.ts"), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.once("exit", (status) => resolve({ status, output })));
}
