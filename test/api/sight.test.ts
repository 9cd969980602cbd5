import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  forEverything,
  type Grant,
  type Role,
  type Viewer,
} from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Answer, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
const ids: Record<string, string> = {};

/** A bureau of two sections; each has a head, a clerk, a duty with a task, all named after it. */
beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  ids.bureau = await world.unit("湖州局", { kind: "ORGANIZATION" });
  ids.chief = await world.person("总局长");
  await world.appoint(ids.chief, await world.headPost(ids.bureau, "局长"));
  ids.plan = await world.plan("防汛方案");
  ids.leadership = await world.group("领导小组", { kind: "LEADERSHIP", planId: ids.plan });
  await world.member(ids.leadership, "HEAD", ids.chief);
  for (const name of ["甲", "乙"]) await section(name);
});
afterAll(() => api.close());

async function section(name: string): Promise<void> {
  const unit = await world.headedUnit(`${name}科`, `${name}科长`, { parentId: ids.bureau });
  const clerk = await world.person(`${name}科员`);
  await world.appoint(clerk, await world.post(unit.unitId, "科员"));
  const group = await world.group(`${name}组`, { planId: ids.plan, parentId: ids.leadership });
  await world.member(group, "HEAD", unit.postId);
  const duty = await world.duty(`${name}组的职责`, { planId: ids.plan, groupId: group });
  const assignment = await world.assign(duty, "RESPONSIBLE", unit.unitId);
  const task = (await api.run("createTask", { title: `${name}组的任务`, dutyId: duty })).id;
  Object.assign(ids, {
    [`${name}.unit`]: unit.unitId,
    [`${name}.post`]: unit.postId,
    [`${name}.head`]: unit.personId,
    [`${name}.clerk`]: clerk,
    [`${name}.group`]: group,
    [`${name}.duty`]: duty,
    [`${name}.assignment`]: assignment,
    [`${name}.task`]: task,
  });
}

const bare = (id: string | undefined) => id?.split(":")[1] ?? "";

function viewer(role: Role, person: string | null, grant: Partial<Grant> = {}): Viewer {
  const personId = person === null ? null : bare(ids[person]);
  return { ...ADMIN, id: `test-${role}`, grants: [{ ...forEverything(role), ...grant }], personId };
}

async function ask(by: Viewer, query: string, variables: object = {}): Promise<Any> {
  const answer = await api.request(query, variables, { viewer: by });
  return { ...(answer.data as Any), errors: answer.errors };
}

async function names(by: Viewer): Promise<Record<string, string[]>> {
  const data = await ask(
    by,
    `{ orgUnits { nodes { name } totalCount } people { nodes { name } totalCount } plans { nodes { title } } groups { nodes { name } }
       duties { nodes { text } totalCount } tasks { nodes { title } totalCount } assignments { nodes { id } totalCount } posts { nodes { title } } }`,
  );
  expect(data.errors).toBeUndefined();
  expect(data.duties.totalCount).toBe(data.duties.nodes.length);
  expect(data.people.totalCount).toBe(data.people.nodes.length);
  return {
    units: data.orgUnits.nodes.map((row: Any) => row.name).toSorted(),
    people: data.people.nodes.map((row: Any) => row.name).toSorted(),
    duties: data.duties.nodes.map((row: Any) => row.text).toSorted(),
    tasks: data.tasks.nodes.map((row: Any) => row.title).toSorted(),
    groups: data.groups.nodes.map((row: Any) => row.name).toSorted(),
    plans: data.plans.nodes.map((row: Any) => row.title),
  };
}

