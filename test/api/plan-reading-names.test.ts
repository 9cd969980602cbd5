import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { type PlanText, planText } from "../support/plan-text.ts";
import { createReader, outcomes } from "../support/reading.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let reader: ReturnType<typeof createReader>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  reader = createReader(api);
});
afterAll(() => api.close());

/** Each test has a body of its own, with people and departments that no other one has. */
const SURNAMES = [..."赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何"];
let place = -1;
let own: Required<Pick<PlanText, "body" | "people" | "units">>;
let bureau: string;

beforeEach(async () => {
  place += 1;
  const surname = SURNAMES[place] ?? "";
  const body = `${surname}河县水务局`;
  const people = [`${surname}望舒`, `${surname}宁`, `${surname}然`, `${surname}青山`] as const;
  own = { body, people: [...people], units: [`${surname}政科`, `${surname}务科`] };
  bureau = await world.unit(body, { kind: "ORGANIZATION" });
});

const text = (more: PlanText = {}) => planText({ ...own, ...more });
const match = ({ matches }: Any, printed: string): Any =>
  matches.find((each: Any) => each.printed.replaceAll(/\s/gu, "") === printed);
const peopleNamed = async (q: string): Promise<string[]> =>
  (
    await api.ask("query ($q: String) { people(filter: { q: $q }) { nodes { id } } }", { q })
  ).people.nodes.map(({ id }: Any) => id);
const created = (saved: Any, type: string): string[] =>
  saved.created.filter((item: Any) => item.type === type).map(({ name }: Any) => name);

