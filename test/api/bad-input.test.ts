import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

const UNKNOWN = "01980000-0000-7000-8000-000000000000";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let bureau: string;
let section: string;
let team: string;

// A bureau with a section that has a team below it.
beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  bureau = await world.unit("云岭测绘局", { kind: "ORGANIZATION" });
  section = await world.unit("航测科", { parentId: bureau });
  team = await world.unit("无人机班", { parentId: section });
});
afterAll(() => api.close());

/** The refusal of a mutation that changed nothing. */
const refuse = (mutation: string, input: object) => leavingNoTrace(api, () => api.refuse(mutation, input));

describe("an id that leads nowhere", () => {
  test("an unknown id is not found, and the refusal says which part of the input names it", async () => {
    const refusal = await refuse("createPost", { unitId: `OrgUnit:${UNKNOWN}`, title: "科长" });
    expect(refusal).toMatchObject({ __typename: "NotFoundError", path: ["unitId"] });
  });

  test("the id of another type is a wrong type", async () => {
    const personId = await world.person("阮青");
    const refusal = await refuse("createPost", { unitId: personId, title: "科长" });
    expect(refusal).toMatchObject({
      __typename: "ValidationError",
      faults: [{ path: ["unitId"], code: "WRONG_TYPE" }],
    });
  });

  test.each([
    "",
    "OrgUnit",
    "OrgUnit:1",
    `${UNKNOWN}`,
    "OrgUnit:' OR 1=1",
    `OrgUnit:${UNKNOWN}:x`,
    "局\u0000",
  ])("garbage is no id: %j", async (unitId) => {
    const refusal = await refuse("createPost", { unitId, title: "科长" });
    expect(refusal).toMatchObject({
      __typename: "ValidationError",
      faults: [{ path: ["unitId"], code: "INVALID_ID" }],
    });
  });

  test("the id of a unit that is there is taken", async () => {
    expect(await world.post(bureau, "资料员")).toMatch(/^Post:/);
  });
});

