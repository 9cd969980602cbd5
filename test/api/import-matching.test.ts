import { afterAll, beforeAll, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let bureau: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  bureau = await world.unit("青岚市水务局", { kind: "ORGANIZATION" });
});
afterAll(() => api.close());

const group = (more: object) => ({ name: "防汛领导小组", kind: "LEADERSHIP", ...more });
const load = async (title: string, groups: object[], more: object = {}): Promise<Any> => {
  const query = `mutation ($input: ImportPlanInput!) { importPlan(input: $input) {
    ... on ImportPlanSuccess { plan { id } created { type } doubtful { code name candidates } } ... on Refusal { message } } }`;
  const draft = { meta: { title, issuer: "青岚市水务局", date: "2026-02-01" }, groups };
  return (await api.ask(query, { input: { draft, ...more } })).importPlan;
};
const membersOf = async (planId: string): Promise<Any[]> => {
  const query =
    "query ($id: ID!) { node(id: $id) { ... on Plan { groups { id name members { nameAsWritten role person { id } party { __typename } } } } } }";
  return (await api.ask(query, { id: planId })).node.groups.flatMap(({ members }: Any) => members);
};

test("of two units of one name the one nearest to the issuing body is meant, and one outside below another body is not", async () => {
  const affiliate = await world.unit("信息中心", { kind: "AFFILIATE", parentId: bureau });
  await world.unit("办公室", { parentId: affiliate });
  const own = await world.unit("办公室", { parentId: bureau });
  const outside = await world.unit("市防指", { kind: "EXTERNAL" });
  await world.unit("综合处", { parentId: outside });
  const { plan } = await load("甲方案", [group({ responsible: ["办公室", "综合处"] })]);
  const { assignments } = await api.ask(
    "query ($planId: ID!) { assignments(filter: { planId: $planId }) { nodes { party { ... on OrgUnit { id parent { id } } } } } }",
    { planId: plan.id },
  );
  const parties = assignments.nodes.map(({ party }: Any) => party);
  expect(parties[0].id).toBe(own);
  expect(parties[1].parent.id).toBe(bureau);
});

test("of two people of one name the one who holds the printed post is meant; without a post it is in doubt", async () => {
  const personnel = await world.headedUnit("人事科", "王维", { parentId: bureau });
  const finance = await world.headedUnit("财务科", "王维", { parentId: bureau });
  const named = await load("乙方案", [
    group({ members: [{ name: "王维", role: "HEAD", posts: ["财务科科长"] }] }),
  ]);
  expect((await membersOf(named.plan.id)).map(({ person }) => person.id)).toEqual([finance.personId]);
  expect(named.doubtful.map(({ code }: Any) => code)).not.toContain("AMBIGUOUS_NAME");
  const bare = await load("丙方案", [group({ members: [{ name: "王维", role: "HEAD", posts: [] }] })]);
  const doubt = bare.doubtful.find(({ code }: Any) => code === "AMBIGUOUS_NAME");
  expect(doubt.candidates.toSorted()).toEqual([personnel.personId, finance.personId].toSorted());
});

test("two masks stay two members, also when loaded again, and each printed post is a member of its own", async () => {
  const members = [
    { name: "**", role: "DEPUTY_HEAD", posts: [] },
    { name: "**", role: "DEPUTY_HEAD", posts: [] },
    { name: null, role: "MEMBER", posts: ["人事科科长", "财务科科长"] },
    { name: null, role: "MEMBER", posts: [] },
  ];
  const first = await load("丁方案", [group({ members })]);
  const written = (await membersOf(first.plan.id)).map(({ nameAsWritten }) => nameAsWritten);
  expect(written).toEqual(["**", "**", "人事科科长", "财务科科长"]);
  expect(first.doubtful.map(({ code }: Any) => code)).toContain("LEFT_OUT");
  const second = await load("丁方案", [group({ members })]);
  expect(second.created).toEqual([]);
});

test("two groups of one name under one parent stay two, also when loaded again", async () => {
  const twins = ["林渡", "韩朔"].map((name) => ({
    name: "工作组",
    kind: "WORKING",
    parent: "防汛领导小组",
    members: [{ name, role: "HEAD", posts: [] }],
    duties: [`${name}带队巡堤`],
  }));
  const first = await load("戊方案", [group({}), ...twins]);
  const second = await load("戊方案", [group({}), ...twins]);
  expect(second.created).toEqual([]);
  const { node } = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Plan { groups { name members { nameAsWritten } } } } }",
    { id: first.plan.id },
  );
  expect(node.groups.map(({ members }: Any) => members.length)).toEqual([0, 1, 1]);
});

test("an amendment of the same title replaces the plan that it names, and does not flow into it", async () => {
  const before = await load("己方案", [group({ members: [{ name: "闻启", role: "HEAD", posts: [] }] })]);
  const members = [{ name: "祁若", role: "HEAD", posts: [] }];
  const after = await load("己方案", [group({ members })], {
    supersedesId: before.plan.id,
    validFrom: "2026-02-20T00:00:00Z",
  });
  expect(after.plan.id).not.toBe(before.plan.id);
  const { plans } = await api.ask(
    `{ plans(filter: { q: "己方案" }, orderBy: [{ field: createdAt }]) { nodes { id status } } }`,
  );
  expect(plans.nodes.find(({ id }: Any) => id === before.plan.id).status).toBe("SUPERSEDED");
  expect(await membersOf(before.plan.id)).toEqual([]);
  const again = await load("己方案", [group({ members })], {
    supersedesId: before.plan.id,
    validFrom: "2026-02-20T00:00:00Z",
  });
  expect(again.doubtful.map(({ code }: Any) => code)).toContain("ALREADY_LOADED");
});

test("one draft loaded four times at once becomes one plan", async () => {
  const groups = [group({ members: [{ name: "楚砚", role: "HEAD", posts: [] }] })];
  const answers = await Promise.all([1, 2, 3, 4].map(() => load("庚方案", groups)));
  expect(new Set(answers.map(({ plan }) => plan.id)).size).toBe(1);
  const { people } = await api.ask(`{ people(filter: { q: "楚砚" }) { totalCount } }`);
  expect(people.totalCount).toBe(1);
});

test("of those who set up a head post in one unit at once, one does", async () => {
  const unitId = await world.unit("巡护站", { parentId: bureau });
  const query = "mutation ($input: CreatePostInput!) { createPost(input: $input) { __typename } }";
  const answers = await Promise.all(
    [1, 2, 3].map((index) => api.ask(query, { input: { unitId, title: `站长${index}`, isHead: true } })),
  );
  const names = answers.map(({ createPost }) => createPost.__typename);
  expect(names.toSorted()).toEqual(["Post", "RuleError", "RuleError"]);
});

test("a duty of a plan that is over is not answered for any more, and was while the plan was in force", async () => {
  const owner = await world.unit("承接处", { parentId: bureau });
  const before = await load("辛方案", [
    { name: "承接处", kind: "OTHER", responsible: ["承接处"], duties: ["巡查管网"] },
  ]);
  await load("辛方案", [group({})], { supersedesId: before.plan.id, validFrom: "2026-02-20T00:00:00Z" });
  const count = async (asOf: string) => {
    const { node } = await api.ask(
      `query ($id: ID!) ${asOf} { node(id: $id) { ... on OrgUnit { answersFor { totalCount } } } }`,
      { id: owner },
    );
    return node.answersFor.totalCount;
  };
  expect(await count("")).toBe(0);
  expect(await count('@asOf(inForce: "2026-02-10T00:00:00Z")')).toBe(2);
});