describe("a person who is printed", () => {
  test("is matched by name and a post in common, and known again in the next document", async () => {
    const [head, , third] = own.people;
    const { personId } = await world.headedUnit(own.units[0], third, { parentId: bureau });
    const reading = await reader.read(text());
    expect(match(reading, third)).toMatchObject({
      outcome: "MATCHED",
      node: { id: personId },
      candidates: [
        {
          grounds: ["EXACT_NAME", "SAME_POST", "SAME_BODY"],
          where: `${own.units[0]} 科长`,
          node: { id: personId },
        },
      ],
    });
    expect(match(reading, head).outcome).toBe("NEW");
    expect(created(await reader.save(reading), "Person")).not.toContain(third);
    const next = await reader.read(text({ number: "9" }));
    expect(outcomes(next).every((line) => line.includes(": MATCHED"))).toBe(true);
    expect(created(await reader.save(next), "Person")).toEqual([]);
  });

  test("is asked about where nothing but the name is in common, and never merged silently", async () => {
    const [head] = own.people;
    const { personId } = await world.headedUnit("后勤科", head, { parentId: bureau });
    const reading = await reader.read(text());
    expect(match(reading, head)).toMatchObject({
      outcome: "ASK",
      node: null,
      candidates: [{ node: { id: personId }, grounds: ["EXACT_NAME", "SAME_BODY"], where: "后勤科 科长" }],
    });
    expect((await reader.check(reading.id)).questions).toEqual([{ printed: head, outcome: "ASK" }]);
    const refused = await leavingNoTrace(api, () => reader.refuse(reading));
    expect(refused).toMatchObject({ __typename: "RuleError", code: "OPEN_QUESTIONS" });
    expect(refused.message).toContain(head);
    const decided = await reader.decide(reading, { choices: [{ kind: "PERSON", printed: head }] });
    expect(match(decided, head)).toMatchObject({ outcome: "NEW", isChosen: true });
    expect(created(await reader.save(decided), "Person")).toContain(head);
    expect(await peopleNamed(head)).toHaveLength(2);
  });

  test("is whom a person chose, and then holds the posts that are printed", async () => {
    const [head] = own.people;
    const { personId } = await world.headedUnit("后勤科", head, { parentId: bureau });
    const choices = [{ kind: "PERSON", printed: head, nodeId: personId }];
    const saved = await reader.save(await reader.read(text(), { choices }));
    expect(created(saved, "Person")).not.toContain(head);
    expect(await peopleNamed(head)).toEqual([personId]);
    const { node } = await api.ask(
      `query ($id: ID!) @asOf(inForce: "2026-03-03T00:00:00Z") { node(id: $id) { ... on Person { holdings { post { title } source { text } } } } }`,
      { id: personId },
    );
    expect(node.holdings.map(({ post }: Any) => post.title).toSorted()).toEqual(["局长", "科长"]);
    const head3 = node.holdings.find(({ post }: Any) => post.title === "局长");
    expect(head3.source.text).toContain(head);
  });

  test("of a name that stands in another body is asked about, and can be chosen there", async () => {
    const [head] = own.people;
    const other = await world.unit(`邻${own.body}`, { kind: "ORGANIZATION" });
    const { personId } = await world.headedUnit("调度科", head, { parentId: other });
    const reading = await reader.read(text());
    expect(match(reading, head)).toMatchObject({
      outcome: "ASK",
      candidates: [{ node: { id: personId }, grounds: ["EXACT_NAME", "OTHER_BODY"] }],
    });
    const choices = [
      { kind: "PERSON", printed: head, nodeId: personId },
      { kind: "UNIT", printed: own.body, nodeId: bureau },
    ];
    const decided = await reader.decide(reading, { choices });
    expect(match(decided, head)).toMatchObject({
      outcome: "MATCHED",
      isChosen: true,
      node: { id: personId },
    });
    const saved = await reader.save(decided);
    expect(saved.matched.map(({ id }: Any) => id)).toContain(personId);
    expect(await peopleNamed(head)).toEqual([personId]);
  });

  test("whose name is masked is somebody new each time, unless somebody chose who it is", async () => {
    const [first, second, third] = own.people;
    const { personId } = await world.headedUnit(own.units[0], third, { parentId: bureau });
    const masked = `${third.slice(0, 1)}**`;
    const people: PlanText["people"] = [first, second, masked, own.people[3]];
    const reading = await reader.read(text({ people }));
    expect(match(reading, masked)).toMatchObject({
      outcome: "NEW",
      candidates: [{ node: { id: personId }, grounds: ["SAME_POST", "SAME_BODY"] }],
    });
    const asAlias = [{ kind: "PERSON", printed: masked, nodeId: personId, asAlias: true }];
    const refused = await api.refuse("updatePlanReading", {
      id: reading.id,
      expectedVersion: 1,
      choices: asAlias,
    });
    expect(refused.faults).toMatchObject([{ path: ["choices", "0", "asAlias"], code: "MASKED_NAME" }]);
    const choices = [{ kind: "PERSON", printed: masked, nodeId: personId }];
    const saved = await reader.save(await reader.decide(reading, { choices }));
    expect(created(saved, "Person")).not.toContain(masked);
    const other = await reader.save(await reader.read(text({ people, number: "9" })));
    expect(created(other, "Person")).toContain(masked);
  });
});

