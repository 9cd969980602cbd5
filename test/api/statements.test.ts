import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

interface Reading {
  statements: string[];
  size: number;
}

interface World {
  api: TestApi;
  variables: { plan: string; bureau: string; boss: string };
}

let small: World;
let large: World;

/**
 * A bureau with a plan: `size` departments with head and clerk, as many working groups each led by a person and carried
 * out by two departments, four duties a group, tasks, steps of delegation, a class and outside bodies. The deputy head
 * stands in the leadership group, though not in the chains of its duties, as long as there is a head.
 */
async function buildWorld(size: number): Promise<World> {
  const api = await openTestApi();
  const world = createWorld(api);
  const numbers = Array.from({ length: size }, (_none, index) => index);
  const head = "冯渊";
  const groups = numbers.map((index) => ({
    name: `第${index}工作组`,
    kind: "WORKING",
    parent: "抗旱领导小组",
    members: [{ name: `处员${index}`, role: "MEMBER", posts: [`第${index}处干事`] }],
    leads: [`处长${index}`],
    responsible: [`第${index}处`, `第${(index + 1) % size}处`],
    supporting: ["各科室"],
    duties: [0, 1, 2, 3].map((place) => `第${index}组做好第${place}件事`),
  }));
  const spare = numbers.map((index) => ({
    name: `第${index}后备组`,
    kind: "WORKING",
    parent: "抗旱领导小组",
    duties: [`第${index}组随时待命`],
  }));
  const leadership = {
    name: "抗旱领导小组",
    kind: "LEADERSHIP",
    members: [
      { name: head, role: "HEAD", posts: ["局长"] },
      { name: "柏舟", role: "DEPUTY_HEAD", posts: ["副局长"] },
      ...numbers.map((index) => ({ name: `处长${index}`, role: "MEMBER", posts: [`第${index}处处长`] })),
    ],
    duties: ["统筹抗旱"],
  };
  const office = {
    name: "抗旱办公室",
    kind: "OFFICE",
    parent: "抗旱领导小组",
    hostDepartment: "第0处",
    members: [{ name: null, role: "OFFICE_DIRECTOR", posts: ["第0处处长"] }],
  };
  const meta = {
    title: "抗旱预案",
    docNumber: "渊水〔2026〕1号",
    issuer: "渊县水务局",
    date: "2026年1月5日",
  };
  const draft = { meta, groups: [leadership, office, ...groups, ...spare] };
  const text = JSON.stringify(draft, null, 1);
  const { created } = await api.run(
    "importPlan",
    { draft, text },
    "... on ImportPlanSuccess { created { type id name } }",
  );
  const idOf = (type: string, name: string): string =>
    created.find((item: { type: string; name: string }) => item.type === type && item.name === name).id;
  const plan = idOf("Plan", "抗旱预案");
  const { duties } = await api.ask(`{ duties(first: 200, filter: { planId: "${plan}" }) { nodes { id } } }`);
  const standIn = await world.person("代班员");
  for (const index of numbers) {
    const dutyId = duties.nodes[index * 4].id;
    for (const place of [0, 1]) {
      const task = { title: `${index}-${place}`, dutyId, dueAt: "2026-04-01T00:00:00Z" };
      const taskId = (await api.run("createTask", task)).id;
      await world.assign(taskId, "SUPPORT", idOf("Person", head), { validTo: "2026-07-01T00:00:00Z" });
    }
    const standsIn = { toPersonId: standIn, dutyId, validTo: "2026-06-01T00:00:00Z" };
    await api.run("delegate", { fromId: idOf("Person", `处长${index}`), ...standsIn });
    await world.assign(dutyId, "LEAD", idOf("Person", `处员${index}`));
    const toCome = { validFrom: "2026-09-01T00:00:00Z" };
    await world.assign(dutyId, "INFORMED", idOf("OrgUnit", `第${index}处`), toCome);
    await world.member(idOf("Group", `第${index}工作组`), "LIAISON", standIn, toCome);
    await world.unit(`第${index}处值班室`, { parentId: idOf("OrgUnit", `第${index}处`) });
  }
  return { api, variables: { plan, bureau: idOf("OrgUnit", "渊县水务局"), boss: idOf("Person", head) } };
}

beforeAll(async () => {
  small = await buildWorld(3);
  large = await buildWorld(15);
});
afterAll(async () => {
  await small.api.close();
  await large.api.close();
});

