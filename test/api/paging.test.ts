import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let bureauId: string;
let planId: string;
const groups: string[] = [];
const duties: string[] = [];

const DAYS = [
  "2026-03-03",
  "2026-03-01",
  null,
  "2026-03-01",
  "2026-03-02",
  null,
  "2026-03-03",
  null,
  "2026-03-01",
];
const KINDS = ["AFFILIATE", "DEPARTMENT", "AFFILIATE", "BASE_UNIT", "DEPARTMENT", "EXTERNAL", "DEPARTMENT"];

// Nine tasks that tie on their due times, three of them without one; units of tied kinds, some without a code; a plan
// with two groups, whose duties tie on their order.
beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  for (const [index, day] of DAYS.entries()) {
    await api.run("createTask", { title: `巡堤 ${index}`, dueAt: day === null ? null : `${day}T09:00:00Z` });
  }
  bureauId = await world.unit("青屏水务局", { kind: "ORGANIZATION", aliases: ["水务 局"] });
  for (const [index, kind] of KINDS.entries()) {
    const code = index % 3 === 0 ? null : `C${index % 2}`;
    await world.unit(`第${index}站`, { kind, code, parentId: bureauId });
  }
  planId = await world.plan("青屏防汛预案", { documentNumber: "青水〔2026〕7号", issuerId: bureauId });
  for (const [index, status] of ["DRAFT", "IN_FORCE", "DRAFT", "ENDED"].entries()) {
    await world.plan(`旧案 ${index}`, { status, issuedOn: index === 2 ? null : `202${index}-05-01` });
  }
  for (const name of ["巡查组", "物资组"]) groups.push(await world.group(name, { planId }));
  const [patrol = "", supply = ""] = groups;
  for (const [index, groupId] of [patrol, patrol, supply, patrol, patrol, patrol].entries()) {
    duties.push(await world.duty(`第 ${index} 项职责`, { groupId, order: index % 2 }));
  }
  for (const [index, role] of ["SUPPORT", "RESPONSIBLE", "LEAD", "RESPONSIBLE", "INFORMED"].entries()) {
    await world.assign(duties[index] ?? "", role, bureauId, { order: index % 2 });
  }
});
afterAll(() => api.close());