describe("a name", () => {
  test.each([
    ["empty", ""],
    ["white space alone", " \u3000\t"],
  ])("that is %s is refused", async (_what, name) => {
    const refusal = await refuse("createPerson", { name });
    expect(refusal.faults).toMatchObject([{ path: ["name"], code: "REQUIRED" }]);
  });

  test("of 10,000 characters is refused, one of 200 is taken", async () => {
    const refusal = await refuse("createOrgUnit", { name: "长".repeat(10_000), kind: "DEPARTMENT" });
    expect(refusal.faults).toMatchObject([{ path: ["name"], code: "TOO_LONG" }]);
    expect(await world.unit("长".repeat(200))).toMatch(/^OrgUnit:/);
  });

  test("with a character that no database keeps is refused by name of its field", async () => {
    const refusal = await refuse("createPerson", { name: "阮\u0000青" });
    expect(refusal.faults).toMatchObject([{ path: ["name"], code: "INVALID_CHARACTER" }]);
  });

  test("or a text with such a character is refused wherever it is written", async () => {
    const texts = {
      title: "方案\u0000",
      documentNumber: "字\u00001号",
      publicity: "\u0000",
      text: "全\u0000文",
    };
    const refusal = await refuse("createPlan", texts);
    expect(refusal.faults?.map(({ path, code }) => `${path} ${code}`)).toEqual(
      Object.keys(texts).map((field) => `${field} INVALID_CHARACTER`),
    );
    expect((await refuse("createPerson", { name: "阮蓝", clientMutationId: "\u0000" })).faults).toHaveLength(
      1,
    );
    const { changes } = await api.ask('{ changes(filter: { action: "\\u0000" }) { totalCount } }');
    expect(changes.totalCount).toBe(0);
  });

  test("with a character that no database keeps is found nowhere, without an error", async () => {
    const { people } = await api.ask(`{ people(filter: { q: "阮\\u0000岚" }) { nodes { id } } }`);
    expect(people.nodes).toEqual([]);
  });

  test("that is emptied by an update is refused, and every fault is named at once", async () => {
    const personId = await world.person("沙澜");
    const refusal = await refuse("updatePerson", {
      id: personId,
      expectedVersion: 1,
      name: "",
      aliases: ["好", "", "长".repeat(201)],
    });
    expect(refusal.faults?.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([
      "name REQUIRED",
      "aliases.1 REQUIRED",
      "aliases.2 TOO_LONG",
    ]);
  });
});

describe("a unit", () => {
  test("is not placed under itself", async () => {
    const refusal = await refuse("placeUnit", { unitId: section, parentId: section });
    expect(refusal).toMatchObject({ __typename: "RuleError", code: "UNIT_LOOP", path: ["parentId"] });
  });

  test("is not placed under a unit that stands below it", async () => {
    expect((await refuse("placeUnit", { unitId: bureau, parentId: team })).code).toBe("UNIT_LOOP");
  });

  test("is not placed below itself by correcting the placement, but may be corrected to another unit", async () => {
    const other = await world.unit("档案室", { parentId: bureau });
    const placementId = await placementOf(section);
    for (const partyId of [section, team]) {
      const refusal = await refuse("correctEdge", { id: placementId, partyId });
      expect(refusal).toMatchObject({ code: "UNIT_LOOP", path: ["partyId"] });
    }
    await api.run("correctEdge", { id: placementId, partyId: other });
    await api.run("correctEdge", { id: placementId, partyId: bureau });
  });

  test("is not placed below itself by correcting the dates of the placement", async () => {
    const upper = await world.unit("测站");
    const lower = await world.unit("水文组");
    const early = { validFrom: "2026-01-01T00:00:00Z" };
    const { id: ended } = await api.run("placeUnit", { unitId: lower, parentId: upper, ...early });
    await api.run("endPlacement", { id: ended, validTo: "2026-01-10T00:00:00Z" });
    await api.run("placeUnit", { unitId: upper, parentId: lower, validFrom: "2026-01-20T00:00:00Z" });
    expect((await refuse("correctEdge", { id: ended, isOpen: true })).code).toBe("UNIT_LOOP");
    await api.run("correctEdge", { id: ended, validTo: "2026-01-20T00:00:00Z" });
  });

  test("does not stand there until before it came there", async () => {
    const unitId = await world.unit("检定室");
    const period = { validFrom: "2026-03-02T00:00:00Z", validTo: "2026-03-01T00:00:00Z" };
    expect((await refuse("placeUnit", { unitId, parentId: bureau, ...period })).code).toBe(
      "END_BEFORE_BEGIN",
    );
    const { id } = await api.run("placeUnit", { unitId, parentId: bureau });
    const refusal = await refuse("correctEdge", { id, validTo: "2026-02-01T00:00:00Z" });
    expect(refusal.code).toBe("END_BEFORE_BEGIN");
  });

  test("may stand below a unit in one tree and above it in another", async () => {
    const [party, office] = [await world.unit("机关支部"), await world.unit("秘书科")];
    await api.run("placeUnit", { unitId: party, parentId: office });
    await api.run("placeUnit", { unitId: office, parentId: party, tree: "PARTY" });
  });
});

test("a group never stands below itself; beside itself it may", async () => {
  const top = await world.group("抢修指挥部", { kind: "LEADERSHIP" });
  const middle = await world.group("抢修组", { parentId: top });
  const bottom = await world.group("电力小队", { parentId: middle });
  for (const parentId of [top, middle, bottom]) {
    const refusal = await refuse("updateGroup", { id: top, expectedVersion: 1, parentId });
    expect(refusal).toMatchObject({ code: "GROUP_LOOP", path: ["parentId"] });
  }
  await api.run("updateGroup", { id: bottom, expectedVersion: 1, parentId: top });
});

test("a duty never owns itself; another may own it", async () => {
  const whole = await world.duty("保障供电");
  const part = await world.duty("巡查线路", { parentId: whole });
  for (const parentId of [whole, part]) {
    const refusal = await refuse("updateDuty", { id: whole, expectedVersion: 1, parentId });
    expect(refusal).toMatchObject({ code: "DUTY_LOOP", path: ["parentId"] });
  }
  await api.run("updateDuty", { id: part, expectedVersion: 1, parentId: await world.duty("检修变压器") });
});

describe("a holding", () => {
  test("as main post is refused while another main post holds, and taken as a concurrent one", async () => {
    const { personId } = await world.headedUnit("基准站", "岳溪", { parentId: bureau });
    const postId = await world.post(bureau, "总工程师");
    const refusal = await refuse("appoint", { personId, postId, isMain: true });
    expect(refusal).toMatchObject({ __typename: "RuleError", code: "OVERLAPPING_MAIN_HOLDING" });
    await world.appoint(personId, postId, { isMain: false });
  });

  test("is not corrected so that it overlaps another person's, but may end where the other begins", async () => {
    const { postId, holdingId } = await world.headedUnit("重力站", "尉迟安");
    await api.run("endHolding", { id: holdingId, validTo: "2026-03-10T00:00:00Z" });
    await world.appoint(await world.person("闻人远"), postId, { validFrom: "2026-03-20T00:00:00Z" });
    for (const change of [{ isOpen: true }, { validTo: "2026-03-21T00:00:00Z" }]) {
      expect((await refuse("correctEdge", { id: holdingId, ...change })).code).toBe("OVERLAPPING_HOLDING");
    }
    await api.run("correctEdge", { id: holdingId, validTo: "2026-03-20T00:00:00Z" });
  });

  test("does not end before it begins or as it begins, whether given, ended or corrected", async () => {
    const personId = await world.person("端木川");
    const postId = await world.post(bureau, "安全员");
    const [validFrom, before] = ["2026-03-01T00:00:00Z", "2026-02-01T00:00:00Z"];
    for (const validTo of [before, validFrom]) {
      const refusal = await refuse("appoint", { personId, postId, validFrom, validTo });
      expect(refusal).toMatchObject({ code: "END_BEFORE_BEGIN", path: ["validTo"] });
    }
    const { id } = await api.run("appoint", { personId, postId, validFrom });
    expect((await refuse("endHolding", { id, validTo: before })).code).toBe("END_BEFORE_BEGIN");
    expect((await refuse("correctEdge", { id, validTo: before })).code).toBe("END_BEFORE_BEGIN");
    await api.run("endHolding", { id, validTo: "2026-03-02T00:00:00Z" });
  });

  test("is ended once; ending it again is refused, ending it earlier is not", async () => {
    const { holdingId: id } = await world.headedUnit("验潮站", "司徒屿");
    await api.run("endHolding", { id, validTo: "2026-05-01T00:00:00Z" });
    expect((await refuse("endHolding", { id, validTo: "2026-05-01T00:00:00Z" })).code).toBe("EDGE_ENDED");
    expect((await refuse("endHolding", { id, validTo: "2026-06-01T00:00:00Z" })).code).toBe("EDGE_ENDED");
    await api.run("endHolding", { id, validTo: "2026-04-01T00:00:00Z" });
  });

  test("that was taken back is not there to be ended", async () => {
    const { holdingId: id } = await world.headedUnit("地磁台", "公西禾");
    await api.run("correctEdge", { id, neverHeld: true });
    expect((await refuse("endHolding", { id })).__typename).toBe("NotFoundError");
  });

  test("has no note to be corrected", async () => {
    const { holdingId: id } = await world.headedUnit("天文台", "乐正星");
    const refusal = await refuse("correctEdge", { id, note: "补记" });
    expect(refusal.faults).toMatchObject([{ path: ["note"], code: "NOT_OF_THIS_KIND" }]);
  });
});

test("a unit has one head post, made or updated; another post beside it is no head post", async () => {
  const { unitId, postId } = await world.headedUnit("大地站", "第五峰");
  expect((await refuse("createPost", { unitId, title: "站长", isHead: true })).code).toBe("HEAD_POST_EXISTS");
  const other = await world.post(unitId, "副站长");
  const update = { id: other, expectedVersion: 1, isHead: true };
  expect((await refuse("updatePost", update)).code).toBe("HEAD_POST_EXISTS");
  await api.run("updatePost", { id: postId, expectedVersion: 1, isHead: false });
  await api.run("updatePost", update);
});

test("nobody stands in for themselves, whether said so or corrected to it", async () => {
  const [fromId, toPersonId] = [await world.person("微生澜"), await world.person("巫马汀")];
  const refusal = await refuse("delegate", { fromId, toPersonId: fromId });
  expect(refusal).toMatchObject({ code: "SELF_DELEGATION", path: ["toPersonId"] });
  const { id } = await api.run("delegate", { fromId, toPersonId });
  const corrected = await refuse("correctEdge", { id, partyId: fromId });
  expect(corrected).toMatchObject({ code: "SELF_DELEGATION", path: ["partyId"] });
  await api.run("correctEdge", { id, partyId: await world.person("公冶沙") });
});

test("nothing new is bound to what was retired", async () => {
  const [personId, unitId] = [await world.person("宰父原"), await world.unit("旧仪器室")];
  const postId = await world.post(bureau, "仪器员");
  const dutyId = await world.duty("保管仪器");
  const calls = [
    ["appoint", { personId, postId }, ["personId"]],
    ["assign", { targetId: dutyId, partyId: unitId, role: "RESPONSIBLE" }, ["partyId"]],
    ["placeUnit", { unitId, parentId: bureau }, ["unitId"]],
  ] as const;
  await api.run("retirePerson", { id: personId, expectedVersion: 1 });
  await api.run("retireOrgUnit", { id: unitId, expectedVersion: 1 });
  for (const [mutation, input, path] of calls) {
    expect(await refuse(mutation, input)).toMatchObject({ code: "RETIRED", path });
  }
});

describe("a version", () => {
  test("that is stale is a conflict that says the current one; the current one is taken", async () => {
    const id = await world.person("夏侯舟");
    await api.run("updatePerson", { id, expectedVersion: 1, name: "夏侯洲" });
    const refusal = await refuse("updatePerson", { id, expectedVersion: 1, name: "夏侯州" });
    expect(refusal).toMatchObject({ __typename: "ConflictError", currentVersion: 2 });
    await api.run("updatePerson", { id, expectedVersion: 2, name: "夏侯州" });
  });

  test("is looked at before a node is retired", async () => {
    const id = await world.person("濮阳岭");
    expect((await refuse("retirePerson", { id, expectedVersion: 7 })).__typename).toBe("ConflictError");
    await api.run("retirePerson", { id, expectedVersion: 1 });
    expect((await refuse("retirePerson", { id, expectedVersion: 2 })).code).toBe("RETIRED");
  });
});

test("what is still in use is not retired, and is once nothing leans on it", async () => {
  const { unitId, postId, personId, holdingId } = await world.headedUnit("遥感站", "澹台月");
  const dutyId = await world.duty("每日回传影像");
  const assignmentId = await world.assign(dutyId, "RESPONSIBLE", unitId);
  const taskId = (await api.run("createTask", { title: "回传三月影像", dutyId })).id;
  const used = { OrgUnit: unitId, Post: postId, Person: personId, Duty: dutyId };
  for (const [type, id] of Object.entries(used)) {
    expect((await refuse(`retire${type}`, { id, expectedVersion: 1 })).code).toBe("STILL_IN_USE");
  }
  await api.run("retireTask", { id: taskId, expectedVersion: 1 });
  await api.run("endAssignment", { id: assignmentId, validTo: "2026-03-02T00:00:00Z" });
  await api.run("endHolding", { id: holdingId, validTo: "2026-03-02T00:00:00Z" });
  api.clock.set("2026-03-02T00:00:00Z");
  for (const [type, id] of Object.entries(used)) await api.run(`retire${type}`, { id, expectedVersion: 1 });
});

async function placementOf(unitId: string): Promise<string> {
  const { node } = await api.ask(
    `{ node(id: "${unitId}") { ... on OrgUnit { placements { id parent { id } } } } }`,
  );
  return node.placements[0].id;
}