describe("what each role sees", () => {
  test("a member sees the own unit, its people, and the duties and tasks that it answers for, and nothing of the other unit", async () => {
    expect(await names(viewer("MEMBER", "甲.clerk"))).toEqual({
      units: ["甲科"],
      people: ["甲科员", "甲科长"].toSorted(),
      duties: ["甲组的职责"],
      tasks: ["甲组的任务"],
      groups: [],
      plans: ["防汛方案"],
    });
  });

  test("whoever heads a group sees it", async () => {
    expect(await names(viewer("MEMBER", "甲.head"))).toMatchObject({ groups: ["甲组"] });
  });

  test("a leader sees all of the chain below", async () => {
    const seen = await names(viewer("LEADER", "chief"));
    expect(seen.units).toEqual(["湖州局", "甲科", "乙科"].toSorted());
    expect(seen.duties).toEqual(["甲组的职责", "乙组的职责"].toSorted());
    expect(seen.groups).toEqual(["领导小组", "甲组", "乙组"].toSorted());
    expect(seen.people).toEqual(["总局长", "甲科长", "甲科员", "乙科长", "乙科员"].toSorted());
  });

  test("an editor of a unit sees that unit with all below it; one of a plan all of the plan and the whole directory", async () => {
    expect(await names(viewer("EDITOR", null, { unitId: bare(ids["乙.unit"]) }))).toMatchObject({
      units: ["乙科"],
      duties: ["乙组的职责"],
    });
    const ofPlan = await names(viewer("EDITOR", null, { planId: bare(ids.plan) }));
    expect(ofPlan.duties).toHaveLength(2);
    expect(ofPlan.units).toHaveLength(3);
  });

  test("an auditor sees all; an account without a role sees nobody but itself", async () => {
    expect((await names(viewer("AUDITOR", null))).duties).toHaveLength(2);
    const nobody: Viewer = { ...ADMIN, grants: [] };
    expect((await ask(nobody, "{ viewer { name actions } }")).viewer).toMatchObject({ name: "admin" });
    expect((await ask(nobody, "{ duties { nodes { id } } }")).errors[0].extensions.code).toBe("FORBIDDEN");
  });

  test("what is reached by a guessed id is as if it were not there", async () => {
    const by = viewer("MEMBER", "甲.clerk");
    const query = "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }";
    for (const kind of ["unit", "post", "head", "group", "duty", "assignment", "task"]) {
      const data = await ask(by, query, { id: ids[`乙.${kind}`], ids: [ids[`乙.${kind}`]] });
      expect([kind, data.errors, data.node, data.nodes]).toEqual([kind, undefined, null, [null]]);
    }
  });

  test("the chain of a duty in sight is told whole, but the way on from those whom it names is shut", async () => {
    const by = viewer("MEMBER", "甲.clerk");
    const data = await ask(
      by,
      `query ($id: ID!) { node(id: $id) { ... on Duty {
        plan { title text duties { nodes { text } totalCount } groups { name } }
        chain { links { as person { name answersFor { nodes { duty { text } } } holdings { post { title } } } } } } } }`,
      { id: ids["甲.duty"] },
    );
    expect(data.errors).toBeUndefined();
    const { chain, plan } = data.node;
    expect(chain.links.map(({ person }: Any) => person?.name)).toContain("总局长");
    const chief = chain.links.find(({ person }: Any) => person?.name === "总局长").person;
    expect(chief).toEqual({ name: "总局长", answersFor: { nodes: [] }, holdings: [] });
    expect(plan).toMatchObject({
      title: "防汛方案",
      duties: { nodes: [{ text: "甲组的职责" }], totalCount: 1 },
      groups: [],
    });
  });

  test("a search finds what is in sight", async () => {
    const search = async (by: Viewer, text: string) =>
      (await ask(by, "query ($text: String!) { search(text: $text) { title } }", { text })).search.map(
        (hit: Any) => hit.title,
      );
    expect(await search(viewer("MEMBER", "甲.clerk"), "组的职责")).toEqual(["甲组的职责"]);
    expect(await search(viewer("MEMBER", "甲.clerk"), "乙")).toEqual([]);
    expect(await search(ADMIN, "组的职责")).toHaveLength(2);
  });
});

