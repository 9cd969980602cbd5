import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const retire = async (type: string, id: string) =>
  (await api.run(`retire${type}`, { id, expectedVersion: 1 }, `... on ${type} { id version }`)).id as string;
const restore = (id: string, expectedVersion = 2) =>
  api.run("restoreNode", { id, expectedVersion }, "... on Node { id }");
const refuse = (id: string, expectedVersion = 2) => api.refuse("restoreNode", { id, expectedVersion });
const isListed = async (list: string, id: string) =>
  (await api.ask(`{ ${list}(first: 200) { nodes { id } } }`))[list].nodes.some(
    (node: { id: string }) => node.id === id,
  );

test("each kind of node that was retired is listed and can be changed again", async () => {
  const unitId = await world.unit("测绘科");
  const planId = await world.plan("测绘方案", { status: "DRAFT" });
  const examples = [
    ["OrgUnit", "orgUnits", await world.unit("档案科")],
    ["Person", "people", await world.person("岑溪")],
    ["Post", "posts", await world.post(unitId, "测绘员")],
    ["Plan", "plans", await world.plan("旧方案", { status: "DRAFT" })],
    ["PlanReading", "planReadings", (await api.run("readPlan", { text: "测绘方案" })).id],
    ["Group", "groups", await world.group("测绘组", { planId })],
    ["Duty", "duties", await world.duty("测绘河道", { planId })],
    ["Task", "tasks", (await api.run("createTask", { title: "买标尺" })).id],
  ] as const;
  for (const [type, list, id] of examples) {
    await retire(type, id);
    expect([type, await isListed(list, id)]).toEqual([type, false]);
    await restore(id);
    expect([type, await isListed(list, id)]).toEqual([type, true]);
  }
  const [, , personId] = examples[1];
  await api.run("updatePerson", { id: personId, expectedVersion: 3, name: "岑小溪" });
});

test("a step that was taken off a checklist is put back", async () => {
  const taskId = (await api.run("createTask", { title: "整理库房" })).id;
  const stepId = (await api.run("addTaskStep", { taskId, text: "清点" })).id;
  await api.run("retireTaskStep", { id: stepId, expectedVersion: 1 });
  await restore(stepId);
  const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Task { steps { text } } } }", {
    id: taskId,
  });
  expect(node.steps).toEqual([{ text: "清点" }]);
});

test("what is not retired, is not there or is no node is not restored", async () => {
  const id = await world.person("甘棠");
  expect(await refuse(id, 1)).toMatchObject({ code: "NOT_RETIRED", path: ["id"] });
  expect(await refuse("Person:01980000-0000-7000-8000-000000000000")).toMatchObject({
    __typename: "NotFoundError",
  });
  const edgeId = await world.appoint(id, await world.post(await world.unit("渡口站"), "渡工"));
  expect((await refuse(edgeId)).faults).toMatchObject([{ path: ["id"], code: "WRONG_TYPE" }]);
});

test("a restoration names the version that was read", async () => {
  const id = await retire("Person", await world.person("覃州"));
  const refusal = await leavingNoTrace(api, () => refuse(id, 1));
  expect(refusal).toMatchObject({ __typename: "ConflictError", currentVersion: 2 });
  await restore(id);
});

test("a duty is not restored into a retired group, and is once the group is", async () => {
  const groupId = await world.group("转运组");
  const dutyId = await retire("Duty", await world.duty("转运伤员", { groupId }));
  await retire("Group", groupId);
  expect(await refuse(dutyId)).toMatchObject({ code: "PLACE_RETIRED" });
  await restore(groupId);
  await restore(dutyId);
});

test("a head post is not restored beside another head post, and is once that one is gone", async () => {
  const unitId = await world.unit("渡口所");
  const former = await retire("Post", await world.headPost(unitId, "所长"));
  const latter = await world.headPost(unitId, "主任");
  expect(await refuse(former)).toMatchObject({ code: "HEAD_POST_EXISTS", path: ["id"] });
  await retire("Post", latter);
  await restore(former);
});

test("what was merged into another one is not restored; what was only retired is", async () => {
  const [keepId, mergeId] = [await world.person("阮青"), await world.person("阮　青")];
  await api.run(
    "mergePeople",
    { keepId, keepExpectedVersion: 1, mergeId, mergeExpectedVersion: 1 },
    "... on MergePeopleSuccess { isDryRun }",
  );
  expect(await leavingNoTrace(api, () => refuse(mergeId))).toMatchObject({ code: "MERGED" });
  await restore(await retire("Person", await world.person("阮小青")));
});

test("a document that is restored is not kept once more with the answer to a repeated call", async () => {
  const { id } = await api.run("readPlan", { text: "测绘方案\n一、每日测绘河道断面。" });
  await retire("PlanReading", id);
  const input = { id, expectedVersion: 2, clientMutationId: "restore the document" };
  for (const _time of ["once", "again"])
    expect(await api.run("restoreNode", input, "... on PlanReading { version text }")).toMatchObject({
      version: 3,
      text: "测绘方案\n一、每日测绘河道断面。",
    });
  const kept = await api.database.prisma.idempotentWrite.findMany({ where: { key: input.clientMutationId } });
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain("河道断面");
});
