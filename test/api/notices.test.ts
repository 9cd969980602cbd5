import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { quietUntil } from "../../packages/server/src/modules/notice/rules.ts";
import { remindOfReports } from "../../packages/server/src/modules/occurrence/remind-of-reports.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createNotices, uuidOf } from "../support/notices.ts";
import { createReports, local, ZONE } from "../support/reports.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { listenToStatements } from "../support/statements.ts";
import { createWatch } from "../support/watch.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let notices: ReturnType<typeof createNotices>;
let lin: string;
let qiao: string;

beforeAll(async () => {
  api = await openTestApi();
  notices = createNotices(api);
  lin = (await api.run("createPerson", { name: "林渡" })).id;
  qiao = (await api.run("createPerson", { name: "乔未" })).id;
});
afterAll(() => api.close());

const viewerOf = (personId: string): Viewer => ({
  ...ADMIN,
  id: "member",
  name: "member",
  accountId: "member",
  grants: [],
  personId: uuidOf(personId),
});

const NOTICES = `query ($first: Int, $after: ID, $isUnread: Boolean) {
  notices(first: $first, after: $after, isUnread: $isUnread) { unreadCount hasNextPage
    nodes { id kind subject facts { name unit day time text by } createdAt readAt } } }`;
const noticesOf = async (personId: string, variables: object = {}): Promise<Any> => {
  const { data, errors } = await api.request(NOTICES, variables, { viewer: viewerOf(personId) });
  expect(errors).toBeUndefined();
  return (data as Any).notices;
};

