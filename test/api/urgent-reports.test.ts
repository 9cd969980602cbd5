import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import {
  by,
  createUrgentTalk,
  createUrgentTown,
  linesOf,
  member,
  REPORT,
  stepOf,
} from "../support/urgent.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let talk: ReturnType<typeof createUrgentTalk>;
let town: Awaited<ReturnType<typeof createUrgentTown>>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  talk = createUrgentTalk(api);
  town = await createUrgentTown(api);
});
afterAll(() => api.close());
beforeEach(() => talk.beginDay());

describe("an urgent report of one sentence", () => {
  test("goes up the line of the reporter's unit where no duty is named, the head first", async () => {
    const report = await talk.raise(member(town.clerk), { text: " 北堤渗水 " });
    expect(report).toMatchObject({ text: "北堤渗水", authorName: "小乔", state: "WAITING", waitMinutes: 10 });
    expect(linesOf(report)).toEqual(["0 UNIT_HEAD 苏文 WAITING"]);
    expect(await talk.notices("URGENT_REPORT", report.id)).toEqual(["苏文"]);
    const [step] = report.steps;
    expect([step.sentAt, step.answerBy]).toEqual([
      api.clock.now().toISOString(),
      new Date(api.clock.now().getTime() + 600_000).toISOString(),
    ]);
  });

  test("goes up the live chain of a duty: who carries it out, then each level above", async () => {
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水", dutyId: town.duty });
    expect(linesOf(report)).toEqual(["0 RESPONSIBLE 苏文 WAITING"]);
    expect(report).toMatchObject({ plan: { title: "防汛工作方案" }, rule: null });
    talk.at("08:10");
    await talk.sweep();
    talk.at("08:20");
    await talk.sweep();
    talk.at("08:30");
    await talk.sweep();
    expect(linesOf(await talk.read(report.id))).toEqual([
      "0 RESPONSIBLE 苏文 SKIPPED",
      "0 LEAD 梁真 SKIPPED",
      "0 PARENT_GROUP_HEAD 韩岳 SKIPPED",
      "0 SUPERIOR 澄县人民政府 WAITING",
    ]);
  });

  test("begins above its reporter: the head of the section does not tell the own section", async () => {
    const report = await talk.raise(member(town.section.personId), { text: "北堤渗水", dutyId: town.duty });
    expect(linesOf(report)).toEqual(["0 LEAD 梁真 WAITING"]);
  });

  test("is taken from somebody without any role, and not from nobody at all", async () => {
    const { id } = await talk.raise(by(town.clerk), { text: "北堤渗水" });
    expect(linesOf(await talk.read(id))).toEqual(["0 UNIT_HEAD 苏文 WAITING"]);
    const refusal = await leavingNoTrace(api, () => talk.raise(by(null), { text: "北堤渗水" }));
    expect(refusal).toMatchObject({ code: "NOBODY_TO_TELL" });
  });

  test("says something, within the length of a text", async () => {
    const fault = async (text: string) =>
      (await leavingNoTrace(api, () => talk.raise(member(town.clerk), { text }))).faults;
    expect(await fault("  ")).toEqual([{ path: ["text"], code: "REQUIRED" }]);
    expect(await fault("汛".repeat(5001))).toEqual([{ path: ["text"], code: "TOO_LONG" }]);
  });

  test("for a plan without a rule is told to its command as well", async () => {
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水", planId: town.plan });
    expect(linesOf(report)).toEqual(["0 UNIT_HEAD 苏文 WAITING", "1 RECEIVER 韩岳 WAITING"]);
  });
});

