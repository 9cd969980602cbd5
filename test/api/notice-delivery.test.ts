import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Message, Outcome, Send } from "../../packages/server/src/channels/channel.ts";
import {
  type DeliveryContext,
  deliverNotices,
} from "../../packages/server/src/modules/notice/deliver-notices.ts";
import { createWays, ROUTES } from "../../packages/server/src/modules/notice/ways.ts";
import { sealAddress } from "../../packages/server/src/modules/notice-robot/reads.ts";
import { createVault } from "../../packages/server/src/vault/vault.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createNotices, uuidOf } from "../support/notices.ts";

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

describe("what goes out of the house", () => {
  let sent: Message[] = [];
  let outcome: Outcome = { state: "SENT" };
  const way: Send = async (message, commit) => {
    if (!(await commit())) return { state: "LEFT" };
    if (outcome.state === "SENT") sent.push(message);
    return outcome;
  };
  const context = (more: Partial<DeliveryContext> = {}): DeliveryContext => ({
    db: api.database.prisma,
    clock: api.clock,
    timeZone: "Asia/Shanghai",
    language: "zh",
    baseUrl: "https://duty.example",
    channels: ROUTES.flat(),
    wayOf: async () => way,
    ...more,
  });
  const mailOf = async (key: string) =>
    (await notices.rowsOf(key)).find(({ channel }) => channel === "EMAIL");

  beforeAll(() => notices.setPreference(lin, { email: "lindu@duty.example", emailKinds: ["REPORT_MISSED"] }));
  beforeEach(async () => {
    await api.database.prisma.notice.updateMany({ where: { state: "PENDING" }, data: { state: "FAILED" } });
    sent = [];
    outcome = { state: "SENT" };
    api.clock.set("2026-03-02T09:00:00Z");
  });

  test("is sent once, by whichever server comes first", async () => {
    await notices.post({ personId: lin, key: "M1" }, { personId: qiao, key: "M1" });
    await Promise.all([deliverNotices(context()), deliverNotices(context())]);
    await deliverNotices(context());
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ subject: "漏报：每日调度表 · 农村科" });
    expect(sent[0]?.text).toBe(
      "事项：每日调度表\n单位：农村科\n日期：2026-03-02\n时间：17:00\n\nhttps://duty.example/notices",
    );
    expect(await mailOf("M1")).toMatchObject({ state: "SENT", attempts: 1, sentAt: api.clock.now() });
  });

  test("that did not arrive is tried again later, and given up after eight attempts", async () => {
    outcome = { state: "AGAIN", error: "451 try later" };
    await notices.post({ personId: lin, key: "M2" });
    await deliverNotices(context());
    expect(await mailOf("M2")).toMatchObject({ state: "PENDING", attempts: 1, lastError: "451 try later" });
    await deliverNotices(context());
    expect((await mailOf("M2"))?.attempts).toBe(1);
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      api.clock.set((await mailOf("M2"))?.notBefore.toISOString() ?? "");
      await deliverNotices(context());
    }
    expect(await mailOf("M2")).toMatchObject({ state: "FAILED", attempts: 8 });
    expect(
      (await api.ask("{ unsentNotices { kind channel state attempts person { name } } }")).unsentNotices,
    ).toContainEqual({
      kind: "REPORT_MISSED",
      channel: "EMAIL",
      state: "FAILED",
      attempts: 8,
      person: { name: "林渡" },
    });
  });

  test("that was refused for good is not tried again", async () => {
    outcome = { state: "FAILED", error: "550 no such user" };
    await notices.post({ personId: lin, key: "M3" });
    await deliverNotices(context());
    expect(await mailOf("M3")).toMatchObject({ state: "FAILED", attempts: 1, lastError: "550 no such user" });
  });

  test("by a server that dies before it commits itself is sent by another one when its lease is over", async () => {
    await notices.post({ personId: lin, key: "M4" });
    const dying = deliverNotices(context({ wayOf: () => new Promise(() => {}) }));
    void dying;
    await taken("M4");
    await deliverNotices(context());
    expect(sent).toEqual([]);
    api.clock.set("2026-03-02T09:00:30Z");
    await deliverNotices(context());
    expect(sent).toHaveLength(1);
    expect(await mailOf("M4")).toMatchObject({ state: "SENT", attempts: 2 });
  });

  test("by a server that dies while it sends is uncertain, and sent by nobody again", async () => {
    await notices.post({ personId: lin, key: "M5" });
    let hasCommitted: () => void = () => {};
    const committed = new Promise<void>((resolve) => {
      hasCommitted = resolve;
    });
    const hanging: Send = async (_message, commit) => {
      await commit();
      hasCommitted();
      return new Promise(() => {});
    };
    void deliverNotices(context({ wayOf: async () => hanging }));
    await committed;
    expect(await mailOf("M5")).toMatchObject({ state: "SENDING" });
    api.clock.set("2026-03-02T09:00:30Z");
    await deliverNotices(context());
    expect(await mailOf("M5")).toMatchObject({ state: "UNCERTAIN" });
    api.clock.set("2026-03-03T09:00:30Z");
    await deliverNotices(context());
    expect(sent).toEqual([]);
  });

  test("by a server that was too slow is left to the one that has taken it over", async () => {
    await notices.post({ personId: lin, key: "M6" });
    const slow: Send = async (message, commit) => {
      api.clock.set("2026-03-02T09:00:31Z");
      await deliverNotices(context());
      return way(message, commit);
    };
    await deliverNotices(context({ wayOf: async () => slow }));
    expect(sent).toHaveLength(1);
    expect(await mailOf("M6")).toMatchObject({ state: "SENT", attempts: 2 });
  });

  test("waits for the end of quiet hours, unless it is urgent", async () => {
    await notices.setPreference(lin, {
      emailKinds: ["REPORT_MISSED", "URGENT_REPORT"],
      quietFrom: "22:00",
      quietTo: "07:30",
    });
    api.clock.set("2026-03-02T15:00:00Z");
    await notices.post({ personId: lin, key: "M7" }, { personId: lin, key: "M8", kind: "URGENT_REPORT" });
    await deliverNotices(context());
    expect(sent.map(({ subject }) => subject)).toEqual(["急事急报：每日调度表 · 农村科"]);
    expect(await mailOf("M7")).toMatchObject({
      state: "PENDING",
      notBefore: new Date("2026-03-02T23:30:00Z"),
    });
    api.clock.set("2026-03-02T23:30:00Z");
    await deliverNotices(context());
    expect(sent).toHaveLength(2);
    await notices.setPreference(lin, { emailKinds: ["REPORT_MISSED"] });
  });

  test("goes to the robot of a chat group once for all who are told, at an address that nobody reads", async () => {
    const requests: Any[] = [];
    const group = vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
      requests.push({ url, ...JSON.parse(String(init?.body)) });
      return new Response('{"code":0}');
    });
    onTestFinished(() => group.mockRestore());
    const robot = await api.run(
      "createNoticeRobot",
      {
        name: "防汛工作群",
        channel: "FEISHU",
        kinds: ["HANDOVER"],
        url: "https://open.feishu.cn/hook",
        secret: "SEC1",
      },
      "... on NoticeRobot { id version isSigned }",
    );
    expect(robot).toMatchObject({ version: 1, isSigned: true });
    const kept = [await api.database.prisma.noticeRobot.findMany(), await notices.logOf("createNoticeRobot")];
    expect(JSON.stringify(kept)).not.toMatch(/hook|SEC1/);
    const handover = { key: "H1", kind: "HANDOVER" } as const;
    await notices.post({ personId: lin, ...handover }, { personId: qiao, ...handover });
    const ways = createWays({
      ...context(),
      vault: createVault("a secret of the tests"),
      mail: null,
      robotHosts: [],
    });
    await deliverNotices(context({ wayOf: ways }));
    await deliverNotices(context({ wayOf: ways }));
    expect(requests).toMatchObject([
      {
        url: "https://open.feishu.cn/hook",
        msg_type: "text",
        content: { text: expect.stringContaining("交接班：每日调度表 · 农村科") },
      },
    ]);
    expect(requests[0].sign).toMatch(/=$/);

    const change = { id: robot.id, expectedVersion: 1, kinds: ["ROTA_PUBLISHED"] };
    await api.run("updateNoticeRobot", change, "... on NoticeRobot { version }");
    expect(await api.refuse("updateNoticeRobot", change)).toMatchObject({ currentVersion: 2 });
    await notices.post(
      { personId: lin, key: "H2", kind: "HANDOVER" },
      { personId: lin, key: "R1", kind: "ROTA_PUBLISHED" },
    );
    await api.run(
      "retireNoticeRobot",
      { id: robot.id, expectedVersion: 2 },
      "... on NoticeRobot { retiredAt }",
    );
    const channels = async (key: string) =>
      (await notices.rowsOf(key)).map(({ channel, state }) => `${channel} ${state}`);
    expect(await channels("H2")).toEqual(["CONSOLE SENT"]);
    expect(await channels("R1")).toEqual(["CONSOLE SENT", "FEISHU FAILED"]);
    expect((await api.ask("{ noticeRobots { id } }")).noticeRobots).toEqual([]);
  });

  test("goes to no robot at a host that is not the chat program's own, even if it was allowed once", async () => {
    const robot = { name: "值班群", channel: "WECOM", kinds: ["SHIFT_SWAP"] };
    const refusal = await api.refuse("createNoticeRobot", { ...robot, url: "https://gateway.internal/send" });
    expect(refusal.faults).toEqual([{ path: ["url"], code: "INVALID_URL" }]);
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("asked"));
    onTestFinished(() => asked.mockRestore());
    const { id } = await api.run(
      "createNoticeRobot",
      { ...robot, url: "https://qyapi.weixin.qq.com/send" },
      "... on NoticeRobot { id }",
    );
    const vault = createVault("a secret of the tests");
    const uuid = id.split(":")[1];
    const elsewhere = sealAddress(vault, uuid, { url: "https://gateway.internal/send", secret: null });
    await api.database.prisma.noticeRobot.update({ where: { id: uuid }, data: elsewhere });
    await notices.post({ personId: lin, key: "S1", kind: "SHIFT_SWAP" });
    const errorOf = async () =>
      (await notices.rowsOf("S1")).find(({ channel }) => channel === "WECOM")?.lastError;
    const ways = (robotHosts: string[]) => createWays({ ...context(), vault, mail: null, robotHosts });
    await deliverNotices(context({ wayOf: ways([]) }));
    expect([await errorOf(), asked.mock.calls.length]).toEqual([
      "The robot's host is not allowed any more.",
      0,
    ]);
    api.clock.set("2026-03-02T10:00:00Z");
    await deliverNotices(context({ wayOf: ways(["gateway.internal"]) }));
    expect([await errorOf(), asked.mock.calls.length]).toEqual(["The robot did not answer (Error).", 1]);
    await api.run("retireNoticeRobot", { id, expectedVersion: 1 }, "... on NoticeRobot { retiredAt }");
  });

  test("goes first where it is urgent, however long other things have waited", async () => {
    const emailKinds = ["REPORT_MISSED", "URGENT_SKIPPED"];
    await notices.setPreference(lin, { emailKinds });
    await notices.post(...[1, 2, 3, 4, 5, 6].map((number) => ({ personId: lin, key: `W${number}` })));
    api.clock.set("2026-03-02T09:00:01Z");
    await notices.post({ personId: lin, key: "U1", kind: "URGENT_SKIPPED" });
    expect(await deliverNotices(context())).toBe(true);
    expect(sent).toHaveLength(5);
    expect(await mailOf("U1")).toMatchObject({ state: "SENT" });
    expect(await mailOf("W6")).toMatchObject({ state: "PENDING", attempts: 0 });
    await notices.setPreference(lin, { emailKinds: ["REPORT_MISSED"] });
  });

  test("by one route waits for nothing that goes by another", async () => {
    await notices.post({ personId: lin, key: "M11" });
    const [mails, robots] = ROUTES;
    await deliverNotices(context({ channels: robots ?? [] }));
    expect(await mailOf("M11")).toMatchObject({ state: "PENDING", attempts: 0 });
    await deliverNotices(context({ channels: mails ?? [] }));
    expect(await mailOf("M11")).toMatchObject({ state: "SENT" });
  });

  test("finds no way where there is no mail server, or the address was erased", async () => {
    const parts = { ...context(), vault: createVault("a secret of the tests"), robotHosts: [] };
    await notices.post({ personId: lin, key: "M9" });
    await deliverNotices(context({ wayOf: createWays({ ...parts, mail: null }) }));
    expect(await mailOf("M9")).toMatchObject({
      state: "PENDING",
      lastError: "No setting SMTP_URL names a mail server.",
    });
    const mail = { url: "smtp://127.0.0.1:1", from: "duty@duty.example" };
    const where = { personId: uuidOf(lin) };
    await api.database.prisma.personalKey.update({ where, data: { sealedKey: null } });
    api.clock.set("2026-03-02T10:00:00Z");
    await deliverNotices(context({ wayOf: createWays({ ...parts, mail }) }));
    expect((await mailOf("M9"))?.lastError).toBe("The person has no e-mail address that can be read.");
  });

  test("goes out no more when the person's data are erased, and no mail server's answer stays", async () => {
    await notices.setPreference(lin, { email: "lindu@duty.example", emailKinds: ["REPORT_MISSED"] });
    outcome = { state: "UNCERTAIN", error: "Broken off: ***@duty.example" };
    await notices.post({ personId: lin, key: "E1" });
    await deliverNotices(context());
    outcome = { state: "FAILED", error: "550 ***@duty.example" };
    await notices.post({ personId: lin, key: "E2" });
    await deliverNotices(context());
    await notices.post({ personId: lin, key: "E3" }, { personId: qiao, key: "E3" });
    await api.run("erasePersonalData", { personId: lin, reason: "本人已调离，依法删除" });
    const left = async (key: string) =>
      (await notices.rowsOf(key)).map(({ channel, state, lastError }) => [channel, state, lastError]);
    const inConsole = ["CONSOLE", "SENT", null];
    expect(await left("E1")).toEqual([inConsole, ["EMAIL", "UNCERTAIN", null]]);
    expect(await left("E2")).toEqual([inConsole]);
    expect(await left("E3")).toEqual([inConsole, inConsole]);
    outcome = { state: "SENT" };
    await deliverNotices(context());
    expect(sent).toEqual([]);
    const { noticePreference } = await api.ask(
      `{ noticePreference(personId: "${lin}") { emailMask emailKinds } }`,
    );
    expect(noticePreference).toEqual({ emailMask: null, emailKinds: ["REPORT_MISSED"] });
    await notices.post({ personId: lin, key: "M10" });
    expect((await notices.rowsOf("M10")).map(({ channel }) => channel)).toEqual(["CONSOLE"]);
  });

  async function taken(key: string): Promise<void> {
    while ((await mailOf(key))?.attempts === 0);
  }
});
