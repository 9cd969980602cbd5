import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { chainOf, createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterEach(() => api.clock.set("2026-03-01T00:00:00Z"));
afterAll(() => api.close());

const asOf = (inForce: string) => `@asOf(inForce: "${inForce}")`;

/** One line per link with its level, the group in which its party sits, and since when. */
async function ladderOf(dutyId: string): Promise<string[]> {
  const data = await api.ask(
    `query ($id: ID!) { node(id: $id) { ... on Duty { chain { links {
      level as person { name } group { name } party { ... on OrgUnit { name } }
    } } } } }`,
    { id: dutyId },
  );
  return data.node.chain.links.map(
    (link: Any) =>
      `${link.level} ${link.as} ${link.person?.name ?? link.party?.name} ${link.group?.name ?? "-"}`,
  );
}

/** How the first link of a duty's chain comes down to its person. */
async function firstLinkOf(dutyId: string, asOfText = "") {
  const data = await api.ask(
    `query ($id: ID!) ${asOfText} { node(id: $id) { ... on Duty { chain { links {
      basis since person { name } onBehalfOf { name } post { title } } } } } }`,
    { id: dutyId },
  );
  return data.node.chain.links[0];
}

describe("who carries a duty out", () => {
  test("whoever is responsible for the duty itself goes before whoever is for the duty above", async () => {
    const own = await world.person("池宁");
    const above = await world.person("贺兰");
    const ownerId = await world.duty("保障供水");
    const dutyId = await world.duty("检修水泵", { parentId: ownerId });
    await world.assign(ownerId, "RESPONSIBLE", above);
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 贺兰 → 贺兰 (INHERITED)"]);
    await world.assign(dutyId, "RESPONSIBLE", own);
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 池宁 → 池宁 (ASSIGNED)"]);
  });

  test("whoever is responsible for the duty above goes before whoever is for the group, and that one before the unit that owns it", async () => {
    const { unitId } = await world.headedUnit("供水科", "车前");
    const groupId = await world.group("供水组");
    const ownerId = await world.duty("巡查管网", { groupId, unitId });
    const dutyId = await world.duty("巡查东区", { parentId: ownerId });
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 供水科 → 车前 (INHERITED)"]);
    await world.assign(groupId, "RESPONSIBLE", await world.person("管平"));
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 管平 → 管平 (INHERITED)"]);
    await world.assign(ownerId, "RESPONSIBLE", await world.person("宋浦"));
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 宋浦 → 宋浦 (INHERITED)"]);
  });

  test("where nobody is named and no unit owns it, the unit that hosts the office carries out its duties", async () => {
    const { unitId: hostUnitId } = await world.headedUnit("综合科", "向晚");
    const officeId = await world.group("防汛办", { kind: "OFFICE", hostUnitId });
    const workingId = await world.group("巡堤组", { kind: "WORKING", hostUnitId });
    const ofOffice = await world.duty("编印简报", { groupId: officeId });
    const ofWorking = await world.duty("巡堤查险", { groupId: workingId });
    expect(await chainOf(api, ofOffice)).toEqual(["RESPONSIBLE 综合科 → 向晚 (INHERITED)"]);
    expect(await chainOf(api, ofWorking)).toEqual([]);
  });

  test("several are responsible in their order, and supporters stand after them", async () => {
    const dutyId = await world.duty("发放口罩");
    const first = await world.person("甘一");
    const second = await world.person("甘二");
    const third = await world.person("甘三");
    await world.assign(dutyId, "RESPONSIBLE", third, { order: 3 });
    await world.assign(dutyId, "RESPONSIBLE", first, { order: 1 });
    await world.assign(dutyId, "SUPPORT", second, { order: 0 });
    await world.assign(dutyId, "RESPONSIBLE", second, { order: 2 });
    expect(await ladderOf(dutyId)).toEqual([
      "0 RESPONSIBLE 甘一 -",
      "0 RESPONSIBLE 甘二 -",
      "0 RESPONSIBLE 甘三 -",
      "0 SUPPORT 甘二 -",
    ]);
  });

  test("who is asked, told or supervised, and plain members and liaisons, stand in no chain", async () => {
    const groupId = await world.group("宣传组");
    const dutyId = await world.duty("张贴通告", { groupId });
    const personId = await world.person("旁观");
    for (const role of ["CONSULTED", "INFORMED", "SUPERVISED"]) await world.assign(dutyId, role, personId);
    for (const role of ["MEMBER", "LIAISON"]) await world.member(groupId, role, personId);
    expect(await chainOf(api, dutyId)).toEqual([]);
  });
});

describe("who leads a duty", () => {
  test("the lead of the duty goes before that of the duty above, of the group, and the group's head", async () => {
    const groupId = await world.group("转移组");
    const ownerId = await world.duty("转移群众", { groupId });
    const dutyId = await world.duty("转移老人", { parentId: ownerId });
    const leads = async () => (await chainOf(api, dutyId)).filter((link) => link.startsWith("LEAD"));
    await world.member(groupId, "HEAD", await world.person("组长甲"));
    expect(await leads()).toEqual(["LEAD 组长甲 → 组长甲 (INHERITED)"]);
    await world.assign(groupId, "LEAD", await world.person("牵头乙"));
    expect(await leads()).toEqual(["LEAD 牵头乙 → 牵头乙 (INHERITED)"]);
    await world.assign(ownerId, "LEAD", await world.person("牵头丙"));
    expect(await leads()).toEqual(["LEAD 牵头丙 → 牵头丙 (INHERITED)"]);
    await world.assign(dutyId, "LEAD", await world.person("牵头丁"));
    expect(await leads()).toEqual(["LEAD 牵头丁 → 牵头丁 (ASSIGNED)"]);
  });

  test("several heads of a group all lead and all head, in their order", async () => {
    const groupId = await world.group("联合组");
    const dutyId = await world.duty("会商研判", { groupId });
    await world.member(groupId, "HEAD", await world.person("双乙"), { order: 2 });
    await world.member(groupId, "HEAD", await world.person("双甲"), { order: 1 });
    expect(await ladderOf(dutyId)).toEqual([
      "1 LEAD 双甲 联合组",
      "1 LEAD 双乙 联合组",
      "2 GROUP_HEAD 双甲 联合组",
      "2 GROUP_HEAD 双乙 联合组",
    ]);
  });
});

describe("the way up", () => {
  test("the heads of three groups stand one above the other, offices beside their group, and the superior at the top", async () => {
    const superiorId = await world.unit("市指挥部", { kind: "EXTERNAL" });
    const planId = await world.plan("抗旱方案", { superiorId });
    const top = await world.group("领导小组", { planId, kind: "LEADERSHIP" });
    const middle = await world.group("工作专班", { planId, parentId: top });
    const bottom = await world.group("打井组", { planId, parentId: middle });
    const office = await world.group("抗旱办", { planId, parentId: top, kind: "OFFICE" });
    await world.member(top, "HEAD", await world.person("上官"));
    await world.member(middle, "HEAD", await world.person("中行"));
    await world.member(bottom, "HEAD", await world.person("下榻"));
    await world.member(office, "OFFICE_DIRECTOR", await world.person("主任"));
    const dutyId = await world.duty("打井", { groupId: bottom });
    expect(await ladderOf(dutyId)).toEqual([
      "1 LEAD 下榻 打井组",
      "2 GROUP_HEAD 下榻 打井组",
      "3 PARENT_GROUP_HEAD 中行 工作专班",
      "4 PARENT_GROUP_HEAD 上官 领导小组",
      "4 OFFICE 主任 抗旱办",
      "5 SUPERIOR 市指挥部 -",
    ]);
    expect(await ladderOf(await world.duty("收发文件", { groupId: office }))).toEqual([
      "1 LEAD 主任 抗旱办",
      "2 GROUP_HEAD 主任 抗旱办",
      "3 PARENT_GROUP_HEAD 上官 领导小组",
      "4 SUPERIOR 市指挥部 -",
    ]);
  });

  test("a duty outside any group stands under its plan's leadership group; without a plan, under nobody", async () => {
    const planId = await world.plan("防风方案");
    const top = await world.group("防风领导小组", { planId, kind: "LEADERSHIP" });
    await world.group("后勤组", { planId });
    await world.member(top, "HEAD", await world.person("总领"));
    expect(await ladderOf(await world.duty("加固棚屋", { planId }))).toEqual([
      "1 LEAD 总领 防风领导小组",
      "2 PARENT_GROUP_HEAD 总领 防风领导小组",
    ]);
    expect(await ladderOf(await world.duty("加固棚屋"))).toEqual([]);
  });

  test("deputies stand in the chain only where their group has neither a head nor a lead", async () => {
    const roles = async (more: [string, "member" | "assign"][]) => {
      const groupId = await world.group("值守组");
      await world.member(groupId, "DEPUTY_HEAD", await world.person("副手"));
      for (const [role, by] of more) await world[by](groupId, role, await world.person("正职"));
      return ladderOf(await world.duty("昼夜值守", { groupId }));
    };
    expect(await roles([])).toEqual(["2 GROUP_DEPUTY 副手 值守组"]);
    expect(await roles([["LEAD", "assign"]])).toEqual(["1 LEAD 正职 -"]);
    expect(await roles([["HEAD", "member"]])).toEqual(["1 LEAD 正职 值守组", "2 GROUP_HEAD 正职 值守组"]);
  });
});

describe("how a party comes down to a person", () => {
  test("a post in a group follows its holder", async () => {
    const unitId = await world.unit("医院");
    const postId = await world.post(unitId, "院长");
    const dutyId = await world.duty("救治伤员");
    await world.assign(dutyId, "RESPONSIBLE", postId, { validFrom: "2026-01-01T00:00:00Z" });
    await world.appoint(await world.person("前任"), postId, { validFrom: "2026-01-01T00:00:00Z" });
    await world.appoint(await world.person("后任"), postId, { validFrom: "2026-02-01T00:00:00Z" });
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 院长 → 后任 (EX_OFFICIO)"]);
    expect(await chainOf(api, dutyId, asOf("2026-01-31T00:00:00Z"))).toEqual([
      "RESPONSIBLE 院长 → 前任 (EX_OFFICIO)",
    ]);
  });

  test("whoever acts in a post answers only while nobody holds it", async () => {
    const { unitId, postId, holdingId } = await world.headedUnit("车队", "正队长");
    const dutyId = await world.duty("调度车辆");
    await world.assign(dutyId, "RESPONSIBLE", unitId);
    await world.appoint(await world.person("代队长"), postId, { isActing: true });
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 车队 → 正队长 (ASSIGNED)"]);
    await api.run("endHolding", { id: holdingId, validTo: "2026-03-05T00:00:00Z" });
    const after = await chainOf(api, dutyId, asOf("2026-03-06T00:00:00Z"));
    expect(after).toEqual(["RESPONSIBLE 车队 → 代队长 (ASSIGNED)"]);
  });

  test("a post that was retired since still answers for the time in which it stood", async () => {
    const { unitId, postId, holdingId } = await world.headedUnit("气象站", "站长");
    const dutyId = await world.duty("发布预警");
    await world.assign(dutyId, "RESPONSIBLE", unitId);
    api.clock.set("2026-03-02T00:00:00Z");
    await api.run("endHolding", { id: holdingId });
    await api.run("retirePost", { id: postId, expectedVersion: 1 });
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 气象站 → nobody (ASSIGNED)"]);
    const before = await chainOf(api, dutyId, asOf("2026-03-01T12:00:00Z"));
    expect(before).toEqual(["RESPONSIBLE 气象站 → 站长 (ASSIGNED)"]);
  });

  test("an outside body answers as a body", async () => {
    const dutyId = await world.duty("清运垃圾");
    await world.assign(dutyId, "RESPONSIBLE", await world.unit("保洁公司", { kind: "EXTERNAL" }));
    expect(await chainOf(api, dutyId)).toEqual(["RESPONSIBLE 保洁公司 → nobody (ASSIGNED)"]);
  });

  test("a group answers by its heads, be they a person, a post or a unit", async () => {
    const groupId = await world.group("抢修队");
    const dutyId = await world.duty("抢修线路");
    const { unitId } = await world.headedUnit("供电所", "所长");
    const { postId } = await world.headedUnit("通信所", "通信所长");
    await world.assign(dutyId, "RESPONSIBLE", groupId);
    await world.member(groupId, "HEAD", await world.person("队长"), { order: 1 });
    await world.member(groupId, "HEAD", postId, { order: 2 });
    await world.member(groupId, "HEAD", unitId, { order: 3 });
    expect(await chainOf(api, dutyId)).toEqual([
      "RESPONSIBLE 抢修队 → 队长 (ASSIGNED)",
      "RESPONSIBLE 抢修队 → 通信所长 (ASSIGNED)",
      "RESPONSIBLE 抢修队 → 所长 (ASSIGNED)",
    ]);
  });

  test("a link holds since the latest beginning on its way: the assignment, the holding, the delegation", async () => {
    const unitId = await world.unit("仓库");
    const headId = await world.headPost(unitId, "库长");
    const dutyId = await world.duty("清点物资");
    const since = async () => (await firstLinkOf(dutyId)).since;
    await world.assign(dutyId, "RESPONSIBLE", unitId, { validFrom: "2026-01-05T00:00:00Z" });
    expect(await since()).toBe("2026-01-05T00:00:00.000Z");
    const keeper = await world.person("库管");
    await world.appoint(keeper, headId, { validFrom: "2026-01-10T00:00:00Z" });
    expect(await since()).toBe("2026-01-10T00:00:00.000Z");
    const validFrom = "2026-02-10T00:00:00Z";
    await api.run("delegate", { fromId: keeper, toPersonId: await world.person("替库管"), validFrom });
    expect(await since()).toBe("2026-02-10T00:00:00.000Z");
  });

  test("who owns by ownership alone answers since his holding, and a body without a known head since no date", async () => {
    const { unitId } = await world.headedUnit("档案室", "室主任");
    const owned = await world.duty("整理档案", { unitId });
    expect((await firstLinkOf(owned)).since).toBe("2026-03-01T00:00:00.000Z");
    const bare = await world.duty("整理图纸", { unitId: await world.unit("图纸室") });
    expect((await firstLinkOf(bare)).since).toBeNull();
  });
});

describe("who stands in", () => {
  const answering = (dutyIds: string[]) =>
    Promise.all(dutyIds.map(async (dutyId) => (await firstLinkOf(dutyId)).person?.name));

  test("whoever stands in for a person answers on that person's behalf, until it ends", async () => {
    const dutyId = await world.duty("签发公文");
    const fromId = await world.person("出差者");
    await world.assign(dutyId, "RESPONSIBLE", fromId);
    const toPersonId = await world.person("代签人");
    await api.run("delegate", { fromId, toPersonId, validTo: "2026-03-10T00:00:00Z" });
    expect(await firstLinkOf(dutyId)).toMatchObject({
      basis: "DELEGATED",
      person: { name: "代签人" },
      onBehalfOf: { name: "出差者" },
    });
    const after = await firstLinkOf(dutyId, asOf("2026-03-10T00:00:00Z"));
    expect(after).toMatchObject({ basis: "ASSIGNED", person: { name: "出差者" }, onBehalfOf: null });
  });

  test("whoever stands in for a post answers for its holder, and for a vacant post in nobody's name", async () => {
    const { unitId, holdingId, postId } = await world.headedUnit("信访科", "信访科长");
    const dutyId = await world.duty("接待来访", { unitId });
    await api.run("delegate", { fromId: postId, toPersonId: await world.person("代科长") });
    const standIn = { basis: "DELEGATED", person: { name: "代科长" }, post: { title: "科长" } };
    expect(await firstLinkOf(dutyId)).toMatchObject({ ...standIn, onBehalfOf: { name: "信访科长" } });
    await api.run("endHolding", { id: holdingId, validTo: "2026-03-05T00:00:00Z" });
    const vacant = await firstLinkOf(dutyId, asOf("2026-03-06T00:00:00Z"));
    expect(vacant).toMatchObject({ ...standIn, onBehalfOf: null });
  });

  test("a delegation for one plan, one group or one duty counts there and below, and nowhere else", async () => {
    const planId = await world.plan("消防方案");
    const groupId = await world.group("灭火组", { planId });
    const below = await world.group("供水分队", { planId, parentId: groupId });
    const beside = await world.group("警戒组", { planId });
    const fromId = await world.person("本人");
    const toPersonId = await world.person("替身");
    const ofDuty = await world.duty("出水", { groupId: below });
    const part = await world.duty("接水带", { parentId: ofDuty });
    const ofGroup = await world.duty("灭火", { groupId });
    const ofPlan = await world.duty("拉警戒线", { groupId: beside });
    const duties = [part, ofDuty, ofGroup, ofPlan, await world.duty("买水带")];
    for (const dutyId of duties) await world.assign(dutyId, "RESPONSIBLE", fromId);
    for (const [scope, expected] of [
      [{ dutyId: ofDuty }, ["替身", "替身", "本人", "本人", "本人"]],
      [{ groupId }, ["替身", "替身", "替身", "本人", "本人"]],
      [{ groupId: below }, ["替身", "替身", "本人", "本人", "本人"]],
      [{ planId }, ["替身", "替身", "替身", "替身", "本人"]],
      [{ planId, groupId: beside }, ["本人", "本人", "本人", "替身", "本人"]],
      [{}, ["替身", "替身", "替身", "替身", "替身"]],
    ] as const) {
      const id = (await api.run("delegate", { fromId, toPersonId, ...scope })).id;
      expect(await answering(duties), JSON.stringify(scope)).toEqual(expected);
      await api.run("correctEdge", { id, neverHeld: true });
    }
  });

  test("a chain of delegations is followed to its end", async () => {
    const dutyId = await world.duty("保管公章");
    const first = await world.person("传甲");
    const second = await world.person("传乙");
    const third = await world.person("传丙");
    await world.assign(dutyId, "RESPONSIBLE", first);
    await api.run("delegate", { fromId: first, toPersonId: second });
    await api.run("delegate", { fromId: second, toPersonId: third });
    expect(await firstLinkOf(dutyId)).toMatchObject({
      person: { name: "传丙" },
      onBehalfOf: { name: "传甲" },
    });
  });
});

describe("a class of parties", () => {
  const MEMBERS = {
    DEPARTMENTS: ["造林科 → 造林科长", "种苗科 → 种苗科长"],
    DEPARTMENT_HEADS: ["造林科 → 造林科长", "种苗科 → 种苗科长"],
    AFFILIATES: ["林科所 → 林科所长"],
    BASE_UNITS: ["林场 → 林场长"],
    UNITS: ["造林科 → 造林科长", "种苗科 → 种苗科长", "林科所 → 林科所长", "林场 → 林场长"],
    STAFF: ["STAFF → nobody"],
    UNRESOLVED: ["UNRESOLVED → nobody"],
  };
  let departmentId: string;
  const classes = new Map<string, string>();

  // A bureau with two departments (one below the other), an affiliate and a base unit; the last unit stands elsewhere.
  beforeAll(async () => {
    const bureauId = await world.unit("林草局", { kind: "ORGANIZATION" });
    const unit = (name: string, kind: string, parentId: string) =>
      world.headedUnit(name, `${name}长`, { kind, parentId });
    departmentId = (await unit("造林科", "DEPARTMENT", bureauId)).unitId;
    await unit("种苗科", "DEPARTMENT", departmentId);
    await unit("林科所", "AFFILIATE", bureauId);
    await unit("林场", "BASE_UNIT", bureauId);
    await world.headedUnit("外局科室", "外人");
    for (const selector of Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]) {
      const id = makeId();
      const baseUnitId = bureauId.split(":")[1] ?? "";
      const data = {
        id,
        name: selector,
        nameKey: selector,
        selector,
        ...{ baseUnitId, createdAt: api.clock.now() },
      };
      await api.database.prisma.partyClass.create({ data });
      await api.memory.fill();
      classes.set(selector, `PartyClass:${id}`);
    }
  });

  test.each(Object.entries(MEMBERS))("%s comes down to its members", async (selector, members) => {
    const dutyId = await world.duty(`义务植树 ${selector}`);
    await world.assign(dutyId, "RESPONSIBLE", classes.get(selector) ?? "");
    const expected = members.map((member) => `RESPONSIBLE ${member} (BY_CLASS)`);
    expect((await chainOf(api, dutyId)).toSorted()).toEqual(expected.toSorted());
  });

  test("its members are those of the moment asked for", async () => {
    const dutyId = await world.duty("义务巡山");
    await world.assign(dutyId, "LEAD", classes.get("AFFILIATES") ?? "");
    const unitId = await world.unit("防火站", { kind: "AFFILIATE" });
    await api.run("placeUnit", { unitId, parentId: departmentId, validFrom: "2026-04-01T00:00:00Z" });
    const leads = async (moment: string) => (await chainOf(api, dutyId, asOf(moment))).toSorted();
    expect(await leads("2026-03-31T00:00:00Z")).toEqual(["LEAD 林科所 → 林科所长 (BY_CLASS)"]);
    expect(await leads("2026-04-01T00:00:00Z")).toEqual([
      "LEAD 林科所 → 林科所长 (BY_CLASS)",
      "LEAD 防火站 → nobody (BY_CLASS)",
    ]);
  });
});
