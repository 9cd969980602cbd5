import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { planText } from "../support/plan-text.ts";
import { createReader, outcomes } from "../support/reading.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { chainOf } from "../support/world.ts";

let api: TestApi;
let reader: ReturnType<typeof createReader>;

beforeAll(async () => {
  api = await openTestApi();
  reader = createReader(api);
});
afterAll(() => api.close());

const PATROL = "每日巡查堤防，发现险情立即上报";
const folded = (text: string) => text.replaceAll(/\s/gu, "");
const dutyOf = ({ created }: Any, text: string): string =>
  created.find(({ type, name }: Any) => type === "Duty" && name === text).id;

/** Each node and edge that a save created, with the clause that it points to and a form that must stand in it. */
async function sourcesOf({ created }: Any): Promise<{ type: string; printed: string; clause: Any }[]> {
  const source = "source { text start end plan { text } }";
  const party = "party { ... on Person { name } ... on OrgUnit { name } ... on PartyClass { name } }";
  const ids = created.flatMap(({ id, type }: Any) => (type === "Plan" ? [] : [id]));
  const { nodes } = await api.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename
      ... on OrgUnit { label: name ${source} } ... on Person { label: name ${source} } ... on Post { label: title ${source} }
      ... on PartyClass { label: name ${source} } ... on Group { label: name ${source} } ... on Duty { label: text ${source} }
      ... on UnitPlacement { unit { name } ${source} } ... on PostHolding { post { title } ${source} }
      ... on GroupMember { written: nameAsWritten ${source} } ... on Assignment { ${party} ${source} } } }`,
    { ids },
  );
  return nodes.map(({ __typename, label, written, unit, post, party: of, source: clause }: Any) => ({
    type: __typename,
    printed: label ?? written ?? unit?.name ?? post?.title ?? of?.name ?? of?.title,
    clause,
  }));
}

describe("a document that becomes a plan", () => {
  test("is saved once: into an empty directory everything is new and nothing is asked", async () => {
    const reading = await reader.read(planText());
    expect(outcomes(reading)).toEqual([
      "UNIT 澜湖县水务局: NEW",
      "PERSON 陶望舒: NEW",
      "PERSON 简宁: NEW",
      "PERSON 卓然: NEW",
      "UNIT 水政科: NEW",
      "PERSON 穆青山: NEW",
      "UNIT 办公室: NEW",
    ]);
    const deputy = reading.matches.find(({ printed }: Any) => folded(printed) === "简宁");
    expect(deputy).toMatchObject({ posts: ["副局长"], groups: ["防汛工作领导小组", "巡查组"] });
    const check = await leavingNoTrace(api, () => reader.check(reading.id));
    expect(check).toMatchObject({ matchedCount: 0, questions: [], doubtful: [], gapsTotal: 0, gaps: [] });
    const saved = await reader.save(reading);
    expect(saved.plan).toMatchObject({ status: "IN_FORCE", inForceFrom: "2026-03-01T16:00:00.000Z" });
    const counts = Map.groupBy(saved.created as Any[], ({ type }) => type);
    expect(check.created).toEqual([...counts].map(([type, rows]) => ({ type, count: rows.length })));
    expect((await reader.look(reading.id)).plan.id).toBe(saved.plan.id);
    const again = await leavingNoTrace(api, () => reader.refuse({ ...reading, version: 2 }));
    expect(again).toMatchObject({ __typename: "RuleError", code: "ALREADY_SAVED" });
    expect((await reader.check(reading.id)).code).toBe("ALREADY_SAVED");
  });

  test("gives each node and edge the sentence in which it stands", async () => {
    const people = ["单于清", "鲜于澈", "淳于淡", "宇文渺"] as const;
    const saved = await reader.save(
      await reader.read(planText({ body: "澜东县水务局", people, units: ["水资源科", "综合科"] })),
    );
    const sources = await sourcesOf(saved);
    expect(new Set(sources.map(({ type }) => type))).toEqual(
      new Set([
        ...["OrgUnit", "Person", "Post", "Group", "Duty"],
        ...["UnitPlacement", "PostHolding", "GroupMember", "Assignment"],
      ]),
    );
    for (const { type, printed, clause } of sources) {
      expect(clause, `${type} ${printed}`).not.toBeNull();
      expect(folded(clause.text), `${type} ${printed}`).toContain(folded(printed));
      expect(clause.plan.text.slice(clause.start, clause.end)).toBe(clause.text);
    }
    const duty = sources.find(({ type, printed }) => type === "Duty" && printed === PATROL);
    expect(duty?.clause.text).toBe(PATROL);
  });

  test("answers by its chain, and each link leads to its sentence", async () => {
    const people = ["嵇望", "阮衡", "向晚", "刘泠"] as const;
    const reading = await reader.read(
      planText({ body: "澜西县水务局", people, units: ["河湖科", "秘书科"] }),
    );
    const saved = await reader.save(reading);
    const id = dutyOf(saved, PATROL);
    expect(await chainOf(api, id)).toEqual([]);
    expect(await chainOf(api, id, `@asOf(inForce: "2026-03-02T00:00:00Z")`)).toEqual([
      "RESPONSIBLE 河湖科 → 向晚 (INHERITED)",
      "RESPONSIBLE 秘书科 → 刘泠 (INHERITED)",
      "LEAD 阮衡 → 阮衡 (INHERITED)",
      "PARENT_GROUP_HEAD 嵇望 → 嵇望 (ASSIGNED)",
    ]);
  });

  test("with a name that stands twice points each time to where it was read, also where it is misprinted", async () => {
    const text = "护渔方案\n名单如下：申屠安、申屠按。\n组长：申屠安。\n巡湖组由申屠安牵头；每日巡湖。";
    const at = (printed: string, from: string) => {
      const start = text.indexOf(printed, text.indexOf(from));
      return { start, end: start + printed.length };
    };
    const draft = {
      meta: { title: "护渔方案" },
      groups: [
        { name: "护渔组", kind: "LEADERSHIP", members: [{ name: "申屠安", role: "HEAD" }] },
        { name: "巡湖组", kind: "WORKING", parent: "护渔组", leads: ["申屠宴"], duties: ["每日巡湖"] },
      ],
      spans: [
        { path: "/groups/0/members/0/name", ...at("申屠安", "组长") },
        { path: "/groups/1/leads/0", ...at("申屠安", "巡湖组由") },
      ],
    };
    const selection = "... on ImportPlanSuccess { created { type id name } doubtful { code name } }";
    const loaded = await api.run("importPlan", { draft, text }, selection);
    const clauses = new Map((await sourcesOf(loaded)).map(({ type, clause }) => [type, clause?.text]));
    expect(clauses.get("GroupMember")).toBe("组长：申屠安");
    expect(clauses.get("Assignment")).toBe("巡湖组由申屠安牵头");
    expect(loaded.doubtful).toContainEqual({ code: "NOT_IN_TEXT", name: "申屠宴" });
  });

  test("of the sample bureau's own text keeps the sentence of all that it brings", async () => {
    const file = new URL("../../packages/server/sample/epidemic-plan.txt", import.meta.url);
    const reading = await reader.read(await readFile(file, "utf8"));
    const decided = reading.matches
      .filter(({ outcome }: Any) => outcome === "ASK")
      .map(({ kind, printed }: Any) => ({ kind, printed }));
    const saved = await reader.save(await reader.decide(reading, { choices: decided }));
    const sources = await sourcesOf(saved);
    expect(sources.length).toBeGreaterThan(100);
    const lost = sources.filter(
      ({ printed, clause }) => !folded(clause?.text ?? "").includes(folded(printed)),
    );
    expect(lost.map(({ type, printed }) => `${type} ${printed}`)).toEqual([]);
  });
});

describe("a document that cannot be saved", () => {
  test("says so with the paths of its faults, before and at the save", async () => {
    const reading = await reader.read("各科室：\n请于周五前交表。\n");
    const check = await reader.check(reading.id);
    expect(check.faults).toMatchObject([{ path: ["draft", "meta", "title"] }]);
    const refused = await leavingNoTrace(api, () => reader.refuse(reading));
    expect(refused.faults).toEqual(check.faults);
  });

  test("is refused where somebody has changed it meanwhile, or retired whom it names", async () => {
    const people = ["甘棠", "葛覃", "卷耳", "樛木"] as const;
    const issuer = await api.run("createOrgUnit", { name: "澜北县水务局", kind: "ORGANIZATION" });
    const text = planText({ body: "澜北县水务局", people, units: ["甲科", "乙科"] });
    const reading = await reader.read(text, { issuerId: issuer.id });
    expect(outcomes(reading)[0]).toBe("UNIT 澜北县水务局: MATCHED 澜北县水务局, chosen");
    expect(await reader.refuse({ ...reading, version: 1 })).toMatchObject({ __typename: "ConflictError" });
    await api.run("retireOrgUnit", { id: issuer.id, expectedVersion: 1 });
    expect(await leavingNoTrace(api, () => reader.refuse(reading))).toMatchObject({
      code: "RETIRED",
      path: ["issuerId"],
    });
  });
});

describe("the check of a document", () => {
  test("lists the gaps of its first day with what is not there yet, and the faults that are still there", async () => {
    const text = planText({
      body: "澜南县水务局",
      people: ["采葛", "大车", "王**", "扬水"],
      units: ["丙科", "丁科"],
    });
    const reading = await reader.read(text);
    const check = await leavingNoTrace(api, () => reader.check(reading.id));
    const vacant = check.gaps.filter(({ duty }: Any) => duty !== null);
    expect(check.gapsTotal).toBe(check.gaps.length);
    expect(vacant.length).toBeGreaterThan(0);
    expect(vacant[0].duty.group.plan.title).toBe("澜南县水务局防汛工作方案");
    expect(check.diagnostics.map(({ code }: Any) => code)).toContain("MASKED_NAME");
    expect(check.doubtful.map(({ code }: Any) => code)).toContain("MASKED_NAME");
    const saved = await reader.save(reading);
    const gaps = await api.ask(
      `query ($id: ID!) @asOf(inForce: "2026-03-02T00:00:00Z") { node(id: $id) { ... on Plan { gaps(first: 200) { nodes { kind } } } } }`,
      { id: saved.plan.id },
    );
    const kinds = (rows: Any[]) => rows.map(({ kind }) => kind).toSorted();
    expect(kinds(gaps.node.gaps.nodes)).toEqual(kinds(check.gaps));
  });

  test("is asked for once in an operation, and matches of one document in a request", async () => {
    const [one, other] = [await reader.read(planText()), await reader.read(planText())];
    const ask = (selection: string) => api.request(`{ ${selection} }`);
    const check = (id: string) => `checkPlanReading(input: { id: "${id}" }) { __typename }`;
    const matches = (id: string) => `node(id: "${id}") { ... on PlanReading { matches { printed } } }`;
    for (const twice of [check, matches]) {
      const { errors } = await ask(`one: ${twice(one.id)} other: ${twice(other.id)}`);
      expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    }
  });
});
