import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { chainOf } from "../support/world.ts";

const SHARED = new URL("../../../shared/", import.meta.url).pathname;
const IS_HERE = existsSync(join(SHARED, "plans/gold"));
if (!IS_HERE) console.log("SKIPPED: loading the five real plans, because they are not on this machine.");

const DUTY = "加强对单位内部公共场所、卫生间的卫生管理和消毒工作";
const IMPORT = `mutation ($input: ImportPlanInput!) { importPlan(input: $input) {
  ... on ImportPlanSuccess { isDryRun plan { id } created { type name } matched { type } doubtful { code name } }
  ... on Refusal { message } ... on ValidationError { faults { path message } } } }`;

describe.skipIf(!IS_HERE)("the five real plans", () => {
  let api: TestApi;
  const plans = new Map<string, string>();

  const seed = async (number: string) => {
    const draft = JSON.parse(
      await readFile(join(SHARED, `plans/gold/seed-${number}.gold.json`), "utf8"),
    ) as Any;
    const file = readdirSync(join(SHARED, "seeds")).find((name) => name.startsWith(`${number}_`)) ?? "";
    return { draft, text: await readFile(join(SHARED, "seeds", file), "utf8") };
  };
  const load = async (number: string, more: object = {}) => {
    const { importPlan } = await api.ask(IMPORT, { input: { ...(await seed(number)), ...more } });
    expect(importPlan.message, JSON.stringify(importPlan.faults)).toBeUndefined();
    return importPlan;
  };
  const counts = async () => {
    const { prisma } = api.database;
    const tables = [
      prisma.plan,
      prisma.orgUnit,
      prisma.person,
      prisma.post,
      prisma.group,
      prisma.duty,
      prisma.clause,
    ];
    const edges = [
      prisma.postHolding,
      prisma.groupMember,
      prisma.assignment,
      prisma.unitPlacement,
      prisma.changeEvent,
    ];
    return Promise.all([...tables, ...edges].map((table) => (table as typeof prisma.plan).count()));
  };
  const dutyId = async (text: string, planId: string) => {
    const { duties } = await api.ask(
      "query ($q: String!, $planId: ID!) { duties(filter: { q: $q, planId: $planId }) { nodes { id } } }",
      { q: text, planId },
    );
    return duties.nodes[0].id as string;
  };
  const planId = (number: string) => plans.get(number) ?? "";

  beforeAll(async () => {
    api = await openTestApi();
    for (const number of ["000", "001", "002", "003", "004"]) plans.set(number, (await load(number)).plan.id);
  });
  afterAll(() => api?.close());

  test("plan 000 says who answers for disinfection, from the department up to the head of the leadership group", async () => {
    const chain = await chainOf(api, await dutyId(DUTY, planId("000")));
    expect(chain).toEqual([
      "RESPONSIBLE 办公室 → 韦育莲 (INHERITED)",
      "LEAD 岑亮甲 → 岑亮甲 (INHERITED)",
      "PARENT_GROUP_HEAD 李艳花 → 李艳花 (ASSIGNED)",
      "OFFICE 王祖敏 → 王祖敏 (ASSIGNED)",
    ]);
  });

  test("plan 000's deputy director answers for the duties of both of his groups", async () => {
    const { people } = await api.ask(
      `{ people(filter: { q: "岑亮甲" }) { nodes { answersFor { nodes { as duty { group { name } } } } } } }`,
    );
    const led = people.nodes[0].answersFor.nodes
      .filter(({ as }: Any) => as === "LEAD")
      .map(({ duty }: Any) => duty.group.name);
    expect(led.filter((name: string) => name === "信息宣传小组")).toHaveLength(2);
    expect(led.filter((name: string) => name === "内部防控小组")).toHaveLength(6);
    expect(led).toHaveLength(8);
  });

  test("heads of departments are found from the posts in the roster", async () => {
    const { orgUnits } = await api.ask(
      `{ orgUnits(filter: { q: "情报所" }) { nodes { name head { name } } } }`,
    );
    expect(orgUnits.nodes).toEqual([{ name: "情报所", head: { name: "林 波" } }]);
  });

  test("each link of a chain points to the line that says so", async () => {
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Duty { number source { text } chain { links { as source { text number } } } } } }",
      { id: await dutyId(DUTY, planId("000")) },
    );
    expect(node.source.text).toBe(DUTY);
    expect(node.number).toBe("（三）");
    const lead = node.chain.links.find(({ as }: Any) => as === "LEAD");
    expect(lead.source.text).toContain("（岑亮甲副局长牵头，办公室负责落实）");
  });

  test("every body keeps an office department of its own", async () => {
    const { orgUnits } = await api.ask(
      `{ orgUnits(filter: { q: "办公室" }) { nodes { name head { name } } } }`,
    );
    const heads = orgUnits.nodes
      .filter(({ name }: Any) => name === "办公室")
      .map(({ head }: Any) => head?.name.replaceAll(" ", ""));
    expect(heads.toSorted()).toEqual(["董敏", "韦育莲"]);
  });

  test("plan 001, from which the names were taken out, shows nobody responsible and nobody in the lead", async () => {
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Plan { gaps(first: 200) { nodes { kind group { name } } } } } }",
      {
        id: planId("001"),
      },
    );
    const kinds = node.gaps.nodes.map(({ kind }: Any) => kind);
    for (const kind of ["NO_RESPONSIBLE", "NO_LEAD", "HEADLESS_GROUP", "OFFICE_WITHOUT_DIRECTOR"])
      expect(kinds).toContain(kind);
  });

  test("plan 004 shows its masked leads as gaps and invents nobody", async () => {
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Plan { gaps(first: 200) { nodes { kind group { name kind } } } } } }",
      {
        id: planId("004"),
      },
    );
    const masked = node.gaps.nodes.filter(({ kind, group }: Any) => kind === "MASKED_NAME" && group !== null);
    expect(masked).toHaveLength(6);
    expect(masked.every(({ group }: Any) => group.kind === "WORKING")).toBe(true);
    const id = planId("004").split(":")[1] ?? "";
    expect(await api.database.prisma.person.count({ where: { originPlanId: id } })).toBe(0);
    const members = await api.database.prisma.groupMember.findMany({ where: { group: { planId: id } } });
    expect(members.filter(({ personId }) => personId !== null)).toEqual([]);
  });

  test("no person is invented: every name stands in the text of its plan", async () => {
    for (const number of plans.keys()) {
      const folded = (await seed(number)).text.replaceAll(/\s/gu, "");
      const people = await api.database.prisma.person.findMany({
        where: { originPlanId: planId(number).split(":")[1] ?? "" },
      });
      for (const { name } of people)
        expect(folded, `${number}: ${name}`).toContain(name.replaceAll(/\s/gu, ""));
    }
  });

  test("loading each of them again creates nothing", async () => {
    const before = await counts();
    for (const number of plans.keys()) {
      const outcome = await load(number);
      expect(outcome.created, `plan ${number}`).toEqual([]);
      expect(outcome.plan.id).toBe(plans.get(number));
    }
    expect(await counts()).toEqual(before);
  });

  test("a dry run says what it would create and changes nothing", async () => {
    const before = await counts();
    const { draft, text } = await seed("000");
    const renumbered = { ...draft, meta: { ...draft.meta, docNumber: "演练字〔2026〕1号" } };
    const { importPlan } = await api.ask(IMPORT, { input: { draft: renumbered, text, dryRun: true } });
    expect(importPlan).toMatchObject({ isDryRun: true, plan: null });
    const types = new Set(importPlan.created.map(({ type }: Any) => type));
    expect([...types]).toEqual(
      expect.arrayContaining(["Plan", "Group", "Duty", "Assignment", "GroupMember"]),
    );
    expect(types.has("Person")).toBe(false);
    expect(await counts()).toEqual(before);
  });
});
