import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const task = async (title: string, more: object = {}): Promise<string> =>
  (await api.run("createTask", { title, ...more })).id;
/** The titles of the tasks that a filter finds, at a moment. */
const titlesOf = async (filter: object, asOf = ""): Promise<string[]> => {
  const { tasks } = await api.ask(
    `query ($filter: TaskFilter) ${asOf} { tasks(first: 200, filter: $filter, orderBy: [{ field: createdAt }]) { totalCount nodes { title } } }`,
    { filter },
  );
  expect(tasks.totalCount).toBe(tasks.nodes.length);
  return tasks.nodes.map(({ title }: { title: string }) => title).toSorted();
};

describe("the tasks of a person", () => {
  test("are those in person, by a post, by a headed unit or group, and no others", async () => {
    const head = await world.headedUnit("水文科", "谈溪");
    const second = await world.post(await world.unit("闸管所"), "技术顾问");
    await world.appoint(head.personId, second);
    const groupId = await world.group("测报组");
    await world.member(groupId, "HEAD", head.personId);
    const clerk = await world.person("邹平");
    await world.appoint(clerk, await world.post(head.unitId, "科员"));
    await world.member(groupId, "MEMBER", clerk);
    const parties = {
      具名: head.personId,
      依职务: second,
      以单位: head.unitId,
      以小组: groupId,
      他人: await world.unit("档案室"),
    };
    for (const [title, partyId] of Object.entries(parties))
      await world.assign(await task(title), "RESPONSIBLE", partyId);
    await task("无人");
    expect(await titlesOf({ personId: head.personId })).toEqual(["以单位", "以小组", "依职务", "具名"]);
    expect(await titlesOf({ personId: clerk })).toEqual([]);
  });

  test("follow the post: before the handover the one's, after it the other's", async () => {
    const unitId = await world.unit("设备科");
    const postId = await world.headPost(unitId);
    const [former, latter] = [await world.person("穆青"), await world.person("穆蓝")];
    await world.appoint(former, postId, {
      validFrom: "2026-01-01T00:00:00Z",
      validTo: "2026-02-01T00:00:00Z",
    });
    await world.appoint(latter, postId, { validFrom: "2026-02-01T00:00:00Z" });
    await world.assign(await task("检修泵机"), "LEAD", unitId, { validFrom: "2026-01-01T00:00:00Z" });
    const january = '@asOf(inForce: "2026-01-15T00:00:00Z")';
    expect(await titlesOf({ personId: former }, january)).toEqual(["检修泵机"]);
    expect(await titlesOf({ personId: latter }, january)).toEqual([]);
    expect(await titlesOf({ personId: former })).toEqual([]);
    expect(await titlesOf({ personId: latter })).toEqual(["检修泵机"]);
  });

  test("hold those of whom they stand in for, also handed on, within the scope of the delegation", async () => {
    const planId = await world.plan("防凌方案");
    const groupId = await world.group("破冰组", { planId });
    const below = await world.group("爆破队", { parentId: groupId, planId });
    const dutyId = await world.duty("破除冰坝", { groupId: below });
    const part = await world.duty("勘察冰坝", { parentId: dutyId });
    const [chief, other] = [await world.headedUnit("河务科", "苗川"), await world.duty("日常巡护")];
    const [deputy, assistant, bySubject, byGroup, byPlan, byPost] = await Promise.all(
      ["副手", "助理", "分管", "组员", "统筹", "代班"].map((name) => world.person(`苗家${name}`)),
    );
    for (const [title, more] of Object.entries({
      装药: { dutyId },
      测冰: { dutyId: part },
      巡线: { dutyId: other },
      杂务: {},
    }))
      await world.assign(await task(title, more), "RESPONSIBLE", chief.unitId);
    const delegate = (toPersonId: string | undefined, more: object) =>
      api.run("delegate", { toPersonId, ...more });
    await delegate(deputy, { fromId: chief.personId });
    await delegate(assistant, { fromId: deputy });
    await delegate(bySubject, { fromId: chief.personId, dutyId, planId });
    await delegate(byGroup, { fromId: chief.personId, groupId });
    await delegate(byPlan, { fromId: chief.personId, planId });
    await delegate(byPost, { fromId: chief.postId, validTo: "2026-03-05T00:00:00Z" });
    const all = ["巡线", "杂务", "测冰", "装药"];
    for (const personId of [chief.personId, deputy, assistant, byPost])
      expect(await titlesOf({ personId })).toEqual(all);
    for (const personId of [bySubject, byGroup, byPlan])
      expect(await titlesOf({ personId })).toEqual(["测冰", "装药"]);
    expect(await titlesOf({ personId: byPost }, '@asOf(inForce: "2026-03-06T00:00:00Z")')).toEqual([]);
  });

  test("take the same few statements, however many there are", async () => {
    const read = async (personId: string) => {
      const { data, statements } = await api.request(
        "query ($id: ID!) { tasks(filter: { personId: $id }) { totalCount nodes { title } } }",
        { id: personId },
      );
      return { count: (data as Any).tasks.totalCount, statements: statements.length };
    };
    const few = await world.headedUnit("一科", "单一");
    const many = await world.headedUnit("多科", "众多");
    for (let index = 0; index < 6; index++) {
      const unitId = await world.unit(`多科${index}队`);
      await world.appoint(many.personId, await world.headPost(unitId));
      for (const partyId of [unitId, many.personId])
        await world.assign(await task(`队务${index}`), "SUPPORT", partyId);
    }
    expect(await read(few.personId)).toEqual({ count: 0, statements: 3 });
    expect(await read(many.personId)).toEqual({ count: 12, statements: 3 });
  });

  test("of an id that is none are refused with the field's name", async () => {
    for (const field of ["personId", "groupId", "planId"]) {
      const { errors } = await api.request(
        `{ tasks(filter: { ${field}: "Task:01980000-0000-7000-8000-000000000000" }) { totalCount } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", path: ["filter", field] });
    }
  });
});

test("tasks are found by the group and the plan of their duty", async () => {
  const planId = await world.plan("抗旱方案");
  const [wells, water] = [await world.group("打井组", { planId }), await world.group("送水组", { planId })];
  await task("定井位", { dutyId: await world.duty("打井", { groupId: wells }) });
  await task("派水车", { dutyId: await world.duty("送水", { groupId: water }) });
  await task("报旱情", { dutyId: await world.duty("报旱", { planId }) });
  await task("与方案无关");
  expect(await titlesOf({ planId })).toEqual(["定井位", "报旱情", "派水车"]);
  expect(await titlesOf({ groupId: water })).toEqual(["派水车"]);
  expect(await titlesOf({ groupId: water, planId: await world.plan("别的方案") })).toEqual([]);
});

test("late is what is past its due time by the clock and neither done nor given up", async () => {
  const unitId = await world.unit("督查室");
  const due = {
    已过: "2026-02-28T23:59:59Z",
    未到: "2026-03-01T00:00:00Z",
    无期: null,
    办结: "2026-02-01T00:00:00Z",
  };
  for (const [title, dueAt] of Object.entries(due)) {
    const id = await task(title, { dueAt });
    await world.assign(id, "RESPONSIBLE", unitId);
    if (title === "办结") await api.run("changeTaskStatus", { id, expectedVersion: 1, status: "DONE" });
  }
  expect(await titlesOf({ partyId: unitId, isLate: true })).toEqual(["已过"]);
  expect(await titlesOf({ partyId: unitId, isLate: false })).toEqual(["办结", "无期", "未到"]);
  api.clock.set("2026-03-01T00:00:01Z");
  expect(await titlesOf({ partyId: unitId, isLate: true })).toEqual(["已过", "未到"]);
  api.clock.set("2026-03-01T00:00:00Z");
});