describe("who does not acknowledge in time", () => {
  test("is skipped at the very end of the minutes, not before, and told of it with the reporter", async () => {
    const { id } = await talk.raise(member(town.clerk), { text: "北堤渗水" });
    api.clock.set(new Date(api.clock.now().getTime() + 599_999).toISOString());
    await talk.sweep();
    expect(linesOf(await talk.read(id))).toEqual(["0 UNIT_HEAD 苏文 WAITING"]);
    talk.at("08:10");
    await talk.sweep();
    const skipped = await talk.read(id);
    expect(linesOf(skipped)).toEqual(["0 UNIT_HEAD 苏文 SKIPPED", "0 UNIT_HEAD 钟立 WAITING"]);
    expect(skipped.steps[0].skippedAt).toBe(api.clock.now().toISOString());
    expect((await talk.notices("URGENT_SKIPPED", id)).toSorted()).toEqual(["小乔", "苏文"]);
    expect(await talk.notices("URGENT_REPORT", id)).toEqual(["苏文", "钟立"]);
  });

  test("is skipped no more once it is acknowledged", async () => {
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水" });
    talk.at("08:05");
    await talk.acknowledge(member(town.section.personId), stepOf(report, "苏文").id, { note: "马上到" });
    talk.at("09:00");
    await talk.sweep();
    const read1 = await talk.read(report.id);
    expect(linesOf(read1)).toEqual(["0 UNIT_HEAD 苏文 ACKNOWLEDGED"]);
    expect(read1).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(stepOf(read1, "苏文")).toMatchObject({ note: "马上到", acknowledgedBy: { name: "苏文" } });
  });

  test("is skipped once, however many servers sweep at once", async () => {
    const { id } = await talk.raise(member(town.clerk), { text: "北堤渗水", dutyId: town.duty });
    talk.at("08:10");
    await Promise.all([1, 2, 3, 4].map(() => talk.sweep()));
    await talk.sweep();
    expect(linesOf(await talk.read(id))).toEqual(["0 RESPONSIBLE 苏文 SKIPPED", "0 LEAD 梁真 WAITING"]);
    expect(await talk.notices("URGENT_REPORT", id)).toEqual(["苏文", "梁真"]);
    const events = await api.database.prisma.changeEvent.findMany({
      where: { nodeIds: { has: id }, action: "sweepUrgentReports" },
      orderBy: { number: "asc" },
    });
    expect(events.map(({ actorKind, before }) => [actorKind, before === null])).toEqual([
      ["JOB", false],
      ["JOB", true],
    ]);
  });

  test("after a night in which no server ran: the next one is told when they run again, and has the full minutes", async () => {
    const { id } = await talk.raise(member(town.clerk), { text: "北堤渗水" });
    talk.at("20:00");
    await talk.sweep();
    await talk.sweep();
    const report = await talk.read(id);
    expect(linesOf(report)).toEqual(["0 UNIT_HEAD 苏文 SKIPPED", "0 UNIT_HEAD 钟立 WAITING"]);
    expect(stepOf(report, "钟立").answerBy).toBe(new Date(api.clock.now().getTime() + 600_000).toISOString());
  });

  test("at the top leaves the report unanswered, and the outside body above is told by hand", async () => {
    const { id } = await talk.raise(member(town.clerk), { text: "北堤渗水" });
    for (const time of ["08:10", "08:20"]) {
      talk.at(time);
      await talk.sweep();
    }
    const above = await talk.read(id);
    expect(linesOf(above).at(-1)).toBe("0 UNIT_HEAD 澄县人民政府 WAITING");
    const step = stepOf(above, "澄县人民政府");
    expect(await talk.acknowledge(member(town.clerk), step.id)).toMatchObject({ code: "ANSWERER_REQUIRED" });
    const foreign = await world.person("路人");
    expect(await talk.acknowledge(member(foreign), step.id, { answeredBy: "值班室" })).toMatchObject({
      __typename: "NotFoundError",
    });
    talk.at("08:40");
    await talk.sweep();
    expect(await talk.read(id)).toMatchObject({ state: "UNANSWERED" });
    await talk.acknowledge(member(town.clerk), step.id, { answeredBy: "县政府值班室 老周" });
    expect(await talk.read(id)).toMatchObject({ state: "ACKNOWLEDGED" });
    expect(stepOf(await talk.read(id), "澄县人民政府")).toMatchObject({
      state: "ACKNOWLEDGED",
      answeredBy: "县政府值班室 老周",
      acknowledgedBy: { name: "小乔" },
    });
  });

  test("is followed by whoever holds the post by then", async () => {
    const upper = await world.headedUnit("水利所", "旧所长", { parentId: town.bureau.unitId });
    const unit = await world.headedUnit("闸站", "老站长", { parentId: upper.unitId });
    const clerk = await world.person("闸工");
    await world.appoint(clerk, await world.post(unit.unitId, "闸工"), { isMain: true });
    const { id } = await talk.raise(member(clerk), { text: "闸门卡住" });
    talk.at("08:07");
    await api.run("endHolding", { id: upper.holdingId, validTo: api.clock.now().toISOString() });
    const successor = await world.person("新所长");
    await world.appoint(successor, upper.postId, { isMain: true });
    talk.at("08:10");
    await talk.sweep();
    expect(linesOf(await talk.read(id))).toEqual([
      "0 UNIT_HEAD 老站长 SKIPPED",
      "0 UNIT_HEAD 新所长 WAITING",
    ]);
  });

  test("is passed at once where the post is vacant, which stays to be seen", async () => {
    const unit = await world.unit("无人科", { parentId: town.bureau.unitId });
    await world.headPost(unit);
    const clerk = await world.person("独苗");
    await world.appoint(clerk, await world.post(unit, "科员"), { isMain: true });
    const report = await talk.raise(member(clerk), { text: "机房进水" });
    expect(linesOf(report)).toEqual(["0 UNIT_HEAD 无人科 VACANT", "0 UNIT_HEAD 钟立 WAITING"]);
    expect(await talk.acknowledge(ADMIN, report.steps[0].id, { answeredBy: "谁" })).toMatchObject({
      __typename: "ForbiddenError",
    });
  });
});