describe("what each role writes", () => {
  const call = async (by: Viewer, mutation: string, input: object): Promise<Any> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { message } } }`;
    const answer: Answer = await api.request(query, { input }, { viewer: by });
    expect(answer.errors).toBeUndefined();
    return (answer.data as Any).result.__typename;
  };
  const version = async (id: string | undefined) =>
    (
      await api.ask(
        "query ($id: ID!) { node(id: $id) { ... on Task { version } ... on OrgUnit { version } ... on Duty { version } } }",
        { id },
      )
    ).node.version;
  const move = async (by: Viewer, id: string | undefined, status: string, more: object = {}) =>
    call(by, "changeTaskStatus", { id, expectedVersion: await version(id), status, ...more });

  test("who carries a duty out reports on it, and its lead accepts; neither does the other's", async () => {
    const [worker, lead] = [viewer("MEMBER", "甲.clerk"), viewer("MEMBER", "甲.head")];
    expect(await move(worker, ids["甲.task"], "DONE", { personId: ids["甲.head"] })).toBe("ForbiddenError");
    expect(await move(worker, ids["甲.task"], "DONE")).toBe("Task");
    expect(await move(worker, ids["甲.task"], "ACCEPTED")).toBe("RuleError");
    expect(await move(worker, ids["甲.task"], "IN_PROGRESS", { reason: "还没完" })).toBe("ForbiddenError");
    expect(await move(lead, ids["乙.task"], "DONE")).toBe("NotFoundError");
    expect(await move(lead, ids["甲.task"], "ACCEPTED")).toBe("Task");
  });

  test("an editor of a unit changes what lies within it and nothing else, nor takes another unit under it", async () => {
    const by = viewer("EDITOR", null, { unitId: bare(ids["乙.unit"]) });
    const rename = async (unit: string | undefined, name: string) =>
      call(by, "updateOrgUnit", { id: unit, expectedVersion: await version(unit), name });
    expect(await rename(ids["甲.unit"], "改名")).toBe("NotFoundError");
    expect(await rename(ids["乙.unit"], "乙科")).toBe("OrgUnit");
    expect(
      await call(by, "createOrgUnit", { name: "乙科一组", kind: "DEPARTMENT", parentId: ids["乙.unit"] }),
    ).toBe("OrgUnit");
    expect(await call(by, "createOrgUnit", { name: "无处", kind: "DEPARTMENT" })).toBe("ForbiddenError");
    expect(await call(by, "createPost", { unitId: ids["乙.unit"], title: "副科长" })).toBe("Post");
    expect(
      await call(by, "assign", { targetId: ids["乙.duty"], partyId: ids["乙.unit"], role: "LEAD" }),
    ).toBe("ForbiddenError");
    expect(await call(by, "importPlan", { draft: { meta: { title: "新案" } } })).toBe("ForbiddenError");
  });

  test("a member writes nothing that is kept by others, least of all a right", async () => {
    const by = viewer("MEMBER", "甲.clerk");
    expect(await call(by, "createPerson", { name: "生人" })).toBe("ForbiddenError");
    expect(
      await call(by, "assign", { targetId: ids["甲.duty"], partyId: ids["甲.clerk"], role: "LEAD" }),
    ).toBe("ForbiddenError");
    expect(await call(by, "linkAccount", { personId: ids.chief })).toBe("ForbiddenError");
  });

  test("an auditor writes nothing", async () => {
    const by = viewer("AUDITOR", "甲.head");
    expect(await call(by, "addTaskComment", { taskId: ids["甲.task"], text: "看过" })).toBe("ForbiddenError");
  });
});

describe("rights follow what is in force", () => {
  test("whoever has left a post, or whose part in a duty has ended, sees and reports no more", async () => {
    const person = await world.person("借调员");
    const duty = await world.duty("借调期间的职责");
    const holding = await world.appoint(person, await world.post(ids["甲.unit"] ?? "", "借调"));
    const part = await world.assign(duty, "RESPONSIBLE", person);
    const { id: taskId } = await api.run("createTask", { title: "借调期间的任务", dutyId: duty });
    ids.seconded = person;
    const by = viewer("MEMBER", "seconded");
    const seen = await names(by);
    expect([seen.units, seen.duties, seen.tasks]).toEqual([
      ["甲科"],
      ["借调期间的职责", "甲组的职责"].toSorted(),
      ["借调期间的任务", "甲组的任务"].toSorted(),
    ]);
    api.clock.set("2026-03-02T00:00:00Z");
    await api.run("endHolding", { id: holding, validTo: "2026-03-01T12:00:00Z" });
    await api.run("endAssignment", { id: part, validTo: "2026-03-01T12:00:00Z" });
    const left = await names(by);
    expect([left.units, left.duties, left.tasks]).toEqual([[], [], []]);
    const input = { id: taskId, expectedVersion: 1, status: "DONE" };
    const query =
      "mutation ($input: ChangeTaskStatusInput!) { result: changeTaskStatus(input: $input) { __typename } }";
    expect((await ask(by, query, { input })).result.__typename).toBe("NotFoundError");
  });

  test("who stands in for somebody sees what they see, for as long as that lasts", async () => {
    const [holder, deputy] = [ids["乙.head"] ?? "", await world.person("代班人")];
    ids.deputy = deputy;
    expect((await names(viewer("MEMBER", "deputy"))).units).toEqual([]);
    await api.run("delegate", { fromId: holder, toPersonId: deputy, validTo: "2026-03-05T00:00:00Z" });
    expect((await names(viewer("MEMBER", "deputy"))).duties).toEqual(["乙组的职责"]);
    api.clock.set("2026-03-06T00:00:00Z");
    expect((await names(viewer("MEMBER", "deputy"))).duties).toEqual([]);
  });

  test("whatever a member may see costs the same number of statements, however much it is", async () => {
    const by = viewer("LEADER", "chief");
    const query =
      "{ duties { nodes { text chain { links { person { name } } } tasks { nodes { title } } assignments { party { __typename } } } } }";
    const { statements: few } = await api.request(query, {}, { viewer: by });
    for (let more = 0; more < 5; more += 1) {
      const duty = await world.duty(`又一项职责${more}`, { planId: ids.plan, groupId: ids["甲.group"] });
      await world.assign(duty, "RESPONSIBLE", ids["甲.unit"] ?? "");
      await api.run("createTask", { title: `又一项任务${more}`, dutyId: duty });
    }
    const { statements: many, data } = await api.request(query, {}, { viewer: by });
    expect((data as Any).duties.nodes).toHaveLength(7);
    expect(many).toHaveLength(few.length);
  });
});