describe("a unit that is printed", () => {
  test("under a similar name is asked about, and learns the printed form as an alias", async () => {
    const full = `${own.units[0].slice(0, 1)}策与水${own.units[0].slice(1)}`;
    const unitId = await world.unit(full, { parentId: bureau });
    const reading = await reader.read(text());
    expect(match(reading, own.units[0])).toMatchObject({
      outcome: "ASK",
      candidates: [{ node: { id: unitId }, grounds: ["SIMILAR_NAME", "SAME_BODY"], where: own.body }],
    });
    const choices = [{ kind: "UNIT", printed: own.units[0], nodeId: unitId, asAlias: true }];
    const saved = await reader.save(await reader.decide(reading, { choices }));
    expect(created(saved, "OrgUnit")).toEqual([own.units[1]]);
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on OrgUnit { aliases version } } }",
      {
        id: unitId,
      },
    );
    expect(node).toEqual({ aliases: [own.units[0]], version: 2 });
    const { changes } = await api.ask(
      "query ($id: ID!) { changes(filter: { nodeId: $id }, last: 50) { nodes { action subject } } }",
      { id: unitId },
    );
    const learned = changes.nodes.filter(
      ({ action, subject }: Any) => action === "savePlanReading" && subject === unitId,
    );
    expect(learned).toHaveLength(1);
    const next = await reader.read(text({ number: "9" }));
    expect(match(next, own.units[0])).toMatchObject({
      outcome: "MATCHED",
      candidates: [{ grounds: ["ALIAS", "SAME_BODY"] }],
    });
  });

  test("may be a new one though the name is there, and the other one is left alone", async () => {
    const known = await world.unit(own.units[0], { parentId: bureau });
    const choices = [{ kind: "UNIT", printed: own.units[0] }];
    const reading = await reader.read(text(), { choices });
    expect(match(reading, own.units[0])).toMatchObject({ outcome: "NEW", isChosen: true });
    const saved = await reader.save(reading);
    expect(created(saved, "OrgUnit")).toContain(own.units[0]);
    expect(saved.matched.map(({ id }: Any) => id)).not.toContain(known);
  });

  test("that two equally near ones are called is asked about, the nearest one is not", async () => {
    const [one, other] = [
      await world.unit("甲所", { parentId: bureau }),
      await world.unit("乙所", { parentId: bureau }),
    ];
    const [left, right] = [
      await world.unit(own.units[0], { parentId: one }),
      await world.unit(own.units[0], { parentId: other }),
    ];
    const reading = await reader.read(text());
    const asked = match(reading, own.units[0]);
    expect(asked.outcome).toBe("ASK");
    expect(asked.candidates.map(({ where }: Any) => where)).toEqual([
      `${own.body} / 甲所`,
      `${own.body} / 乙所`,
    ]);
    expect(asked.candidates.map(({ node }: Any) => node.id)).toEqual([left, right]);
    const nearest = await world.unit(own.units[0], { parentId: bureau });
    expect(match(await reader.look(reading.id), own.units[0])).toMatchObject({
      outcome: "MATCHED",
      node: { id: nearest },
    });
  });

  test("by its short form beside its full name is one unit, as soon as somebody says so", async () => {
    const [short, full] = [own.units[0], `${own.units[0].slice(0, 1)}水行${own.units[0].slice(1)}`];
    const posts: PlanText["posts"] = ["局长", "副局长", `${full}科长`, `${own.units[1]}主任`];
    const reading = await reader.read(text({ posts }));
    expect(match(reading, short)).toMatchObject({ outcome: "NEW", sameAs: [full] });
    expect(match(reading, full)).toMatchObject({ outcome: "NEW", sameAs: [] });
    const choices = [{ kind: "UNIT", printed: short, sameAs: full }];
    const decided = await reader.decide(reading, { choices });
    expect(match(decided, short)).toMatchObject({ outcome: "NEW", isChosen: true });
    const saved = await reader.save(decided);
    expect(created(saved, "OrgUnit").toSorted()).toEqual([full, own.units[1]].toSorted());
    const next = await reader.read(text({ number: "9" }));
    expect(outcomes(next)).toContain(`UNIT ${short}: MATCHED ${full}`);
    const astray = await reader.read(text({ number: "10" }), {
      choices: [{ kind: "UNIT", printed: short, sameAs: "不在文中的科" }],
    });
    expect(match(astray, short).outcome).toBe("ASK");
    const both = [{ kind: "UNIT", printed: short, sameAs: full, nodeId: bureau }];
    const refused = await api.refuse("updatePlanReading", {
      ...{ id: astray.id, expectedVersion: astray.version, choices: both },
    });
    expect(refused.faults).toMatchObject([{ path: ["choices", "0", "sameAs"], code: "ONLY_ONE" }]);
  });

  test("issues the plan: a body of a similar name is asked about", async () => {
    const reading = await reader.read(text({ body: own.body.replace("水务", "水利水务") }));
    const issuer = reading.matches[0];
    expect(issuer).toMatchObject({ outcome: "ASK", groups: [], candidates: [{ node: { id: bureau } }] });
    const choices = [{ kind: "UNIT", printed: issuer.printed, nodeId: bureau }];
    const saved = await reader.save(await reader.decide(reading, { choices }));
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Plan { issuer { id } } } }", {
      id: saved.plan.id,
    });
    expect(node.issuer.id).toBe(bureau);
  });
});