describe("acknowledging is for", () => {
  test("who was told alone; nobody else's account does it, an administrator's neither", async () => {
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水" });
    const { id } = stepOf(report, "苏文");
    expect(await leavingNoTrace(api, () => talk.acknowledge(ADMIN, id))).toMatchObject({
      __typename: "ForbiddenError",
    });
    expect(await leavingNoTrace(api, () => talk.acknowledge(member(town.clerk), id))).toMatchObject({
      __typename: "ForbiddenError",
    });
    expect(await talk.acknowledge(member(town.section.personId), id)).toMatchObject({ id });
    expect(await talk.acknowledge(member(town.section.personId), id)).toMatchObject({
      code: "ALREADY_ACKNOWLEDGED",
    });
  });

  test("whoever stands in for them by now", async () => {
    const deputy = await world.person("代班");
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水", dutyId: town.duty });
    await talk.standIn(town.section.personId, deputy);
    const { id } = stepOf(report, "苏文");
    const mayBy = async (personId: string) =>
      stepOf(await talk.read(report.id, member(personId)), "苏文").mayAcknowledge;
    expect(await mayBy(deputy)).toBe(true);
    expect(await mayBy(town.section.personId)).toBe(true);
    expect(await mayBy(town.leader)).toBe(false);
    expect(await talk.acknowledge(member(deputy), id)).toMatchObject({ id });
    expect(stepOf(await talk.read(report.id), "苏文")).toMatchObject({ acknowledgedBy: { name: "代班" } });
  });

  test("who stands in for a plan alone: told at once for its duties, and not for what is none of them", async () => {
    const deputy = await world.person("替班");
    await talk.standIn(town.section.personId, deputy, { planId: town.plan });
    const report = await talk.raise(member(town.clerk), { text: "又渗水", dutyId: town.duty });
    expect(report.steps[0]).toMatchObject({ person: { name: "替班" }, onBehalfOf: { name: "苏文" } });
    expect(await talk.acknowledge(member(deputy), report.steps[0].id)).toMatchObject({
      __typename: "UrgentStep",
    });
    const other = await talk.raise(member(town.clerk), { text: "门口积水" });
    expect(linesOf(other)).toEqual(["0 UNIT_HEAD 苏文 WAITING"]);
  });
});

describe("an urgent report is", () => {
  const list = async (viewer: Viewer, filter: object) => {
    const query = `query ($filter: UrgentReportFilter) {
      urgentReports(filter: $filter) { totalCount nodes { text state steps { person { name } } } } }`;
    return ((await api.request(query, { filter }, { viewer })).data as Any).urgentReports.nodes.map(
      ({ text }: Any) => text,
    );
  };

  test("seen by its reporter and by who was told, and by nobody who has nothing to do with it", async () => {
    const text = "只有两人知道的事";
    const report = await talk.raise(member(town.clerk), { text });
    const sees = (viewer: Viewer) => list(viewer, { q: "两人知道" });
    expect(await sees(member(town.clerk))).toEqual([text]);
    expect(await sees(member(town.section.personId))).toEqual([text]);
    expect(await sees(member(town.bureau.personId))).toEqual([]);
    expect(await talk.read(report.id, member(town.bureau.personId))).toBeNull();
    talk.at("08:10");
    await talk.sweep();
    expect(await sees(member(town.bureau.personId))).toEqual([text]);
  });

  test("listed by who told it, whom it waits for, and whether it is open", async () => {
    const report = await talk.raise(member(town.clerk), { text: "等人回音" });
    const q = "等人回音";
    const waits = { q, waitsForId: town.section.personId };
    expect(await list(ADMIN, waits)).toEqual([q]);
    expect(await list(ADMIN, { q, reporterId: town.clerk, isOpen: true })).toEqual([q]);
    await talk.acknowledge(member(town.section.personId), stepOf(report, "苏文").id);
    expect(await list(ADMIN, waits)).toEqual([]);
    expect(await list(ADMIN, { q, toldId: town.section.personId, isOpen: false })).toEqual([]);
    await talk.call(member(town.clerk), "closeUrgentReport", { id: report.id, note: "已堵住" });
    expect(await list(ADMIN, { q, toldId: town.section.personId, isOpen: false })).toEqual([q]);
  });

  test("closed once, by who has a part in it; nobody is skipped any more", async () => {
    const { id } = await talk.raise(member(town.clerk), { text: "虚惊" });
    const close = (viewer: Viewer) => talk.call(viewer, "closeUrgentReport", { id, note: "是消防演练" });
    expect(await talk.read(id, member(town.clerk))).toMatchObject({ mayClose: true });
    expect(await close(member(town.chief))).toMatchObject({ __typename: "NotFoundError" });
    expect(await close(member(town.clerk))).toMatchObject({ __typename: "UrgentReport" });
    expect(await close(member(town.clerk))).toMatchObject({ code: "ALREADY_CLOSED" });
    talk.at("09:00");
    await talk.sweep();
    expect(await talk.read(id)).toMatchObject({ state: "CLOSED", closeNote: "是消防演练", mayClose: false });
    expect(linesOf(await talk.read(id))).toEqual(["0 UNIT_HEAD 苏文 WAITING"]);
  });

  test("listed with all that a page shows by a bounded number of statements", async () => {
    const query = `{ urgentReports(first: 50) { nodes { ${REPORT} } } }`;
    const counted = async () => (await api.request(query)).statements.length;
    const before = await counted();
    for (const text of ["一", "二", "三", "四"])
      await talk.raise(member(town.clerk), { text, dutyId: town.duty });
    expect(await counted()).toBe(before);
    expect(before).toBeLessThan(15);
  });
});