interface Page {
  nodes: { id: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

/** One page of a list; `args` are its arguments in the query's own words. */
async function readPage(list: string, args: string): Promise<Page> {
  const data = await api.ask(
    `{ list: ${list}(${args}) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  return data.list;
}

/** All ids of a list, by pages of two, from either end. */
async function walk(list: string, args: string, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  let bound = "";
  for (;;) {
    const page = await readPage(list, `${args} ${backward ? "last" : "first"}: 2 ${bound}`);
    const own = page.nodes.map(({ id }) => id);
    if (backward) ids.unshift(...own);
    else ids.push(...own);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect([startCursor, endCursor]).toEqual([
      page.edges.at(0)?.cursor ?? null,
      page.edges.at(-1)?.cursor ?? null,
    ]);
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    bound = backward ? `before: "${startCursor}"` : `after: "${endCursor}"`;
  }
}

describe("a walk by pages of two, forward and backward, visits every row once and in the order of the whole list", () => {
  const orders = [
    ["tasks", ""],
    ["tasks", "orderBy: [{ field: dueAt }]"],
    ["tasks", "orderBy: [{ field: dueAt, direction: DESC }]"],
    ["tasks", "orderBy: [{ field: createdAt }]"],
    ["tasks", "orderBy: [{ field: status, direction: DESC }, { field: dueAt }]"],
    ["tasks", "orderBy: [{ field: dueAt, direction: DESC }, { field: title, direction: ASC }]"],
    ["orgUnits", ""],
    ["orgUnits", "orderBy: [{ field: kind }]"],
    ["orgUnits", "orderBy: [{ field: kind, direction: DESC }, { field: code }]"],
    ["orgUnits", "orderBy: [{ field: code }]"],
    ["orgUnits", "orderBy: [{ field: code, direction: DESC }]"],
    ["plans", "orderBy: [{ field: status }, { field: issuedOn, direction: DESC }]"],
    ["plans", "orderBy: [{ field: issuedOn }]"],
    ["groups", "orderBy: [{ field: kind }]"],
    ["duties", "orderBy: [{ field: order, direction: DESC }]"],
    ["duties", "orderBy: [{ field: number }]"],
    ["assignments", "orderBy: [{ field: role }]"],
    ["assignments", "orderBy: [{ field: role, direction: DESC }, { field: order }]"],
    ["changes", 'filter: { action: "createTask" }'],
    ["changes", 'filter: { action: "createTask" } orderBy: [{ field: number, direction: DESC }]'],
  ];
  test.each(orders)("%s %s", async (list, args) => {
    const selection = list === "changes" ? "nodes { id: number }" : "nodes { id }";
    const data = await api.ask(`{ list: ${list}(${args} first: 200) { ${selection} totalCount } }`);
    const whole = data.list.nodes.map(({ id }: { id: string }) => id);
    expect(whole).toHaveLength(data.list.totalCount);
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(1);
    if (list === "changes") return;
    expect(await walk(list, args, false)).toEqual(whole);
    expect(await walk(list, args, true)).toEqual(whole);
  });
});

describe("an order", () => {
  const dueDays = async (direction: string) => {
    const { tasks } = await api.ask(
      `{ tasks(orderBy: [{ field: dueAt, direction: ${direction} }]) { nodes { dueAt } } }`,
    );
    return tasks.nodes.map(({ dueAt }: { dueAt: string | null }) => dueAt?.slice(0, 10) ?? null);
  };

  test("has what is missing last, whichever way it goes", async () => {
    const given = DAYS.filter((day) => day !== null).sort();
    expect(await dueDays("ASC")).toEqual([...given, null, null, null]);
    expect(await dueDays("DESC")).toEqual([...given.toReversed(), null, null, null]);
  });

  test("by kind is the order of the kinds in the schema", async () => {
    const { orgUnits } = await api.ask("{ orgUnits(orderBy: [{ field: kind }]) { nodes { kind } } }");
    const kinds = orgUnits.nodes.map(({ kind }: { kind: string }) => kind);
    expect([...new Set(kinds)]).toEqual(["ORGANIZATION", "DEPARTMENT", "AFFILIATE", "BASE_UNIT", "EXTERNAL"]);
  });
});

describe("a page by its number", () => {
  test("is the part of the list that the walk by cursors has at that place", async () => {
    const whole = (await readPage("tasks", "first: 200")).nodes.map(({ id }) => id);
    const page = await readPage("tasks", "first: 3 offset: 3");
    expect(page.nodes.map(({ id }) => id)).toEqual(whole.slice(3, 6));
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await readPage("tasks", "first: 3 offset: 6");
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await readPage("tasks", "first: 3 offset: 900")).nodes).toEqual([]);
  });

  test("can be followed by cursors", async () => {
    const whole = (await readPage("tasks", "first: 200")).nodes.map(({ id }) => id);
    const { pageInfo } = await readPage("tasks", "first: 2 offset: 2");
    const next = await readPage("tasks", `first: 2 after: "${pageInfo.endCursor}"`);
    expect(next.nodes.map(({ id }) => id)).toEqual(whole.slice(4, 6));
  });
});

describe("the total count", () => {
  test("is that of the whole list, whatever the page, and costs a statement only when asked for", async () => {
    const counted = await api.request("{ tasks(first: 2, offset: 4) { totalCount nodes { id } } }");
    expect((counted.data as Any).tasks.totalCount).toBe(DAYS.length);
    const plain = await api.request("{ tasks(first: 2, offset: 4) { nodes { id } } }");
    expect([counted.statements.length, plain.statements.length]).toEqual([2, 1]);
  });
});

describe("a filter", () => {
  const count = async (list: string, filter: string) => {
    const data = await api.ask(`{ list: ${list}(filter: { ${filter} }) { totalCount } }`);
    return data.list.totalCount;
  };

  test.each([
    ["orgUnits", 'q: "水　务局"', 1],
    ["orgUnits", 'q: "第 3 站"', 1],
    ["orgUnits", 'q: "气象"', 0],
    ["orgUnits", 'q: ""', 8],
    ["orgUnits", "kind: [DEPARTMENT, AFFILIATE]", 5],
    ["orgUnits", "kind: []", 0],
    ["orgUnits", "isRoot: true", 1],
    ["orgUnits", "isRoot: false", 7],
    ["tasks", 'q: "巡堤8"', 1],
    ["tasks", 'dueBefore: "2026-03-02T00:00:00Z"', 3],
    ["tasks", "status: [OPEN]", 9],
    ["duties", 'q: "第5项"', 1],
    ["plans", 'q: "〔2026〕7号"', 1],
    ["plans", 'q: "青水[2026] 7"', 1],
    ["plans", 'q: "〔〕"', 0],
    ["plans", "status: [DRAFT, ENDED]", 3],
    ["assignments", "role: [RESPONSIBLE]", 2],
  ])("of %s by %s finds %i", async (list, filter, expected) => {
    expect(await count(list, filter)).toBe(expected);
  });

  test("is named after a foreign key and takes a global id; all conditions must hold", async () => {
    const [patrol = "", supply = ""] = groups;
    expect(await count("duties", `groupId: "${patrol}"`)).toBe(5);
    expect(await count("duties", `groupId: "${supply}"`)).toBe(1);
    expect(await count("duties", `planId: "${planId}"`)).toBe(6);
    expect(await count("duties", `planId: "${planId}" groupId: "${patrol}" q: "第 4 项"`)).toBe(1);
    expect(await count("orgUnits", `parentId: "${bureauId}" kind: [DEPARTMENT]`)).toBe(3);
    expect(await count("plans", `issuerId: "${bureauId}"`)).toBe(1);
    expect(await count("assignments", `partyId: "${bureauId}"`)).toBe(5);
    expect(await count("assignments", `planId: "${planId}" role: [LEAD]`)).toBe(1);
    expect(await count("assignments", `dutyId: "${duties[0]}"`)).toBe(1);
  });

  test("of gaps, too, holds all its conditions at once", async () => {
    const kinds = async (filter: string) => {
      const { gaps } = await api.ask(
        `{ gaps(filter: { ${filter} }) { nodes { kind duty { id } } totalCount } }`,
      );
      return gaps;
    };
    const other = await world.plan("另案");
    const ofPlan = await kinds(`planId: "${planId}"`);
    expect(ofPlan.totalCount).toBeGreaterThan(5);
    expect((await kinds(`planId: "${other}"`)).totalCount).toBe(0);
    expect((await kinds(`planId: "${other}" dutyId: "${duties[0]}"`)).nodes).toEqual([]);
    expect((await kinds(`planId: "${planId}" dutyId: "${duties[5]}"`)).nodes).toEqual(
      (await kinds(`dutyId: "${duties[5]}"`)).nodes,
    );
    expect((await kinds(`planId: "${planId}" kind: [NO_LEAD]`)).nodes).toEqual(
      ofPlan.nodes.filter(({ kind }: { kind: string }) => kind === "NO_LEAD"),
    );
    const ofUnit = (await kinds(`unitId: "${bureauId}"`)).nodes.filter(({ duty }: Any) => duty !== null);
    const both = (await kinds(`unitId: "${bureauId}" planId: "${planId}"`)).nodes;
    expect(both.filter(({ duty }: Any) => duty !== null)).toEqual(ofUnit);
    expect((await kinds(`unitId: "${bureauId}" planId: "${other}" kind: [NO_LEAD]`)).nodes).toEqual([]);
  });
});

describe("a list within a list", () => {
  test("pages for each parent on its own, by cursor and by offset", async () => {
    const query = `query ($ids: [ID!]!, $after: String, $offset: Int) { nodes(ids: $ids) { ... on Group {
      duties(first: 2, after: $after, offset: $offset) { totalCount nodes { id order } pageInfo { hasNextPage endCursor } } } } }`;
    const page = async (more: object) =>
      (await api.ask(query, { ids: groups, ...more })).nodes.map((node: Any) => node.duties);
    const [patrol, supply] = await page({});
    expect([patrol.totalCount, supply.totalCount]).toEqual([5, 1]);
    expect([patrol.pageInfo.hasNextPage, supply.pageInfo.hasNextPage]).toEqual([true, false]);
    const [second] = await page({ after: patrol.pageInfo.endCursor });
    const [third] = await page({ offset: 4 });
    const ids = [patrol, second, third].flatMap(({ nodes }) => nodes.map(({ id }: Any) => id));
    const [d0, d1, , d3, d4, d5] = duties;
    expect(ids).toEqual([d0, d4, d1, d3, d5]);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  test("of the units below, of the duties of a plan and of the tasks of a duty", async () => {
    const taskId = (await api.run("createTask", { title: "清点沙袋", dutyId: duties[2] })).id;
    const { unit, plan, duty } = await api.ask(
      `query ($unit: ID!, $plan: ID!, $duty: ID!) {
        unit: node(id: $unit) { ... on OrgUnit { children(first: 3) { totalCount nodes { name parent { id } } } } }
        plan: node(id: $plan) { ... on Plan { duties(first: 4) { totalCount nodes { order } } } }
        duty: node(id: $duty) { ... on Duty { tasks { totalCount nodes { id } } } } }`,
      { unit: bureauId, plan: planId, duty: duties[2] },
    );
    expect(unit.children.totalCount).toBe(KINDS.length);
    expect(unit.children.nodes).toEqual(
      ["第0站", "第1站", "第2站"].map((name) => ({ name, parent: { id: bureauId } })),
    );
    expect(plan.duties).toMatchObject({
      totalCount: 6,
      nodes: [{ order: 0 }, { order: 0 }, { order: 0 }, { order: 1 }],
    });
    expect(duty.tasks).toEqual({ totalCount: 1, nodes: [{ id: taskId }] });
  });
});

describe("nodes by their ids", () => {
  test("come in the order asked for, with null where there is none", async () => {
    const unknown = "Duty:01980000-0000-7000-8000-000000000000";
    const { node, nodes } = await api.ask(
      "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id __typename } }",
      { id: unknown, ids: [duties[1], unknown, bureauId, duties[1]] },
    );
    expect(node).toBeNull();
    expect(nodes).toEqual([
      { id: duties[1], __typename: "Duty" },
      null,
      { id: bureauId, __typename: "OrgUnit" },
      { id: duties[1], __typename: "Duty" },
    ]);
  });

  test("are read by one statement for each type, and by none where memory holds it", async () => {
    const answer = await api.request("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: [...duties, bureauId, planId],
    });
    expect(answer.statements).toHaveLength(2);
  });
});