const PARTY =
  "party { __typename ... on Person { name } ... on Post { title unit { name } } ... on OrgUnit { name } ... on Group { name } ... on PartyClass { name baseUnit { name } } }";
const LINKS = `links { level as basis since nameAsWritten ${PARTY} person { name } post { title unit { name } } group { name } onBehalfOf { name } source { number text plan { title } } }`;
const GAPS =
  "kind message plan { title } duty { text } group { name } unit { name } post { title } person { name } source { text }";
const ORDER = "first: 100";

const QUERIES: Record<string, string> = {
  "units with parents, ancestors, heads, head counts, posts and holders": `{ orgUnits(${ORDER}) { totalCount nodes { name parent { name } ancestors { name } head { name } headcount source { text plan { title } } own: headcount(deep: false)
    posts { title isVacant source { text } holders { person { name } source { text } } } placements { parent { name } } } } }`,
  "units with what they have a part in": `{ orgUnits(first: 40) { nodes { name assignments(first: 20) { totalCount nodes { role duty { text } group { name } } } } } }`,
  "the tree of units, three levels deep": `query ($bureau: ID!) { node(id: $bureau) { ... on OrgUnit { name children(first: 50) { totalCount nodes { name head { name } headcount
    children(first: 50) { nodes { name head { name } headcount children(first: 10) { nodes { name } } } } } } } } }`,
  "people with posts, units and memberships": `{ people(${ORDER}) { totalCount nodes { name source { text } holdings { isMain source { text } post { title unit { name parent { name } } } } memberships { role group { name plan { title } } party { __typename } person { name } } } } }`,
  "people of a unit by a filter":
    "query ($bureau: ID!) { people(first: 100, filter: { unitId: $bureau }) { nodes { name } } }",
  "posts with units and holders": `{ posts(${ORDER}, filter: { isVacant: false }) { nodes { title unit { name head { name } } holders { person { name } } } } }`,
  "posts and people with their histories and stand-ins": `{ posts(${ORDER}) { nodes { vacantSince history(first: 20) { totalCount nodes { validFrom person { name } } } delegationsGiven(first: 5) { nodes { to { name } } } } }
    people(${ORDER}) { nodes { history(first: 20) { nodes { post { title } } } delegationsGiven(first: 5) { totalCount nodes { to { name } duty { text } } } delegationsTaken(first: 5) { nodes { from { ... on Person { name } } } } } } }`,
  "what is to come of units, groups and duties": `{ orgUnits(${ORDER}) { nodes { name placementsToCome { parent { name } } } } groups(first: 50) { nodes { membersToCome { person { name } } assignmentsToCome { ${PARTY} } } } duties(${ORDER}) { nodes { assignmentsToCome { ${PARTY} } } } people(${ORDER}) { nodes { membershipsToCome { group { name } } } } }`,
  "plans with groups, members and heads": `{ plans { nodes { title issuer { name } superior { name } groups { name parent { name } children { name } hostUnit { name } heads { person { name } }
    members { order role nameAsWritten ${PARTY} person { name } source { text } } assignments { role ${PARTY} } } } } }`,
  "groups with their duties": `{ groups(first: 50) { nodes { name source { text } duties(first: 20) { totalCount nodes { number text source { text } assignments { role ${PARTY} } } } } } }`,
  "duties with leads, responsible parties and tasks": `query ($plan: ID!) { duties(first: 100, filter: { planId: $plan }) { totalCount nodes { text group { name } unit { name } parent { text } children { text }
    leads { __typename ... on Person { name } } responsible { __typename ... on OrgUnit { name } } tasks(first: 5) { totalCount nodes { title assignments { role } } } } } }`,
  "the chains of all duties of a plan": `query ($plan: ID!) { node(id: $plan) { ... on Plan { duties(first: 100) { nodes { text chain { isComplete ${LINKS} gaps { ${GAPS} } } } } } } }`,
  "the chains of all duties at a past moment": `query ($plan: ID!) @asOf(inForce: "2026-02-01T00:00:00Z", known: "2026-12-01T00:00:00Z") {
    node(id: $plan) { ... on Plan { duties(first: 100) { nodes { chain { ${LINKS} } } } } } }`,
  "what all people answer for at once": `{ people(first: 50) { nodes { name answersFor(first: 20) { totalCount nodes { as basis level duty { text group { name } } link { person { name } } } } } } }`,
  "what all units and posts answer for": `{ orgUnits(first: 50) { nodes { answersFor(first: 20) { nodes { as duty { text } } } } } posts(first: 50) { nodes { answersFor(first: 20) { nodes { as duty { text } } } } } }`,
  "what the boss answers for": `query ($boss: ID!) { node(id: $boss) { ... on Person { answersFor(first: 100) { totalCount nodes { as duty { text } } } } } }`,
  "the gaps of each plan": `{ plans { nodes { gaps(first: 100) { totalCount nodes { ${GAPS} } } } } }`,
  "the gaps of all plans in force": `{ gaps(first: 100) { totalCount nodes { ${GAPS} } } }`,
  "the gaps of a unit":
    "query ($bureau: ID!) { gaps(first: 100, filter: { unitId: $bureau }) { totalCount nodes { kind duty { text } } } }",
  "assignments with targets and parties": `query ($plan: ID!) { assignments(${ORDER}, filter: { planId: $plan }) { totalCount nodes { role duty { text plan { title } } group { name } task { title } ${PARTY} source { text } } } }`,
  "tasks with duties": `{ tasks(${ORDER}) { totalCount nodes { title duty { text group { name plan { title } } } assignments { role ${PARTY} } } } }`,
  "tasks in which somebody has a part": `query ($boss: ID!) { tasks(first: 100, filter: { personId: $boss, isLate: false }) { totalCount nodes { title assignments { ${PARTY} } } } }`,
  "what ends soon": `{ endingSoon(${ORDER}, until: "2026-12-31T00:00:00Z") { totalCount nodes { __typename validTo source { text }
    ... on Assignment { ${PARTY} task { title } } ... on Delegation { to { name } duty { text } } } } }`,
  "the change log": `{ changes(${ORDER}, orderBy: [{ field: number, direction: DESC }]) { totalCount nodes { number subject nodeIds before after } } }`,
  "a search": `{ search(text: "处", first: 50) { title node { ... on OrgUnit { name head { name } } ... on Person { name holdings { post { title } } } ... on Post { unit { name } } ... on Group { plan { title } } } } }`,
};