describe("a choice", () => {
  test("of whom is retired or merged is refused with its path; one that became so asks again", async () => {
    const [head] = own.people;
    const [gone, kept] = [await world.person(`旧${head}`), await world.person(`新${head}`)];
    const choices = [{ kind: "PERSON", printed: head, nodeId: gone }];
    const reading = await reader.read(text(), { choices });
    expect(match(reading, head).node.id).toBe(gone);
    const two = { keepId: kept, keepExpectedVersion: 1, mergeId: gone, mergeExpectedVersion: 1 };
    await api.run("mergePeople", two, "__typename");
    expect(match(await reader.look(reading.id), head)).toMatchObject({ outcome: "ASK", isChosen: false });
    expect((await reader.refuse(reading)).code).toBe("OPEN_QUESTIONS");
    const draft = { meta: { title: "甲案", issuer: own.body } };
    const path = ["choices", "0", "nodeId"];
    expect(await api.refuse("importPlan", { draft, choices })).toMatchObject({ code: "MERGED", path });
    const retired = await world.person(`去${head}`);
    await api.run("retirePerson", { id: retired, expectedVersion: 1 });
    const stale = [{ kind: "PERSON", printed: head, nodeId: retired }];
    expect(await api.refuse("importPlan", { draft, choices: stale })).toMatchObject({
      code: "RETIRED",
      path,
    });
    const wrong = [{ kind: "PERSON", printed: head, nodeId: bureau }];
    const refused = await api.refuse("importPlan", { draft, choices: wrong });
    expect(refused.faults).toMatchObject([{ path, code: "WRONG_TYPE" }]);
  });

  test("holds for a plain load too, which asks nobody else", async () => {
    const [head] = own.people;
    const { personId } = await world.headedUnit("后勤科", head, { parentId: bureau });
    const members = [{ name: head, role: "HEAD", posts: ["局长"] }];
    const draft = (title: string) => ({
      meta: { title, issuer: own.body, date: "2026-02-01" },
      groups: [{ name: "领导小组", kind: "LEADERSHIP", members }],
    });
    const choices = [{ kind: "PERSON", printed: head, nodeId: null }];
    const load = (input: object) =>
      api.run("importPlan", input, "... on ImportPlanSuccess { created { type name } matched { id } }");
    const fresh = await load({ draft: draft("甲案"), choices });
    expect(created(fresh, "Person")).toEqual([head]);
    expect((await load({ draft: draft("甲案"), choices })).created).toEqual([]);
    const plain = await load({
      draft: draft("乙案"),
      choices: [{ kind: "PERSON", printed: head, nodeId: personId }],
    });
    expect(plain.matched.map(({ id }: Any) => id)).toContain(personId);
  });
});

test("matches are found, and a document is saved, by as many statements for many names as for few", async () => {
  const count = async (size: number) => {
    // Names that nothing is like: each of a character of its own.
    const members = Array.from({ length: size }, (_none, index) =>
      String.fromCodePoint(0x7000 + size * 100 + index),
    );
    const patrol = `每日巡查${members.length}处堤防`;
    const { id } = await reader.read(text({ patrol, number: String(size) }));
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on PlanReading { draft version } } }",
      {
        id,
      },
    );
    const [group] = node.draft.groups;
    const more = members.map((sign) => ({
      name: `卜${sign}`,
      role: "MEMBER",
      posts: [`${sign}${sign}科科长`],
    }));
    const groups = [{ ...group, members: [...group.members, ...more] }, ...node.draft.groups.slice(1)];
    await reader.decide({ id, version: node.version }, { draft: { ...node.draft, groups } });
    const { statements, data } = await api.request(
      "query ($id: ID!) { node(id: $id) { ... on PlanReading { matches { printed candidates { where } node { ... on Person { name } } } } } }",
      { id },
    );
    const save = `mutation { savePlanReading(input: { id: "${id}", expectedVersion: 2, status: IN_FORCE }) { __typename } }`;
    const saved = await api.request(save);
    expect((saved.data as Any).savePlanReading.__typename).toBe("ImportPlanSuccess");
    const names = (data as Any).node.matches.length;
    return { statements: statements.length, saving: saved.statements.length, names };
  };
  // The first one brings those whom the others name too.
  await count(1);
  const [few, many] = [await count(2), await count(60)];
  expect(many.saving).toBe(few.saving);
  expect(many.names).toBeGreaterThan(few.names + 50);
  expect(many.statements).toBe(few.statements);
});
