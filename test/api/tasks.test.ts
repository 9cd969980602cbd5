import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let dutyId: string;
let leadId: string;
let workerId: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  const planId = await world.plan("防汛方案");
  const groupId = await world.group("抢险组", { planId });
  leadId = await world.person("闻启");
  workerId = await world.person("卞宁");
  await world.assign(groupId, "LEAD", leadId);
  dutyId = await world.duty("转移群众", { groupId });
});
afterAll(() => api.close());

const createTask = async (input: object): Promise<{ id: string; version: number }> =>
  api.run("createTask", input, "... on Task { id version }");
const change = (task: { id: string; version: number }, more: object) =>
  api.run(
    "changeTaskStatus",
    { id: task.id, expectedVersion: task.version, ...more },
    "... on Task { id version status }",
  );
const refuse = (task: { id: string; version: number }, more: object) =>
  api.refuse("changeTaskStatus", { id: task.id, expectedVersion: task.version, ...more });

test("what one finished, the lead of the duty accepts, and nobody else", async () => {
  const task = await createTask({ title: "清点人数", dutyId });
  const done = await change(task, { status: "DONE", personId: workerId });
  expect(await refuse(done, { status: "ACCEPTED", personId: workerId })).toMatchObject({
    code: "NOT_THE_LEAD",
  });
  expect(await change(done, { status: "ACCEPTED", personId: leadId })).toMatchObject({ status: "ACCEPTED" });
});

test("a lead does not accept what he finished himself", async () => {
  const done = await change(await createTask({ title: "检查车辆", dutyId }), {
    status: "DONE",
    personId: leadId,
  });
  expect(await refuse(done, { status: "ACCEPTED", personId: leadId })).toMatchObject({ code: "SAME_PERSON" });
});

test("a task's own lead goes before the duty's lead", async () => {
  const ownLead = await world.person("祁若");
  const task = await createTask({ title: "联系车队", dutyId });
  await world.assign(task.id, "LEAD", ownLead);
  const done = await change(task, { status: "DONE", personId: workerId });
  expect(await refuse(done, { status: "ACCEPTED", personId: leadId })).toMatchObject({
    code: "NOT_THE_LEAD",
  });
  expect(await change(done, { status: "ACCEPTED", personId: ownLead })).toMatchObject({ status: "ACCEPTED" });
});

test("a task with an open step or sub-task is not done; with all of them done it is", async () => {
  const task = await createTask({ title: "备足物资", dutyId });
  const step = await api.run(
    "addTaskStep",
    { taskId: task.id, text: "沙袋" },
    "... on TaskStep { id version }",
  );
  const part = await createTask({ title: "雨衣", parentId: task.id });
  expect(await refuse(task, { status: "DONE" })).toMatchObject({ code: "OPEN_PARTS" });
  await api.run("updateTaskStep", { id: step.id, expectedVersion: 1, isDone: true });
  const half = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Task { progress children { title } } } }",
    { id: task.id },
  );
  expect(half.node).toEqual({ progress: 50, children: [{ title: "雨衣" }] });
  await change(part, { status: "CANCELLED", reason: "已有库存" });
  expect(await change(task, { status: "DONE", personId: workerId })).toMatchObject({ status: "DONE" });
});

test("where somebody leads, finishing names who finished; where nobody does, it need not", async () => {
  const led = await createTask({ title: "登记车辆", dutyId });
  expect(await refuse(led, { status: "DONE" })).toMatchObject({
    code: "FINISHER_REQUIRED",
    path: ["personId"],
  });
  expect(await change(led, { status: "DONE", personId: workerId })).toMatchObject({ status: "DONE" });
  expect(await change(await createTask({ title: "自查" }), { status: "DONE" })).toMatchObject({
    status: "DONE",
  });
});

test("steps come one after the other and are put in another order all together", async () => {
  const { id: taskId } = await createTask({ title: "布防" });
  const add = async (text: string) => (await api.run("addTaskStep", { taskId, text })).id as string;
  const [first, second, third] = [await add("看水位"), await add("运沙袋"), await add("报平安")];
  const steps = async () =>
    (
      await api.ask("query ($id: ID!) { node(id: $id) { ... on Task { steps { text order } } } }", {
        id: taskId,
      })
    ).node.steps;
  expect(await steps()).toEqual([
    { text: "看水位", order: 0 },
    { text: "运沙袋", order: 1 },
    { text: "报平安", order: 2 },
  ]);
  await api.run("orderTaskSteps", { taskId, stepIds: [third, first, second] });
  expect((await steps()).map(({ text }: { text: string }) => text)).toEqual(["报平安", "看水位", "运沙袋"]);
  await api.run("retireTaskStep", { id: first, expectedVersion: 2 });
  expect(await api.refuse("orderTaskSteps", { taskId, stepIds: [first, second, third] })).toMatchObject({
    code: "STEPS_DIFFER",
  });
  expect((await steps()).map(({ text }: { text: string }) => text)).toEqual(["报平安", "运沙袋"]);
});

