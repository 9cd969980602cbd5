import { afterAll, beforeAll, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { planText } from "../support/plan-text.ts";
import { createReader, outcomes } from "../support/reading.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const aliasesOf = async (id: string): Promise<string[]> =>
  (await api.ask("query ($id: ID!) { node(id: $id) { ... on OrgUnit { aliases } } }", { id })).node.aliases;
const draftOf = (issuer: string, responsible: string[]) => ({
  meta: { title: `${issuer}方案`, issuer },
  groups: [{ name: "值班组", kind: "WORKING", responsible, duties: ["值班"] }],
});

test("an issuing body whose printed name is a form of another one is that one, under both names", async () => {
  const choices = [{ kind: "UNIT", printed: "庚水局", sameAs: "庚河县水务局" }];
  const selection = "... on ImportPlanSuccess { plan { issuer { id name } } created { type id name } }";
  const draft = draftOf("庚水局", ["庚河县水务局"]);
  const loaded = await api.run("importPlan", { draft, choices }, selection);
  const units = loaded.created.filter(({ type }: Any) => type === "OrgUnit");
  expect(units.map(({ name }: Any) => name)).toEqual(["庚河县水务局"]);
  expect(loaded.plan.issuer).toEqual({ id: units[0].id, name: "庚河县水务局" });
  expect(await aliasesOf(units[0].id)).toEqual(["庚水局"]);
});

test("an issuing body of the name of a unit that is none is asked about, and never made twice silently", async () => {
  const parent = await world.unit("辛厅", { kind: "ORGANIZATION" });
  const center = await world.unit("辛江水文中心", { kind: "AFFILIATE", parentId: parent });
  const reader = createReader(api);
  const people = ["辛望舒", "辛宁", "辛然", "辛青山"] as const;
  const text = planText({ body: "辛江水文中心", people, units: ["辛政科", "辛务科"] });
  const reading = await reader.read(text);
  expect(outcomes(reading)[0]).toBe("UNIT 辛江水文中心: ASK");
  expect(reading.matches[0].candidates).toMatchObject([
    { node: { id: center }, grounds: ["EXACT_NAME", "OTHER_BODY"] },
  ]);
  const choices = [{ kind: "UNIT", printed: "辛江水文中心", nodeId: center }];
  const saved = await reader.save(await reader.decide(reading, { choices }));
  expect(
    saved.created.filter(({ type }: Any) => type === "OrgUnit").map(({ name }: Any) => name),
  ).not.toContain("辛江水文中心");
  const plain = "... on ImportPlanSuccess { doubtful { code name candidates } }";
  const loaded = await api.run("importPlan", { draft: draftOf("辛江水文中心", []) }, plain);
  expect(loaded.doubtful).toContainEqual({
    code: "SAME_NAME_ELSEWHERE",
    name: "辛江水文中心",
    candidates: [center],
  });
});

test("a name that very many other bodies have does not hide that another name stands elsewhere", async () => {
  const known = await world.unit("午务科");
  const { prisma } = api.database;
  const row = await prisma.orgUnit.findUniqueOrThrow({ where: { id: known.split(":")[1] ?? "" } });
  const keys = { name: "午政科", nameKey: "午政科", searchKey: "午政科" };
  const many = Array.from({ length: 1_001 }, (_none, place) => ({
    ...{ ...row, ...keys },
    id: `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`,
  }));
  await prisma.orgUnit.createMany({ data: many });
  await api.memory.fill();
  const selection = "... on ImportPlanSuccess { doubtful { code name candidates } }";
  const draft = draftOf("午江局", ["午政科", "午务科"]);
  const { doubtful } = await api.run("importPlan", { draft, dryRun: true }, selection);
  expect(doubtful).toContainEqual({ code: "SAME_NAME_ELSEWHERE", name: "午务科", candidates: [known] });
});

test("a choice for a name that the document no longer prints teaches nothing", async () => {
  const [used, unused] = [await world.unit("寅务所"), await world.unit("寅政所")];
  const choices = [
    { kind: "UNIT", printed: "寅务科", nodeId: used, asAlias: true },
    { kind: "UNIT", printed: "无此科", nodeId: unused, asAlias: true },
  ];
  await api.run("importPlan", { draft: draftOf("寅江局", ["寅务科"]), choices }, "__typename");
  expect([await aliasesOf(used), await aliasesOf(unused)]).toEqual([["寅务科"], []]);
});

test("many names are learned by as many statements as few", async () => {
  const count = async (size: number) => {
    const names = Array.from(
      { length: size },
      (_none, place) => `${String.fromCodePoint(0x6000 + size * 40 + place)}事科`,
    );
    const choices: object[] = [];
    for (const printed of names)
      choices.push({ kind: "UNIT", printed, nodeId: await world.unit(`${printed}旧`), asAlias: true });
    const query = "mutation ($input: ImportPlanInput!) { importPlan(input: $input) { __typename } }";
    const answer = await api.request(query, { input: { draft: draftOf(`辰${size}局`, names), choices } });
    expect(answer.data).toEqual({ importPlan: { __typename: "ImportPlanSuccess" } });
    return answer.statements.length;
  };
  await count(1);
  expect(await count(20)).toBe(await count(2));
});
