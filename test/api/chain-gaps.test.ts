import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { PartyClassSelector } from "../../packages/server/src/generated/prisma/client.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { chainOf, createWorld, gapsOf } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let leadId: string;
let workerId: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  leadId = await world.person("牵头人");
  workerId = await world.person("承办人");
});
afterEach(() => api.clock.set("2026-03-01T00:00:00Z"));
afterAll(() => api.close());

const asOf = (inForce: string) => `@asOf(inForce: "${inForce}")`;

/** A duty that somebody carries out and somebody leads, so that whatever is missing is missing elsewhere. */
async function soundDuty(text: string, more: object = {}): Promise<string> {
  const dutyId = await world.duty(text, more);
  await world.assign(dutyId, "RESPONSIBLE", workerId);
  await world.assign(dutyId, "LEAD", leadId);
  return dutyId;
}

/** A duty that somebody leads, with these responsible parties. */
async function dutyOf(...partyIds: string[]): Promise<string> {
  const dutyId = await world.duty("承办事项");
  await world.assign(dutyId, "LEAD", leadId);
  for (const partyId of partyIds) await world.assign(dutyId, "RESPONSIBLE", partyId);
  return dutyId;
}

/** The gaps by a filter, each as its kind and what it is about. */
async function listed(filter: object, moment = ""): Promise<string[]> {
  const { gaps } = await api.ask(
    `query ($filter: GapFilter) ${moment} { gaps(filter: $filter, first: 200) { totalCount nodes { kind
      plan { title } duty { text } group { name } unit { name } post { title } person { name } } } }`,
    { filter },
  );
  expect(gaps.totalCount).toBe(gaps.nodes.length);
  return gaps.nodes.map(({ kind, plan, duty, group, unit, post, person }: Any) =>
    [kind, plan?.title, duty?.text, group?.name, unit?.name, post?.title, person?.name]
      .filter((part) => part != null)
      .join(" "),
  );
}

async function partyClass(selector: PartyClassSelector, baseUnitId: string | null): Promise<string> {
  const base = baseUnitId?.split(":")[1] ?? null;
  const data = { id: makeId(), name: selector, nameKey: selector, selector, baseUnitId: base };
  await api.database.prisma.partyClass.create({ data: { ...data, createdAt: api.clock.now() } });
  await api.memory.fill();
  return `PartyClass:${data.id}`;
}