test("what holds a task up is said, and kept with it", async () => {
  const task = await createTask({ title: "修复水泵" });
  expect(await refuse(task, { status: "BLOCKED" })).toMatchObject({
    code: "REASON_REQUIRED",
    path: ["reason"],
  });
  await change(task, { status: "BLOCKED", reason: "等待配件" });
  const { node } = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Task { status statusReason } } }",
    { id: task.id },
  );
  expect(node).toEqual({ status: "BLOCKED", statusReason: "等待配件" });
});

test("a task is never a part of itself", async () => {
  const whole = await createTask({ title: "总体" });
  const part = await createTask({ title: "部分", parentId: whole.id });
  const input = { id: whole.id, expectedVersion: whole.version, parentId: part.id };
  expect(await api.refuse("updateTask", input)).toMatchObject({ code: "TASK_LOOP" });
});

test("what is open is counted for a duty, a group, a plan, a unit and a person, late ones too", async () => {
  const other = createWorld(api);
  const planId = await other.plan("森林防火方案");
  const groupId = await other.group("扑救组", { planId, kind: "LEADERSHIP" });
  const below = await other.group("巡护队", { parentId: groupId });
  const duty = await other.duty("巡山", { groupId: below });
  const unitId = await other.unit("护林站");
  const task = await createTask({ title: "上午巡山", dutyId: duty, dueAt: "2026-02-28T00:00:00Z" });
  await createTask({ title: "下午巡山", dutyId: duty, dueAt: "2026-03-02T00:00:00Z" });
  await other.assign(task.id, "RESPONSIBLE", unitId);
  await other.assign(task.id, "SUPPORT", workerId);
  const counts = async (id: string) => {
    const data = await api.ask(
      `query ($id: ID!) { node(id: $id) { ${["Duty", "Group", "Plan", "OrgUnit", "Person"]
        .map((type) => `... on ${type} { taskCounts { open late } }`)
        .join(" ")} } }`,
      { id },
    );
    return data.node.taskCounts;
  };
  for (const id of [duty, below, groupId, planId]) expect(await counts(id)).toEqual({ open: 2, late: 1 });
  for (const id of [unitId, workerId]) expect(await counts(id)).toEqual({ open: 1, late: 1 });
});

test("results are recorded for a duty and read the latest day first", async () => {
  await api.run("recordResult", { dutyId, label: "转移人数", value: 52, unit: "人", onDay: "2026-02-18" });
  await api.run("recordResult", { dutyId, label: "转移人数", value: 39, unit: "人", onDay: "2026-02-19" });
  const { node } = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Duty { results { totalCount nodes { label value unit onDay } } } } }",
    { id: dutyId },
  );
  expect(node.results.totalCount).toBe(2);
  expect(node.results.nodes[0]).toEqual({ label: "转移人数", value: 39, unit: "人", onDay: "2026-02-19" });
});

test("a wrong figure is taken off, and stays readable by its id", async () => {
  const { id } = await api.run("recordResult", { dutyId, label: "车辆", value: 900, onDay: "2026-02-20" });
  await api.run("removeResult", { id });
  const { node, wrong } = await api.ask(
    `query ($id: ID!, $wrong: ID!) { node(id: $id) { ... on Duty { results { nodes { label } } } }
      wrong: node(id: $wrong) { ... on DutyResult { value retiredAt } } }`,
    { id: dutyId, wrong: id },
  );
  expect(node.results.nodes).not.toContainEqual({ label: "车辆" });
  expect(wrong).toEqual({ value: 900, retiredAt: "2026-03-01T00:00:00.000Z" });
});

test("what is said about a task stays under the name of who said it", async () => {
  const task = await createTask({ title: "值守" });
  await api.run("addTaskComment", { taskId: task.id, text: "已到岗" });
  const { node } = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Task { comments { text authorName } } } }",
    { id: task.id },
  );
  expect(node.comments).toEqual([{ text: "已到岗", authorName: "admin" }]);
});
