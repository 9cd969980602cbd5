import { afterAll, beforeAll, expect, test } from "vitest";
import { createMemory, type Memory } from "../../packages/server/src/snapshot/memory.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
/** What another server over the same database holds. */
let other: Memory;
const faults: unknown[] = [];

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  other = createMemory(api.database.sql, (error) => void faults.push(error));
});
afterAll(() => api.close());

const nameOf = async (memory: Memory, id: string) =>
  (await memory.now())?.tables.OrgUnit.get(id.split(":")[1] ?? "")?.name;

test("there is nothing in memory before it was filled, and SQL answers", async () => {
  expect(await other.now()).toBeNull();
  await other.fill();
  expect((await other.now())?.number).toBeGreaterThanOrEqual(0);
});

test("what one server writes is held by the other at its next request", async () => {
  const unit = await world.unit("堤防科");
  expect(await nameOf(other, unit)).toBe("堤防科");
  await api.run("updateOrgUnit", { id: unit, expectedVersion: 1, name: "堤防处" });
  expect(await nameOf(other, unit)).toBe("堤防处");
  expect(await nameOf(api.memory, unit)).toBe("堤防处");
});

test("a query sees what a mutation before it in the same request has written", async () => {
  const unit = await world.unit("水文科");
  const { result } = await api.ask(
    `mutation ($input: PlaceUnitInput!) { result: placeUnit(input: $input) {
      ... on UnitPlacement { unit { name parent { name } } } } }`,
    { input: { unitId: unit, parentId: await world.unit("水文局") } },
  );
  expect(result.unit).toEqual({ name: "水文科", parent: { name: "水文局" } });
});

test("requests that come at once share one statement for the log's news", async () => {
  await world.unit("闸站");
  const head = (await api.memory.now())?.number ?? 0;
  const asked: string[] = [];
  api.database.sql.onStatement((text) => void asked.push(text));
  const held = await Promise.all(Array.from({ length: 20 }, () => other.at(head)));
  expect(held.every((snapshot) => (snapshot?.number ?? 0) >= head)).toBe(true);
  expect(asked).toHaveLength(1);
});

test("a write that is taken back leaves nothing in memory", async () => {
  const before = (await other.now())?.tables.Person.count();
  const draft = { meta: { title: "演练", issuer: "江务局", date: "2026年2月1日" }, groups: [] };
  await api.run("importPlan", { draft, dryRun: true }, "... on ImportPlanSuccess { created { type } }");
  expect((await other.now())?.tables.Person.count()).toBe(before);
  expect(faults).toEqual([]);
});

test("a head count follows whoever comes, and whose time comes", async () => {
  const unit = await world.unit("雨量站");
  const post = await world.post(unit, "观测员");
  const count = async () =>
    (await api.ask(`query ($id: ID!) { node(id: $id) { ... on OrgUnit { headcount } } }`, { id: unit })).node
      .headcount;
  expect(await count()).toBe(0);
  const now = api.clock.now();
  const tomorrow = new Date(+now + 86_400_000);
  await world.appoint(await world.person("邬笺"), post, { validFrom: tomorrow.toISOString() });
  expect(await count()).toBe(0);
  api.clock.set(tomorrow.toISOString());
  expect(await count()).toBe(1);
  api.clock.set(now.toISOString());
  expect(await count()).toBe(0);
});

test("more news than is worth following is read anew from the beginning", async () => {
  const { prisma } = api.database;
  const unit = await world.unit("泵站");
  const late = createMemory(api.database.sql, (error) => void faults.push(error));
  await late.fill();
  const behind = await late.now();
  if (behind !== null) behind.number -= 6_000;
  await prisma.orgUnit.updateMany({ where: { name: "泵站" }, data: { name: "泵站处" } });
  // Until it has been read, the database answers.
  expect(await late.now()).toBeNull();
  await late.fill();
  expect(await nameOf(late, unit)).toBe("泵站处");
});
