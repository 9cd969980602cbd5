import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any } from "../support/api.ts";
import { type Neighbors, openNeighbors } from "../support/neighboring-sections.ts";

let bureau: Neighbors;
beforeAll(async () => {
  bureau = await openNeighbors();
});
afterAll(() => bureau.api.close());

/** What a query answers to somebody, who is told no error beside it. */
async function ask(by: Viewer, query: string, variables: object = {}): Promise<Any> {
  const { errors, ...data } = await bureau.ask(by, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const node = async (by: Viewer, id: string, selection: string): Promise<Any> =>
  (await ask(by, `query ($id: ID!) { node(id: $id) { ${selection} } }`, { id })).node;

const DUTY = "... on Duty { text }";
const PLAN = "... on Plan { title duties { totalCount } taskCounts { open } }";

describe("a plan and its groups", () => {
  /** A plan with a leadership group, and a working group of 乙科 below it whose duty concerns nobody else. */
  async function planOf(title: string, more: object = {}) {
    const { world, id, api } = bureau;
    const plan = await world.plan(title, more);
    const top = await world.group(`${title}领导小组`, { kind: "LEADERSHIP", planId: plan });
    const below = await world.group(`${title}工作组`, { planId: plan, parentId: top });
    await world.member(below, "HEAD", id("乙.post"));
    const duty = await world.duty(`${title}的职责`, { planId: plan, groupId: below });
    await api.run("createTask", { title: `${title}的任务`, dutyId: duty });
    return { plan, top, below, duty };
  }

  test("are seen whole by the leader who leads them in person, not by one whose clerk or unit is a plain member", async () => {
    const { world, id } = bureau;
    const { plan, top, duty } = await planOf("全局方案");
    const by = bureau.viewer("LEADER", "甲.head");
    await world.member(top, "MEMBER", id("甲.clerk"));
    await world.member(top, "MEMBER", id("甲.unit"));
    expect(await node(by, duty, DUTY)).toBeNull();
    expect(await node(by, plan, PLAN)).toEqual({
      title: "全局方案",
      duties: { totalCount: 0 },
      taskCounts: null,
    });
    await world.member(top, "DEPUTY_HEAD", id("甲.head"));
    expect(await node(by, duty, DUTY)).toEqual({ text: "全局方案的职责" });
    expect(await node(by, plan, PLAN)).toEqual({
      title: "全局方案",
      duties: { totalCount: 1 },
      taskCounts: { open: 1 },
    });
  });

  test("are seen below a group by whose unit answers for it, not by whose unit supports it", async () => {
    const { world, id } = bureau;
    const { top, below, duty } = await planOf("综合方案");
    const by = bureau.viewer("MEMBER", "甲.clerk");
    const group = "... on Group { name taskCounts { open } }";
    await world.assign(top, "SUPPORT", id("甲.unit"));
    expect((await node(by, top, group)).name).toBe("综合方案领导小组");
    expect(await node(by, below, group)).toBeNull();
    expect(await node(by, duty, DUTY)).toBeNull();
    await world.assign(top, "RESPONSIBLE", id("甲.unit"));
    expect(await node(by, below, group)).toEqual({ name: "综合方案工作组", taskCounts: { open: 1 } });
    expect(await node(by, duty, DUTY)).toEqual({ text: "综合方案的职责" });
  });

  test("are neither opened, listed nor found while they are drafted, and are by whomever they name once they are in force", async () => {
    const { world, id } = bureau;
    const { plan, top, duty } = await planOf("未发布方案", { status: "DRAFT" });
    await world.member(top, "HEAD", id("甲.head"));
    await world.member(top, "MEMBER", id("甲.unit"));
    await world.assign(duty, "RESPONSIBLE", id("甲.unit"));
    await bureau.api.run("createTask", { title: "未发布方案的任务", dutyId: duty });
    const readers = [
      bureau.viewer("MEMBER", "甲.clerk"),
      bureau.viewer("MEMBER", "甲.head"),
      bureau.viewer("LEADER", "甲.head"),
    ];
    const seen = async (by: Viewer) => [
      await node(by, plan, "... on Plan { title }"),
      await node(by, top, "... on Group { name }"),
      await node(by, duty, DUTY),
    ];
    const lists = (by: Viewer) =>
      ask(
        by,
        `{ plans { nodes { title } } groups { nodes { name } } duties { nodes { text } } search(text: "未发布") { title }
          assignments { nodes { duty { text } group { name } task { title } } } tasks { nodes { title duty { text } } }
          orgUnits { nodes { assignments { nodes { duty { text } } } } } people { nodes { memberships { group { name } } } } }`,
      );
    const whole = [{ title: "未发布方案" }, { name: "未发布方案领导小组" }, { text: "未发布方案的职责" }];
    for (const by of readers) {
      expect(await seen(by)).toEqual([null, null, null]);
      expect(JSON.stringify(await lists(by))).not.toContain("未发布");
    }
    expect(await seen(bureau.viewer("EDITOR", null, { plan }))).toEqual(whole);
    expect((await bureau.change(ADMIN, "updatePlan", plan, { status: "IN_FORCE" })).__typename).toBe("Plan");
    for (const by of readers) expect(await seen(by)).toEqual(whole);
  });
});

describe("figures and filters", () => {
  test("about tasks are told with a key that reads tasks and to the people of the unit, not with one that reads the directory alone or to who keeps another plan", async () => {
    const { world, id } = bureau;
    await world.assign(id("乙.task"), "RESPONSIBLE", id("乙.unit"));
    await world.assign(id("乙.task"), "SUPPORT", id("乙.clerk"));
    const counts = async (by: Viewer) => [
      (await node(by, id("乙.unit"), "... on OrgUnit { name taskCounts { open } }")).taskCounts,
      (await node(by, id("乙.clerk"), "... on Person { name taskCounts { open } }")).taskCounts,
    ];
    const told = [{ open: 1 }, { open: 1 }];
    expect(await counts(bureau.key("DIRECTORY_READ", "TASKS_READ"))).toEqual(told);
    expect(await counts(bureau.viewer("MEMBER", "乙.head"))).toEqual(told);
    expect(await counts(bureau.key("DIRECTORY_READ"))).toEqual([null, null]);
    const otherPlan = bureau.viewer("EDITOR", null, { plan: await world.plan("另一方案") });
    expect(await counts(otherPlan)).toEqual([null, null]);
    const ofPlan = (by: Viewer) =>
      node(by, id("plan"), "... on Plan { title taskCounts { open } groups { taskCounts { open } } }");
    expect(await ofPlan(bureau.key("PLANS_READ"))).toEqual({
      title: "防汛方案",
      taskCounts: null,
      groups: [{ taskCounts: null }, { taskCounts: null }, { taskCounts: null }],
    });
    expect((await ofPlan(bureau.key("PLANS_READ", "TASKS_READ"))).taskCounts).toEqual({ open: 2 });
  });

  test("by unit or post find the people of the own unit, and do not tell where a colleague works whose posts are out of sight", async () => {
    const { world, id } = bureau;
    await world.member(id("甲.group"), "MEMBER", id("乙.clerk"));
    const by = bureau.viewer("MEMBER", "甲.head");
    const colleague = await node(by, id("乙.clerk"), "... on Person { name holdings { post { title } } }");
    expect(colleague).toEqual({ name: "乙科员", holdings: [] });
    const query = "query ($filter: PersonFilter) { people(filter: $filter) { totalCount nodes { name } } }";
    const found = async (who: Viewer, filter: object) =>
      (await ask(who, query, { filter })).people.nodes.map(({ name }: Any) => name).toSorted();
    expect(await found(by, { unitId: id("甲.unit") })).toEqual(["甲科员", "甲科长"].toSorted());
    expect(await found(by, { postId: id("甲.post") })).toEqual(["甲科长"]);
    expect(await found(by, { unitId: id("乙.unit") })).toEqual([]);
    expect(await found(by, { postId: id("乙.post") })).toEqual([]);
    expect(await found(ADMIN, { unitId: id("乙.unit") })).toEqual(["乙科员", "乙科长"].toSorted());
  });

  test("by namesakes tell who sees the whole directory, and no member that a name is found elsewhere too", async () => {
    const { world } = bureau;
    await world.person("甲科员");
    await world.unit("甲科");
    const query =
      "{ people(filter: { hasNamesake: true }) { totalCount } orgUnits(filter: { hasNamesake: true }) { totalCount } }";
    const none = { people: { totalCount: 0 }, orgUnits: { totalCount: 0 } };
    expect(await ask(bureau.viewer("MEMBER", "甲.head"), query)).toEqual(none);
    const two = { people: { totalCount: 2 }, orgUnits: { totalCount: 2 } };
    expect(await ask(bureau.viewer("EDITOR", null), query)).toEqual(two);
    const without = '{ people(filter: { hasNamesake: false, q: "甲科员" }) { totalCount } }';
    expect((await ask(bureau.viewer("MEMBER", "甲.head"), without)).people.totalCount).toBe(0);
  });
});

describe("what is told of others' records", () => {
  test("by a preview: who keeps a unit hears what becomes of its duties, and of no duty out of sight", async () => {
    const { world, id, api } = bureau;
    const plan = await world.plan("市级方案");
    const top = await world.group("市级领导小组", { kind: "LEADERSHIP", planId: plan });
    await world.member(top, "HEAD", id("甲.post"));
    const duty = await world.duty("整个市级的机密要求", { planId: plan });
    const by = bureau.viewer("EDITOR", null, { unit: id("甲.unit") });
    expect(await node(by, duty, DUTY)).toBeNull();
    api.clock.set("2026-04-01T00:00:00Z");
    const difference =
      "orphanedDuties { text } changedChains { duty { text } } gapsOpened { duty { text } } gapsClosed { duty { text } }";
    const query = `query ($input: PreviewInput!) { preview(input: $input) { __typename ... on Preview { ${difference} steps { ${difference} } } } }`;
    const told = async (who: Viewer): Promise<string[]> => {
      const { preview } = await ask(who, query, { input: { endHolding: [{ id: id("甲.holding") }] } });
      expect(preview.__typename).toBe("Preview");
      return [...JSON.stringify(preview).matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text ?? "");
    };
    const { duties } = await ask(by, "{ duties { nodes { text } } }");
    const seen = new Set(duties.nodes.map(({ text }: Any) => text));
    const heard = await told(by);
    expect(heard).toContain("甲组的职责");
    expect(heard.filter((text) => !seen.has(text))).toEqual([]);
    expect(await told(ADMIN)).toEqual(expect.arrayContaining(["甲组的职责", "整个市级的机密要求"]));
  });

  test("by the change log: an editor and a key hear of duties and nothing of accounts", async () => {
    const { api } = bureau;
    await api.run("createAccount", { username: "zhang.san", name: "张三", roles: [{ role: "MEMBER" }] }, "");
    const query =
      "query ($action: String!) { changes(filter: { action: $action }) { totalCount nodes { subject fields { name after } } } }";
    const told = async (by: Viewer, action: string) => (await ask(by, query, { action })).changes;
    expect(JSON.stringify(await told(ADMIN, "createAccount"))).toContain("zhang.san");
    expect((await told(bureau.viewer("AUDITOR", null), "createAccount")).totalCount).toBeGreaterThan(0);
    for (const by of [bureau.key("CHANGES_READ"), bureau.viewer("EDITOR", null)]) {
      expect(await told(by, "createAccount")).toEqual({ totalCount: 0, nodes: [] });
      expect((await told(by, "createDuty")).totalCount).toBeGreaterThan(0);
      const all = await ask(by, "{ changes(first: 100) { nodes { subject } } }");
      expect(JSON.stringify(all)).not.toMatch(/"(Account|ApiKey|RoleGrant|Session):/);
    }
  });

  test("by the change log: a key is shown the records that an event names where it reads these as well", async () => {
    const query =
      '{ changes(filter: { action: "createTask" }, first: 1) { nodes { subjectNode { ... on Task { title } } fields { name afterNode { ... on Duty { text } } } } } }';
    const shown = async (by: Viewer) => {
      const [event] = (await ask(by, query)).changes.nodes;
      return [event.subjectNode, event.fields.find(({ name }: Any) => name === "duty")?.afterNode];
    };
    const [task, duty] = await shown(bureau.key("CHANGES_READ", "PLANS_READ", "TASKS_READ"));
    expect([task.title, duty.text]).toEqual([expect.any(String), expect.any(String)]);
    expect(await shown(bureau.key("CHANGES_READ", "TASKS_READ"))).toEqual([task, null]);
    expect(await shown(bureau.key("CHANGES_READ"))).toEqual([null, null]);
  });
});