/** Those whose page is full, or whose one row stays one, in either world. */
const OF_ONE_SIZE = ["the change log", "people of a unit by a filter", "the gaps of a unit"];

/**
 * The stand-in's delegations hold for one duty each, but for people in whose chains all duties stand: so many candidates
 * fall away that one more round reads all the rest. There is never a third.
 */
const ROUNDS_MORE: Record<string, number> = { "what all people answer for at once": 2 };

/** How many values an answer holds, lists within lists included. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

describe("five times as many rows take no more statements", () => {
  test.each(Object.keys(QUERIES))("%s", async (name) => {
    const query = QUERIES[name] ?? "";
    const read = async ({ api, variables }: World): Promise<Reading> => {
      const used = Object.entries(variables).filter(([key]) => query.includes(`$${key}:`));
      const answer = await api.request(query, Object.fromEntries(used));
      expect(answer.errors).toBeUndefined();
      return { statements: answer.statements, size: sizeOf(answer.data) };
    };
    // What arrives while others still load may share their statement or need one of its own: chance, not growth.
    const byCount = (a: Reading, b: Reading) => a.statements.length - b.statements.length;
    const [few, many] = [
      [await read(small), await read(small), await read(small)].toSorted(byCount).at(-1) as Reading,
      [await read(large), await read(large), await read(large)].toSorted(byCount).at(0) as Reading,
    ];
    if (!OF_ONE_SIZE.includes(name)) expect(many.size).toBeGreaterThan(few.size * 1.5);
    const most = few.statements.length + (ROUNDS_MORE[name] ?? 0);
    const grown = many.statements.length > most;
    if (grown)
      console.error(`${name}\n${[...few.statements, "", ...many.statements].map(shortened).join("\n")}`);
    expect(many.statements.length).toBeLessThanOrEqual(most);
    expect(few.statements.length).toBeLessThan(30);
  });
});

function shortened(statement: string): string {
  return statement.replaceAll(/\s+/g, " ").slice(0, 160);
}

test("what a deputy would answer for, were there no head, is not even looked at", async () => {
  const count = async ({ api }: World) => {
    const answer = await api.request(
      `{ people(filter: { q: "柏舟" }) { nodes { answersFor(first: 2) { totalCount nodes { duty { text } } } } } }`,
    );
    return answer.statements.length;
  };
  expect(await count(large)).toBe(await count(small));
});