describe("gaps of a duty's chain", () => {
  test("a duty without anybody responsible or in the lead has two gaps; with both it is complete", async () => {
    const bare = await world.duty("无人认领");
    expect(await gapsOf(api, bare)).toEqual(["NO_RESPONSIBLE", "NO_LEAD"]);
    const sound = await soundDuty("有人认领");
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Duty { chain { isComplete gaps { kind } } } } }",
      { id: sound },
    );
    expect(node.chain).toEqual({ isComplete: true, gaps: [] });
  });

  test("a missing supporter is no gap", async () => {
    const dutyId = await soundDuty("协助事项");
    await world.assign(dutyId, "SUPPORT", await world.unit("空缺的协助科"));
    expect(await gapsOf(api, dutyId)).toEqual([]);
  });

  test("a class that comes down to nobody is responsible to no avail; all staff are named as a whole", async () => {
    const unitId = await world.unit("无下属的局", { kind: "ORGANIZATION" });
    const gaps = async (selector: PartyClassSelector) =>
      gapsOf(api, await dutyOf(await partyClass(selector, unitId)));
    expect(await gaps(PartyClassSelector.UNRESOLVED)).toEqual(["NO_RESPONSIBLE"]);
    expect(await gaps(PartyClassSelector.DEPARTMENTS)).toEqual(["NO_RESPONSIBLE"]);
    expect(await gaps(PartyClassSelector.STAFF)).toEqual([]);
    await world.headedUnit("新设科", "新科长", { parentId: unitId });
    expect(await gaps(PartyClassSelector.DEPARTMENTS)).toEqual([]);
  });

  test("a post that nobody holds is vacant, and so is a unit without a head; held ones and outside bodies are not", async () => {
    const unitId = await world.unit("设备科");
    expect(await gapsOf(api, await dutyOf(unitId))).toEqual(["VACANT_POST"]);
    const postId = await world.headPost(unitId);
    const byUnit = await dutyOf(unitId);
    const byPost = await dutyOf(postId);
    expect(await listed({ dutyId: byUnit })).toEqual(["VACANT_POST 承办事项 设备科 科长"]);
    expect(await listed({ dutyId: byPost })).toEqual(["VACANT_POST 承办事项 科长"]);
    await world.appoint(await world.person("设备科长"), postId);
    expect(await gapsOf(api, byUnit)).toEqual([]);
    expect(await gapsOf(api, byPost)).toEqual([]);
    expect(await gapsOf(api, await dutyOf(await world.unit("承包商", { kind: "EXTERNAL" })))).toEqual([]);
  });

  test("a person who is named and has left every post is gone; one who keeps a post or never had one is not", async () => {
    const unitId = await world.unit("财务科");
    const personId = await world.person("会计");
    const dutyId = await dutyOf(personId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
    const validTo = "2026-03-10T00:00:00Z";
    await world.appoint(personId, await world.post(unitId, "会计"), { validTo });
    expect(await gapsOf(api, dutyId)).toEqual([]);
    expect(await listed({ dutyId }, asOf(validTo))).toEqual(["LEFT_POST 承办事项 会计"]);
    await world.appoint(personId, await world.post(unitId, "出纳"), { validFrom: "2026-03-20T00:00:00Z" });
    expect(await gapsOf(api, dutyId, asOf(validTo))).toEqual(["LEFT_POST"]);
    expect(await gapsOf(api, dutyId, asOf("2026-03-20T00:00:00Z"))).toEqual([]);
  });

  test("a group is headless unless it has a head or a lead", async () => {
    const groupId = await world.group("无首组");
    const dutyId = await soundDuty("巡逻", { groupId });
    expect(await listed({ dutyId })).toEqual(["HEADLESS_GROUP 无首组"]);
    const memberId = await world.member(groupId, "HEAD", workerId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
    await api.run("correctEdge", { id: memberId, neverHeld: true });
    expect(await gapsOf(api, dutyId)).toEqual(["HEADLESS_GROUP"]);
    await world.assign(groupId, "LEAD", leadId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
  });

  test("a group that is responsible is headless unless it has a head", async () => {
    const groupId = await world.group("突击队");
    const dutyId = await dutyOf(groupId);
    expect(await listed({ dutyId })).toEqual(["HEADLESS_GROUP 突击队"]);
    await world.member(groupId, "HEAD", workerId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
  });

  test("an office without a director is a gap also where only a deputy director stands for it", async () => {
    const officeId = await world.group("指挥部办公室", { kind: "OFFICE" });
    const dutyId = await soundDuty("收集信息", { groupId: officeId });
    await world.member(officeId, "OFFICE_DEPUTY_DIRECTOR", leadId);
    expect(await listed({ dutyId })).toEqual(["OFFICE_WITHOUT_DIRECTOR 指挥部办公室"]);
    expect(await chainOf(api, dutyId)).toContain("GROUP_DEPUTY 牵头人 → 牵头人 (ASSIGNED)");
    await world.member(officeId, "OFFICE_DIRECTOR", workerId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
    expect((await chainOf(api, dutyId)).join()).not.toContain("GROUP_DEPUTY");
  });

  test("the office of a group above, without a director, is a gap of the channel", async () => {
    const topId = await world.group("总指挥部", { kind: "LEADERSHIP" });
    await world.member(topId, "HEAD", leadId);
    const dutyId = await soundDuty("上报灾情", { groupId: topId });
    expect(await gapsOf(api, dutyId)).toEqual([]);
    const officeId = await world.group("总指挥部办公室", { kind: "OFFICE", parentId: topId });
    expect(await gapsOf(api, dutyId)).toEqual(["OFFICE_WITHOUT_DIRECTOR"]);
    await world.member(officeId, "OFFICE_DIRECTOR", workerId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
  });

  test("a name that is masked is kept as written, points to nobody, and is a gap", async () => {
    const groupId = await world.group("匿名组");
    const dutyId = await soundDuty("慰问", { groupId });
    await api.run("addMember", { groupId, role: "HEAD", nameAsWritten: "**" });
    expect(await chainOf(api, dutyId)).toContain("GROUP_HEAD ** → nobody (ASSIGNED)");
    expect(await listed({ dutyId })).toEqual(["MASKED_NAME 匿名组"]);
    expect(await gapsOf(api, await dutyOf(groupId))).toEqual(["MASKED_NAME"]);
    expect(await listed({ dutyId: await dutyOf(await world.person("钱**")) })).toEqual([
      "MASKED_NAME 承办事项",
    ]);
    expect(await gapsOf(api, await dutyOf(await world.person("钱多多")))).toEqual([]);
  });

  test.each([
    ["做好登记、测温、消毒……", true],
    ["做好登记、测温、消毒...", true],
    ["做好登记（此处省略300字）", true],
    ["做好登记、测温、消毒。", false],
    ["做好“测…温”等工作", false],
  ])("%s: the text is cut off: %s", async (text, isCut) => {
    expect(await gapsOf(api, await soundDuty(text))).toEqual(isCut ? ["TRUNCATED_TEXT"] : []);
  });

  test("two leads of one duty are one too many; two responsible parties are not", async () => {
    const dutyId = await soundDuty("双重牵头");
    await world.assign(dutyId, "RESPONSIBLE", leadId);
    expect(await gapsOf(api, dutyId)).toEqual([]);
    await world.assign(dutyId, "LEAD", workerId);
    expect(await gapsOf(api, dutyId)).toEqual(["DOUBLE_OWNER"]);
  });

  test("people who stand in for each other are a loop, and each answers himself; one way is none", async () => {
    const [fromId, toPersonId] = [await world.person("甲方"), await world.person("乙方")];
    const dutyId = await dutyOf(fromId);
    await api.run("delegate", { fromId, toPersonId });
    expect(await gapsOf(api, dutyId)).toEqual([]);
    await api.run("delegate", { fromId: toPersonId, toPersonId: fromId });
    expect(await listed({ dutyId })).toEqual(["LOOP 承办事项 甲方"]);
    expect((await chainOf(api, dutyId))[0]).toBe("RESPONSIBLE 甲方 → 甲方 (ASSIGNED)");
  });
});

describe("gaps of a plan", () => {
  test("a document says itself that names are masked or text is cut, also where it sets up nothing", async () => {
    const importPlan = async (title: string, issues: string[]) =>
      (
        await api.run(
          "importPlan",
          { draft: { meta: { title, issuer: "某县局" }, issues } },
          "... on ImportPlanSuccess { plan { id } }",
        )
      ).plan.id;
    const planId = await importPlan("残缺方案", ["MASKED_NAME", "TRUNCATED"]);
    expect(await listed({ planId })).toEqual(["MASKED_NAME 残缺方案", "TRUNCATED_TEXT 残缺方案"]);
    expect(await listed({ planId: await importPlan("完整方案", []) })).toEqual([]);
  });

  test("groups count with or without duties, then the duties; each gap stands once", async () => {
    const planId = await world.plan("冬训方案");
    const groupId = await world.group("训练组", { planId, order: 1 });
    const emptyId = await world.group("考核组", { planId, order: 2 });
    await soundDuty("长跑", { groupId, order: 1 });
    await soundDuty("游泳", { groupId, order: 2 });
    await world.duty("射击", { planId, order: 3 });
    expect(await listed({ planId })).toEqual([
      "HEADLESS_GROUP 训练组",
      "HEADLESS_GROUP 考核组",
      "NO_RESPONSIBLE 射击",
      "NO_LEAD 射击",
    ]);
    expect(await listed({ planId, kind: ["NO_LEAD"] })).toEqual(["NO_LEAD 射击"]);
    for (const id of [groupId, emptyId]) await world.member(id, "HEAD", leadId);
    expect(await listed({ planId, kind: ["HEADLESS_GROUP"] })).toEqual([]);
  });

  test("for a duty with parts its parts stand", async () => {
    const planId = await world.plan("分解方案");
    const parentId = await world.duty("总任务", { planId });
    expect(await listed({ planId })).toEqual(["NO_RESPONSIBLE 总任务", "NO_LEAD 总任务"]);
    const partId = await world.duty("分任务", { parentId });
    expect(await listed({ planId })).toEqual(["NO_RESPONSIBLE 分任务", "NO_LEAD 分任务"]);
    await world.assign(partId, "RESPONSIBLE", workerId);
    await world.assign(partId, "LEAD", leadId);
    expect(await listed({ planId })).toEqual([]);
  });

  test("the same words given to two units have two owners; given to one unit twice they have one", async () => {
    const [first, second] = [await world.headedUnit("保管科", "甲"), await world.headedUnit("行政科", "乙")];
    const gaps = async (title: string, unitIds: string[]) => {
      const planId = await world.plan(title);
      for (const unitId of unitIds) {
        const dutyId = await world.duty("登记消毒液的领用", { planId, unitId });
        await world.assign(dutyId, "LEAD", leadId);
      }
      return listed({ planId });
    };
    expect(await gaps("领用方案", [first.unitId, second.unitId])).toEqual([
      "DOUBLE_OWNER 登记消毒液的领用",
      "DOUBLE_OWNER 登记消毒液的领用",
    ]);
    expect(await gaps("领用细则", [first.unitId, first.unitId])).toEqual([]);
  });

  test("a roster by name that leaves out whom the rule finds differs from it, in whatever place the rest are named", async () => {
    const bureauId = await world.unit("档案局", { kind: "ORGANIZATION" });
    const first = await world.headedUnit("编研科", "编研科长", { parentId: bureauId });
    const second = await world.headedUnit("保护科", "保护科长", { parentId: bureauId });
    const planId = await world.plan("查档方案");
    const groupId = await world.group("查档组", { planId });
    await world.assign(groupId, "LEAD", leadId);
    await world.member(groupId, "MEMBER", await partyClass("DEPARTMENT_HEADS", bureauId));
    expect(await listed({ planId })).toEqual([]);
    await world.member(groupId, "MEMBER", first.personId);
    expect(await listed({ planId })).toEqual(["ROSTER_MISMATCH 查档组"]);
    await world.member(groupId, "DEPUTY_HEAD", second.postId);
    expect(await listed({ planId })).toEqual([]);
  });
});

describe("gaps of a unit", () => {
  test("a vacant head post counts whether or not the unit answers for anything", async () => {
    const unitId = await world.unit("新设股");
    const postId = await world.headPost(unitId, "股长");
    expect(await listed({ unitId })).toEqual(["VACANT_POST 新设股 股长"]);
    await world.appoint(await world.person("新股长"), postId);
    expect(await listed({ unitId })).toEqual([]);
  });

  test("the gaps of the duties it answers for count, those of others do not, and all conditions must hold", async () => {
    const { unitId } = await world.headedUnit("外联科", "外联科长");
    const planId = await world.plan("外联方案");
    await world.duty("接待", { planId, unitId });
    await world.duty("翻译", { planId });
    const own = await world.duty("签到", { unitId });
    expect(await listed({ unitId })).toEqual(["NO_LEAD 接待", "NO_LEAD 签到"]);
    expect(await listed({ unitId, planId })).toEqual(["NO_LEAD 接待"]);
    expect(await listed({ planId, dutyId: own })).toEqual([]);
    expect(await listed({ unitId, dutyId: own })).toEqual(["NO_LEAD 签到"]);
  });
});

describe("gaps at a moment", () => {
  test("without a filter they are those of the plans in force then; a draft's are asked for by its name", async () => {
    const planId = await world.plan("限时方案");
    await world.duty("限时事项", { planId });
    const draftId = await world.plan("草拟方案", { status: "DRAFT" });
    await world.duty("草拟事项", { planId: draftId });
    api.clock.set("2026-06-01T00:00:00Z");
    await api.run("updatePlan", { id: planId, expectedVersion: 1, status: "ENDED" });
    const kind = ["NO_LEAD"];
    const open = async (moment: string) =>
      (await listed({ kind }, asOf(moment))).filter((gap) => /限时|草拟/.test(gap));
    expect(await open("2026-02-01T00:00:00Z")).toEqual([]);
    expect(await open("2026-03-01T00:00:00Z")).toEqual(["NO_LEAD 限时事项"]);
    expect(await open("2026-05-31T00:00:00Z")).toEqual(["NO_LEAD 限时事项"]);
    expect(await open("2026-06-01T00:00:00Z")).toEqual([]);
    expect(await listed({ planId: draftId, kind })).toEqual(["NO_LEAD 草拟事项"]);
    expect(await listed({ planId, kind })).toEqual(["NO_LEAD 限时事项"]);
  });

  test("a duty that was retired since had its gaps as long as it stood", async () => {
    const planId = await world.plan("旧方案");
    const dutyId = await world.duty("旧事项", { planId });
    api.clock.set("2026-04-01T00:00:00Z");
    await api.run("retireDuty", { id: dutyId, expectedVersion: 1 });
    expect(await listed({ planId })).toEqual([]);
    const before = await listed({ planId }, asOf("2026-03-31T00:00:00Z"));
    expect(before).toEqual(["NO_RESPONSIBLE 旧事项", "NO_LEAD 旧事项"]);
  });

  test("a post that falls vacant is a gap from that day on", async () => {
    const { unitId, holdingId } = await world.headedUnit("值班科", "值班科长");
    const dutyId = await dutyOf(unitId);
    await api.run("endHolding", { id: holdingId, validTo: "2026-03-15T00:00:00Z" });
    expect(await gapsOf(api, dutyId, asOf("2026-03-14T00:00:00Z"))).toEqual([]);
    expect(await gapsOf(api, dutyId, asOf("2026-03-15T00:00:00Z"))).toEqual(["VACANT_POST"]);
  });
});
