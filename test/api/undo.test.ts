import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forEverything } from "../../packages/server/src/access/viewer.ts";
import { verifyChain } from "../../packages/server/src/audit/verify-chain.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { chainOf, createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const EVENT = `number action subject actorName undoes undoneBy canUndo undoObstacle undoneTogether { number }
  fields { name before after beforeNode { id } afterNode { id } }`;

/** The history of a node, the latest event first. */
async function historyOf(nodeId: string): Promise<Any[]> {
  const { changes } = await api.ask(
    `query ($nodeId: ID!) { changes(first: 50, filter: { nodeId: $nodeId },
      orderBy: [{ field: number, direction: DESC }]) { nodes { ${EVENT} } } }`,
    { nodeId },
  );
  return changes.nodes;
}

const latestOf = async (nodeId: string): Promise<Any> => (await historyOf(nodeId))[0];
const undo = async (nodeId: string) => api.run("undoChange", { number: (await latestOf(nodeId)).number });
const refusedUndo = async (nodeId: string) =>
  api.refuse("undoChange", { number: (await latestOf(nodeId)).number });
const fieldsOf = (event: Any): string[] =>
  event.fields.map(({ name, before, after }: Any) => `${name}: ${before} → ${after}`);
const node = async (id: string, fields: string): Promise<Any> =>
  (await api.ask(`query ($id: ID!) { node(id: $id) { ${fields} } }`, { id })).node;

describe("an update that is taken back", () => {
  test("sets back what it changed, as an event of its own that names the one it takes back", async () => {
    const dutyId = await world.duty("巡查堤防", { number: "1" });
    await api.run("updateDuty", { id: dutyId, expectedVersion: 1, text: "巡查水库", number: null });
    const wrong = await latestOf(dutyId);
    expect(fieldsOf(wrong)).toEqual(["number: 1 → null", "text: 巡查堤防 → 巡查水库"]);
    expect(wrong).toMatchObject({ undoes: null, undoneBy: null, canUndo: true, undoObstacle: null });
    expect(await undo(dutyId)).toMatchObject({ __typename: "Duty", id: dutyId });
    expect(await node(dutyId, "... on Duty { text number version }")).toEqual({
      text: "巡查堤防",
      number: "1",
      version: 3,
    });
    const [undoing, undone] = await historyOf(dutyId);
    expect(undoing).toMatchObject({ action: "undoChange", actorName: "admin", undoes: wrong.number });
    expect(fieldsOf(undoing)).toEqual(["number: null → 1", "text: 巡查水库 → 巡查堤防"]);
    expect(undone).toMatchObject({
      undoneBy: undoing.number,
      canUndo: false,
      undoObstacle: "ALREADY_UNDONE",
    });
    expect(await api.refuse("undoChange", { number: wrong.number })).toMatchObject({
      code: "ALREADY_UNDONE",
    });
  });

  test("is refused where one of its fields was changed again, which is named; another field does no harm", async () => {
    const postId = await world.post(await world.unit("测量科"), "测量员");
    await api.run("updatePost", { id: postId, expectedVersion: 1, title: "勘测员" });
    const { number } = await latestOf(postId);
    await api.run("updatePost", { id: postId, expectedVersion: 2, order: 5 });
    await api.run("updatePost", { id: postId, expectedVersion: 3, title: "绘图员" });
    const refusal = await api.refuse("undoChange", { number });
    expect(refusal).toMatchObject({ code: "CHANGED_SINCE", message: expect.stringContaining("title") });
    await undo(postId);
    await api.run("undoChange", { number });
    expect(await node(postId, "... on Post { title order }")).toEqual({ title: "测量员", order: 5 });
  });

  test("is asked of the node's own rules again: no loop comes back, no retired place", async () => {
    const [upper, lower] = [await world.duty("上位职责"), await world.duty("下位职责")];
    await api.run("updateDuty", { id: lower, expectedVersion: 1, parentId: upper });
    await api.run("updateDuty", { id: lower, expectedVersion: 2, parentId: null });
    const { number } = await latestOf(lower);
    await api.run("updateDuty", { id: upper, expectedVersion: 1, parentId: lower });
    expect(await api.refuse("undoChange", { number })).toMatchObject({ code: "DUTY_LOOP" });
    await undo(upper);
    await api.run("undoChange", { number });
    expect(await node(lower, "... on Duty { parent { id } }")).toEqual({ parent: { id: upper } });
  });

  test("can be done again by taking that back, and taken back once more", async () => {
    const personId = await world.person("白露");
    await api.run("updatePerson", { id: personId, expectedVersion: 1, name: "秋分" });
    const { number } = await latestOf(personId);
    const name = async () => (await node(personId, "... on Person { name }")).name;
    await undo(personId);
    await undo(personId);
    expect(await name()).toBe("秋分");
    const again = (await historyOf(personId)).find((event) => event.number === number);
    expect(again).toMatchObject({ undoneBy: null, canUndo: true });
    await api.run("undoChange", { number });
    expect(await name()).toBe("白露");
  });
});

describe("a node", () => {
  test("that was made is retired, as long as nothing hangs on it; a unit goes with its place", async () => {
    const bureau = await world.unit("河务局");
    const unitId = await world.unit("河道科", { parentId: bureau });
    const { personId, postId } = await (async () => {
      const postId = await world.headPost(unitId);
      const personId = await world.person("谷雨");
      await world.appoint(personId, postId);
      return { personId, postId };
    })();
    const made = (await historyOf(unitId)).find(
      ({ action, subject }) => action === "createOrgUnit" && subject === unitId,
    );
    expect(made.undoneTogether).toHaveLength(1);
    expect(await api.refuse("undoChange", { number: made.number })).toMatchObject({ code: "STILL_IN_USE" });
    await undo(personId);
    await api.run("retirePost", { id: postId, expectedVersion: 1 });
    await api.run("undoChange", { number: made.number });
    const unit = await node(unitId, "... on OrgUnit { retiredAt parent { id } }");
    expect(unit).toEqual({ retiredAt: "2026-03-01T00:00:00.000Z", parent: null });
    await undo(unitId);
    expect(await node(unitId, "... on OrgUnit { retiredAt parent { id } }")).toEqual({
      retiredAt: null,
      parent: { id: bureau },
    });
  });

  test("that was retired is offered again", async () => {
    const groupId = await world.group("抢险组");
    await api.run("retireGroup", { id: groupId, expectedVersion: 1 });
    await undo(groupId);
    expect((await node(groupId, "... on Group { retiredAt }")).retiredAt).toBeNull();
  });

  test("such as a figure that was taken off is listed again, and not where its duty is gone", async () => {
    const dutyId = await world.duty("清理河道");
    const figure = { dutyId, label: "公里", value: 3, onDay: "2026-02-03" };
    const { id } = await api.run("recordResult", figure, "... on DutyResult { id }");
    await api.run("removeResult", { id });
    await api.run("retireDuty", { id: dutyId, expectedVersion: 1 });
    expect(await refusedUndo(id)).toMatchObject({ code: "PLACE_RETIRED" });
    await undo(dutyId);
    await undo(id);
    expect((await node(id, "... on DutyResult { retiredAt }")).retiredAt).toBeNull();
  });
});

describe("a task", () => {
  test("stands where it stood, with who had finished it, and never as done with open parts", async () => {
    const taskId = (await api.run("createTask", { title: "运送沙袋" })).id;
    const personId = await world.person("立夏");
    await api.run("changeTaskStatus", { id: taskId, expectedVersion: 1, status: "DONE", personId });
    await api.run("changeTaskStatus", {
      id: taskId,
      expectedVersion: 2,
      status: "IN_PROGRESS",
      reason: "少了",
    });
    const stepId = (await api.run("addTaskStep", { taskId, text: "补齐" })).id;
    const sentBack = (await historyOf(taskId)).find(({ action }) => action === "changeTaskStatus");
    expect(await api.refuse("undoChange", { number: sentBack.number })).toMatchObject({ code: "OPEN_PARTS" });
    await undo(stepId);
    await api.run("undoChange", { number: sentBack.number });
    expect(await node(taskId, "... on Task { status statusReason finishedBy { id } }")).toEqual({
      status: "DONE",
      statusReason: null,
      finishedBy: { id: personId },
    });
  });

  test("has its steps in their old order again, all of them together", async () => {
    const taskId = (await api.run("createTask", { title: "检修水泵" })).id;
    const add = async (text: string) => (await api.run("addTaskStep", { taskId, text })).id;
    const steps = [await add("停机"), await add("拆洗"), await add("试机")];
    await api.run("orderTaskSteps", { taskId, stepIds: steps.toReversed() });
    const moved = await latestOf(steps[0]);
    expect(moved.undoneTogether).toHaveLength(1);
    await api.run("undoChange", { number: moved.number });
    const { steps: now } = await node(taskId, "... on Task { steps { id } }");
    expect(now.map(({ id }: Any) => id)).toEqual(steps);
  });
});

describe("an appointment", () => {
  test("is taken back with the end of the one that it replaced, and the chain reads as before", async () => {
    const { unitId, postId, holdingId } = await world.headedUnit("防汛科", "小满");
    const dutyId = await world.duty("发布预警");
    await world.assign(dutyId, "RESPONSIBLE", unitId);
    const before = await chainOf(api, dutyId);
    api.clock.set("2026-03-02T00:00:00Z");
    const wrong = await world.person("误任");
    const wrongHolding = await world.appoint(wrong, postId);
    api.clock.set("2026-03-03T00:00:00Z");
    expect(await chainOf(api, dutyId)).not.toEqual(before);
    const [appointed, ended] = await historyOf(postId);
    expect(appointed.fields.map(({ name, afterNode }: Any) => `${name} ${afterNode?.id}`)).toEqual([
      `person ${wrong}`,
      `post ${postId}`,
      "isActing undefined",
      "isMain undefined",
      "validFrom undefined",
    ]);
    expect(fieldsOf(ended)).toEqual(["validTo: null → 2026-03-02T00:00:00.000Z"]);
    expect(ended.undoneTogether).toEqual([{ number: appointed.number }]);
    await api.run("undoChange", { number: appointed.number }, "... on PostHolding { id }");
    expect(await chainOf(api, dutyId)).toEqual(before);
    const [back, gone, ...undone] = await historyOf(postId);
    expect([back, gone].map(({ subject, undoes }) => [subject, undoes])).toEqual([
      [holdingId, ended.number],
      [wrongHolding, appointed.number],
    ]);
    expect(undone.slice(0, 2).map(({ undoneBy }) => undoneBy)).toEqual([gone.number, back.number]);
    const { holders } = (
      await api.ask(
        `query ($id: ID!) @asOf(known: "2026-03-02T12:00:00Z") { node(id: $id) { ... on Post { holders { person { name } } } } }`,
        { id: postId },
      )
    ).node;
    expect(holders).toEqual([{ person: { name: "误任" } }]);
  });

  test("comes back when that is taken back, and not where somebody else sits there by then", async () => {
    const { postId } = await world.headedUnit("水情科", "芒种");
    api.clock.set("2026-03-04T00:00:00Z");
    const later = await world.person("夏至");
    await world.appoint(later, postId);
    await undo(postId);
    await undo(postId);
    const holders = async () =>
      (await node(postId, "... on Post { holders { person { name } } }")).holders.map(
        ({ person }: Any) => person.name,
      );
    expect(await holders()).toEqual(["夏至"]);
    await undo(postId);
    const { number } = await latestOf(postId);
    api.clock.set("2026-03-05T00:00:00Z");
    await world.appoint(await world.person("小暑"), postId, { validFrom: "2026-03-04T12:00:00Z" });
    expect(await api.refuse("undoChange", { number })).toMatchObject({ code: "CHANGED_SINCE" });
    expect(await holders()).toEqual(["小暑"]);
  });

  test("is not put back for somebody who was retired meanwhile", async () => {
    const { personId, holdingId } = await world.headedUnit("物资科", "大暑");
    api.clock.set("2026-03-06T00:00:00Z");
    await api.run("endHolding", { id: holdingId });
    const { number } = await latestOf(holdingId);
    await api.run("retirePerson", { id: personId, expectedVersion: 1 });
    expect(await api.refuse("undoChange", { number })).toMatchObject({ code: "RETIRED", path: ["number"] });
    await undo(personId);
    await api.run("undoChange", { number });
    expect((await node(holdingId, "... on PostHolding { validTo }")).validTo).toBeNull();
  });
});

test("a correction of a part is put back as it was, and a retracted part recorded again", async () => {
  const dutyId = await world.duty("看守闸门");
  const [one, other] = [await world.unit("闸门所"), await world.unit("泵站所")];
  const partId = await world.assign(dutyId, "RESPONSIBLE", one);
  await api.run("correctEdge", { id: partId, partyId: other, note: "误记" });
  expect((await latestOf(partId)).fields.map(({ name }: Any) => name)).toEqual(["party", "note"]);
  await undo(partId);
  await api.run("correctEdge", { id: partId, neverHeld: true });
  expect((await node(dutyId, "... on Duty { assignments { id } }")).assignments).toEqual([]);
  await undo(partId);
  const { assignments } = await node(
    dutyId,
    "... on Duty { assignments { id note party { ... on OrgUnit { id } } } }",
  );
  expect(assignments).toEqual([{ id: partId, note: null, party: { id: one } }]);
});

test("what was said or merged is not taken back, and it is said why", async () => {
  const taskId = (await api.run("createTask", { title: "报告水位" })).id;
  const { id } = await api.run("addTaskComment", { taskId, text: "已报" });
  expect(await latestOf(id)).toMatchObject({ canUndo: false, undoObstacle: "SAID" });
  expect(await refusedUndo(id)).toMatchObject({ code: "NOT_UNDOABLE" });
  const [keepId, mergeId] = [await world.person("立秋"), await world.person("立秋")];
  const merge = { keepId, keepExpectedVersion: 1, mergeId, mergeExpectedVersion: 1 };
  await api.run("mergePeople", merge, "");
  expect(await refusedUndo(mergeId)).toMatchObject({ code: "NOT_UNDOABLE" });
});

test("an auditor reads what changed and takes nothing back", async () => {
  const personId = await world.person("处暑");
  const { number } = await latestOf(personId);
  const viewer = { ...ADMIN, id: "auditor", accountId: "auditor", grants: [forEverything("AUDITOR")] };
  const { data, errors } = await api.request(
    `mutation ($number: Int!) { undoChange(input: { number: $number }) { __typename } }`,
    { number },
    { viewer },
  );
  expect(errors).toBeUndefined();
  expect((data as Any).undoChange.__typename).toBe("ForbiddenError");
  const read = await api.request(
    `query ($id: ID!) { changes(filter: { nodeId: $id }) { nodes { ${EVENT} } } }`,
    { id: personId },
    { viewer },
  );
  expect((read.data as Any).changes.nodes[0]).toMatchObject({
    canUndo: false,
    undoObstacle: "NOT_ALLOWED",
  });
});

test("the log can be asked for an actor, a period and an edge's own history", async () => {
  const personId = await world.person("寒露");
  const changes = async (filter: string) =>
    (await api.ask(`{ changes(first: 200, filter: { ${filter} }) { totalCount nodes { action subject } } }`))
      .changes;
  expect((await changes(`nodeId: "${personId}" actor: "ADM"`)).totalCount).toBe(1);
  expect((await changes(`nodeId: "${personId}" actor: "nobody"`)).totalCount).toBe(0);
  expect((await changes(`nodeId: "${personId}" from: "2026-03-05T00:00:00Z"`)).totalCount).toBe(1);
  expect((await changes(`nodeId: "${personId}" to: "2026-03-05T00:00:00Z"`)).totalCount).toBe(0);
});

test("a history issues as many statements for many changes as for few", async () => {
  const ask = `query ($nodeId: ID!) { changes(first: 50, filter: { nodeId: $nodeId }) { nodes { ${EVENT} } } }`;
  const postOf = async (name: string, holders: number) => {
    const postId = await world.headPost(await world.unit(name));
    for (let day = 1; day <= holders; day++)
      await world.appoint(await world.person(`${name}${day}`), postId, {
        validFrom: `2026-01-0${day}T00:00:00Z`,
      });
    await undo(postId);
    return postId;
  };
  const [few, many] = [await postOf("甲站", 2), await postOf("乙站", 9)];
  const countFor = async (nodeId: string) => {
    const { data, statements } = await api.request(ask, { nodeId });
    return { events: (data as Any).changes.nodes.length, statements: statements.length };
  };
  const [small, large] = [await countFor(few), await countFor(many)];
  expect(large.events).toBeGreaterThan(small.events * 2);
  expect(large.statements).toBe(small.statements);
});

test("the log stays one unbroken chain through all this", async () => {
  const { prisma } = api.database;
  const proof = await verifyChain((sql, ...values) => prisma.$queryRawUnsafe(sql, ...values));
  expect(proof.fault).toBeNull();
  expect(await prisma.changeEvent.count({ where: { undoes: { not: null } } })).toBeGreaterThan(10);
});
