import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createNotices, uuidOf } from "../support/notices.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

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
