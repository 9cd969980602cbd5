import { afterAll, beforeAll, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const FIELDS = `id version title text notes { code } diagnostics { code } draft choices { node { __typename } }
  issuer { name } superior { name } supersedes { title } plan { title }`;
const read = (input: object) => api.run("readPlan", input, "... on PlanReading { id draft }");
const list = async (filter: object, more = "") => {
  const { planReadings } = await api.ask(
    `query ($filter: PlanReadingFilter) { planReadings(first: 50, filter: $filter ${more}) { totalCount nodes { title } } }`,
    { filter },
  );
  return planReadings.nodes.map(({ title }: Any) => title);
};

test("the list of documents on their way shows the last changed first, and finds by title, document number and file name", async () => {
  const of = (title: string, number = "") => ({
    text: `${number}\n${title}工作方案\n组长：安平 局长`,
    fileName: null,
  });
  const first = await read({ ...of("西岭区抗雹", "西农〔2026〕9号"), fileName: "抗雹终稿.docx" });
  api.clock.set("2026-03-03T00:00:00Z");
  await read(of("西岭区灭鼠"));
  expect(await list({ q: "西岭区" })).toEqual(["西岭区灭鼠工作方案", "西岭区抗雹工作方案"]);
  api.clock.set("2026-03-04T00:00:00Z");
  await api.run("updatePlanReading", { id: first.id, expectedVersion: 1, draft: first.draft });
  expect(await list({ q: "西 岭区" })).toEqual(["西岭区抗雹工作方案", "西岭区灭鼠工作方案"]);
  expect(await list({ q: "西岭区" }, ", orderBy: [{ field: createdAt }]")).toEqual([
    "西岭区抗雹工作方案",
    "西岭区灭鼠工作方案",
  ]);
  expect(await list({ q: "抗雹终稿.DOCX" })).toEqual(["西岭区抗雹工作方案"]);
  expect(await list({ q: "〔2026〕9号" })).toEqual(["西岭区抗雹工作方案"]);
  expect(await list({ q: "东岭区" })).toEqual([]);
  const planId = (await world.plan("抗雹方案")).replace("Plan:", "");
  const where = { id: first.id.replace("PlanReading:", "") };
  await api.database.prisma.planReading.update({ where, data: { planId } });
  expect(await list({ q: "西岭区", isSaved: true })).toEqual(["西岭区抗雹工作方案"]);
  expect(await list({ q: "西岭区", isSaved: false })).toEqual(["西岭区灭鼠工作方案"]);
  await api.run("retirePlanReading", { id: first.id, expectedVersion: 2 });
  expect(await list({ q: "西岭区" })).toEqual(["西岭区灭鼠工作方案"]);
  expect(await list({ q: "西岭区", includeRetired: true })).toHaveLength(2);
  api.clock.set("2026-03-01T00:00:00Z");
});

test("the list issues as many statements for many as for one", async () => {
  const query = `query ($first: Int) { planReadings(first: $first) { totalCount nodes { ${FIELDS} } } }`;
  const [one, many] = [await api.request(query, { first: 1 }), await api.request(query, { first: 20 })];
  expect(many.data?.planReadings).toMatchObject({ nodes: expect.any(Array) });
  expect(many.statements.length).toBeLessThanOrEqual(9);
  expect(one.statements.length).toBeLessThanOrEqual(many.statements.length);
  const titles = await api.request("{ planReadings(first: 20) { nodes { title updatedAt } } }");
  expect(titles.statements).toHaveLength(2);
  expect(titles.statements.join()).not.toContain('"text"');
});