describe("what somebody is told", () => {
  test("stands in the own console, once, however often it is told", async () => {
    await notices.post({ personId: lin }, { personId: lin }, { personId: qiao });
    await notices.post({ personId: lin });
    const { nodes, unreadCount, hasNextPage } = await noticesOf(lin);
    expect(nodes).toMatchObject([
      {
        kind: "REPORT_MISSED",
        subject: lin,
        facts: { name: "每日调度表", unit: "农村科", by: null },
        readAt: null,
      },
    ]);
    expect([unreadCount, hasNextPage, (await noticesOf(qiao)).nodes.length]).toEqual([1, false, 1]);
    const ofNobody = await api.ask(NOTICES);
    expect(ofNobody.notices).toEqual({ unreadCount: 0, hasNextPage: false, nodes: [] });
  });

  test("is listed page by page, the youngest first, in as many statements whatever there is", async () => {
    api.clock.set("2026-03-01T01:00:00Z");
    await notices.post(...[2, 3, 4].map((number) => ({ personId: lin, key: `REPORT_MISSED ${number}` })));
    const whole = await noticesOf(lin);
    const page = await noticesOf(lin, { first: 2 });
    const rest = await noticesOf(lin, { first: 2, after: page.nodes[1].id });
    expect([page.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    expect([...page.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect(whole.nodes[0].createdAt > whole.nodes[3].createdAt).toBe(true);
    const { statements } = await api.request(NOTICES, {}, { viewer: viewerOf(lin) });
    expect(statements).toHaveLength(2);
    const wrong = await api.request(NOTICES, { after: "Person:1" }, { viewer: viewerOf(lin) });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", path: ["after"] });
  });

  test("is marked as read by whom it was told, and by nobody else", async () => {
    const mark = `mutation ($input: MarkNoticesReadInput!) { result: markNoticesRead(input: $input) {
      __typename ... on NoticePage { unreadCount } ... on ValidationError { faults { path code } } } }`;
    const markAs = async (personId: string, input: object) =>
      ((await api.request(mark, { input }, { viewer: viewerOf(personId) })).data as Any).result;
    const [notice] = (await noticesOf(lin)).nodes;
    expect(await markAs(qiao, { ids: [notice.id] })).toEqual({ __typename: "NotFoundError" });
    expect((await noticesOf(lin)).unreadCount).toBe(4);
    api.clock.set("2026-03-01T02:00:00Z");
    expect(await markAs(lin, { ids: [notice.id] })).toEqual({ __typename: "NoticePage", unreadCount: 3 });
    expect((await noticesOf(lin, { isUnread: false })).nodes).toMatchObject([
      { id: notice.id, readAt: "2026-03-01T02:00:00.000Z" },
    ]);
    expect(await markAs(lin, {})).toMatchObject({ unreadCount: 0 });
    await leavingNoTrace(api, async () => void (await markAs(lin, {})));
    expect(await markAs(lin, { ids: ["Person:1"] })).toMatchObject({
      faults: [{ path: ["ids", "0"], code: "INVALID_ID" }],
    });
  });
});

describe("how somebody wishes to be told", () => {
  test("is said by everybody for oneself, with a sealed address that nobody reads", async () => {
    const made = await notices.setPreference(lin, {
      email: " lindu@duty.example ",
      emailKinds: ["REPORT_MISSED", "REPORT_LATE", "REPORT_LATE"],
      quietFrom: "22:00",
      quietTo: "07:30",
    });
    expect(made).toMatchObject({
      version: 1,
      emailMask: "l***@duty.example",
      emailKinds: ["REPORT_LATE", "REPORT_MISSED"],
      person: { name: "林渡" },
    });
    const kept = JSON.stringify([
      await api.database.prisma.noticePreference.findMany(),
      await notices.logOf("setNoticePreference"),
    ]);
    expect(kept).not.toContain("lindu");
    // Left out, the address stays.
    expect(await notices.setPreference(lin, { emailKinds: ["REPORT_MISSED"] })).toMatchObject({
      version: 2,
      emailMask: "l***@duty.example",
      quietFrom: null,
    });
  });

  test("said once more it changes nothing", async () => {
    await leavingNoTrace(api, async () => {
      const again = await notices.setPreference(lin, {
        email: "lindu@duty.example",
        emailKinds: ["REPORT_MISSED"],
      });
      expect(again.version).toBe(2);
    });
  });

  test("is refused where it makes no sense, was changed meanwhile, or is another's", async () => {
    const refused = (input: object) =>
      api.refuse("setNoticePreference", { personId: lin, expectedVersion: 2, emailKinds: [], ...input });
    expect((await refused({ email: "lindu", quietFrom: "22:00" })).faults).toEqual([
      { path: ["email"], code: "INVALID_EMAIL" },
      { path: ["quietTo"], code: "REQUIRED" },
    ]);
    expect(await refused({ expectedVersion: 1 })).toMatchObject({
      __typename: "ConflictError",
      currentVersion: 2,
    });
    const ofLin = `mutation { setNoticePreference(input: { personId: "${lin}", expectedVersion: 2, emailKinds: [] }) { __typename } }`;
    const byQiao = await api.request(ofLin, {}, { viewer: viewerOf(qiao) });
    expect(byQiao.data).toMatchObject({ setNoticePreference: { __typename: "ForbiddenError" } });
    const seen = await api.request(
      `{ noticePreference(personId: "${lin}") { emailMask } }`,
      {},
      { viewer: viewerOf(qiao) },
    );
    expect(seen.data).toEqual({ noticePreference: null });
  });
});

describe("before a report is due", () => {
  const DAY = "2026-03-03";
  const remind = (time: string, day = DAY) => {
    api.clock.set(local(day, time));
    return remindOfReports({ db: api.database.prisma, clock: api.clock, timeZone: ZONE });
  };
  /** A section that reports each day by 17:00, and what it owes on one. */
  const dueSection = async (name: string, more: object = {}, day = DAY) => {
    api.clock.set(local("2026-03-02", "08:00:00"));
    const reports = createReports(api);
    const { unitId } = await createWorld(api).headedUnit(name, `${name}科长`);
    const obligationId = await reports.obligation({ name: "每日雨情", reporterIds: [unitId], ...more });
    await reports.sweep();
    const [due] = await reports.due({ obligationId, from: day, to: day });
    return { ...reports, id: due?.id ?? "", obligationId };
  };

  test("whoever owes it is reminded an hour ahead, once, however many servers look", async () => {
    const { id, told } = await dueSection("雨情科");
    await remind("15:59:59");
    expect(await told(id)).toEqual([]);
    await Promise.all([remind("16:00:00"), remind("16:00:00")]);
    await remind("16:01:00");
    expect(await told(id)).toEqual(["REPORT_DUE 雨情科科长"]);
    const [notice] = await notices.rowsOf(`REPORT_DUE ${id}`);
    expect(notice?.facts).toEqual({ name: "每日雨情", unit: "雨情科", day: DAY, time: "17:00" });
  });

  test("nobody is reminded of what is there, or is late already", async () => {
    const there = await dueSection("水情科");
    await there.sweep(local(DAY, "15:00:00"));
    await there.submit(there.id);
    const late = await dueSection("风情科");
    await remind("17:00:00");
    expect([await there.told(there.id), await late.told(late.id)]).toEqual([[], []]);
  });

  test("on a day off whoever is on watch is reminded, and is told by mail when the quiet hours are over", async () => {
    const SUNDAY = "2026-03-08";
    const watch = createWatch(api);
    const rotaId = await watch.rota("雪情值守", { requiredSeats: ["FIRST"] });
    const keeper = await watch.world.person("秦守");
    await watch.add(
      rotaId,
      watch.shift("FIRST", keeper, local(SUNDAY, "08:00:00"), local(SUNDAY, "20:00:00")),
    );
    await notices.setPreference(keeper, {
      ...{ email: "qin@duty.example", emailKinds: ["REPORT_DUE"] },
      ...{ quietFrom: "12:00", quietTo: "16:30" },
    });
    const { id, told, sweep } = await dueSection("雪情科", { onWatchRotaId: rotaId }, SUNDAY);
    await sweep(local(SUNDAY, "16:00:00"));
    await remind("16:00:00", SUNDAY);
    expect(await told(id)).toEqual(["REPORT_DUE 秦守"]);
    const mail = (await notices.rowsOf(`REPORT_DUE ${id}`)).find(({ channel }) => channel === "EMAIL");
    expect(mail?.state).toBe("PENDING");
    const preference = await api.database.prisma.noticePreference.findUnique({
      where: { personId: uuidOf(keeper) },
    });
    expect(quietUntil(preference, "REPORT_DUE", api.clock.now(), ZONE)).toEqual(
      new Date(local(SUNDAY, "16:30:00")),
    );
  });

  test("as many statements remind of many reports as of one", async () => {
    const { countOf } = listenToStatements(api);
    await dueSection("甲情科");
    const one = await countOf(() => remind("16:10:00"));
    const world = createWorld(api);
    const units = await Promise.all(
      ["乙", "丙", "丁"].map((name) => world.headedUnit(`${name}情科`, `${name}情科长`)),
    );
    await dueSection("戊情科", { reporterIds: units.map(({ unitId }) => unitId) });
    expect(await countOf(() => remind("16:20:00"))).toBe(one);
    expect(await countOf(() => remind("16:21:00"))).toBe(1);
  });
});
