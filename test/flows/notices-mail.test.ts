import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailTo } from "../../packages/server/src/channels/mail.ts";
import { type RobotAddress, type RobotChannel, robotOf } from "../../packages/server/src/channels/robot.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { freePort } from "../support/postgres-cluster.ts";
import { signIn, startServer } from "../support/server-process.ts";

const MESSAGE = {
  id: "01980000-0000-7000-8000-000000000001",
  subject: "漏报：每日调度",
  text: "单位：农村科",
};

test("an urgent report is in the mailbox of whoever has to know within seconds, by a server on the embedded database", async () => {
  let thinks = 0;
  const mail = await startMailServer({ thinksFor: () => thinks });
  const settings = { JOBS: "on", SMTP_URL: mail.url, SMTP_FROM: "Dutygraph <duty@bureau.example>" };
  const server = await startServer({ ...settings, NOTICE_LANGUAGE: "en" });
  const ask = await signIn(server);
  const { data } = await ask(
    'mutation { made: createPerson(input: { name: "林渡" }) { ... on Person { id } } }',
  );
  const { id } = data.made;
  const { data: done, errors } = await ask(
    `mutation ($id: ID!) {
      setNoticePreference(input: { personId: $id, expectedVersion: 0, email: "lindu@bureau.example", emailKinds: [URGENT_REPORT] }) { __typename }
      createUrgentRule(input: { name: "直报", receiverIds: [$id] }) { __typename }
      raiseUrgentReport(input: { text: "北堤三号闸漏水" }) { __typename } }`,
    { id },
  );
  expect([errors, done]).toEqual([
    undefined,
    {
      setNoticePreference: { __typename: "NoticePreference" },
      createUrgentRule: { __typename: "UrgentRule" },
      raiseUrgentReport: { __typename: "UrgentReport" },
    },
  ]);
  await arrivalOf(mail, 1);
  // A mail server that never answers keeps nobody from stopping.
  thinks = 3_600_000;
  await ask('mutation { raiseUrgentReport(input: { text: "南堤渗水" }) { __typename } }');
  while (mail.asked() < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await server.end("SIGTERM")).toBe(0);
  expect(mail.accepted).toMatchObject([{ to: "lindu@bureau.example", subject: "Urgent report" }]);
  expect(mail.accepted[0]?.text).toContain("Text: 北堤三号闸漏水");
  expect(mail.accepted[0]?.text).toContain("/notices");
  await mail.close();
}, 180_000);

describe("a mail", () => {
  let mail: MailServer;
  let refusal: number | null = null;
  let isBreaking = false;
  beforeAll(async () => {
    mail = await startMailServer({ refuses: () => refusal, breaksOff: () => isBreaking });
  });
  afterAll(() => mail.close());
  const send = (commit = async () => true, url = mail.url) =>
    mailTo("lindu@bureau.example", { url, from: "duty@bureau.example" })(MESSAGE, commit);

  test("arrives with its words and the same Message-ID at each attempt", async () => {
    expect(await send()).toEqual({ state: "SENT" });
    expect(mail.accepted).toEqual([
      {
        messageId: `<${MESSAGE.id}@dutygraph>`,
        to: "lindu@bureau.example",
        subject: MESSAGE.subject,
        text: MESSAGE.text,
      },
    ]);
  });

  test("is committed to when the server has taken everything but its end", async () => {
    const arrivedBefore: number[] = [];
    await send(async () => arrivedBefore.push(mail.accepted.length) > 0);
    expect([arrivedBefore, mail.accepted.length]).toEqual([[1], 2]);
  });

  test("that somebody else has taken over does not arrive", async () => {
    expect(await send(async () => false)).toEqual({ state: "LEFT" });
    expect(mail.accepted).toHaveLength(2);
  });

  test.each([
    [550, "FAILED"],
    [451, "AGAIN"],
  ])("that is refused with %i is %s", async (code, state) => {
    refusal = code;
    const commits: boolean[] = [];
    const outcome = await send(async () => commits.push(true) > 0);
    expect(outcome).toMatchObject({ state, error: expect.stringContaining("***@bureau.example") });
    expect(JSON.stringify(outcome)).not.toContain("lindu");
    expect(commits).toEqual([]);
    refusal = null;
  });

  test("after whose end the server breaks off is UNCERTAIN", async () => {
    isBreaking = true;
    expect(await send()).toMatchObject({ state: "UNCERTAIN" });
    isBreaking = false;
  });

  test("for which there is no server is tried AGAIN", async () => {
    expect(await send(undefined, `smtp://127.0.0.1:${await freePort()}`)).toMatchObject({ state: "AGAIN" });
  });
});

describe("the robot of a chat group", () => {
  interface Arrived {
    url: URL;
    body: Record<string, unknown>;
  }
  let arrived: Arrived[] = [];
  let answer: { status: number; body: string } = { status: 200, body: "" };
  const listener = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += String(chunk);
    });
    request.on("end", () => {
      arrived.push({ url: new URL(request.url ?? "", "http://robot"), body: JSON.parse(text) });
      if (answer.status === 0) return void request.socket.destroy();
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    });
  });
  let base = "";
  beforeAll(async () => {
    const port = await freePort();
    await new Promise<void>((resolve) => listener.listen(port, "localhost", resolve));
    base = `http://localhost:${port}/robot`;
  });
  afterAll(() => new Promise((resolve) => listener.close(resolve)));

  const NOW = new Date("2026-03-02T09:00:00.123Z");
  const send = (channel: RobotChannel, address: Partial<RobotAddress>, commit = async () => true) => {
    arrived = [];
    return robotOf(channel, { url: `${base}?key=1`, secret: null, ...address }, () => NOW)(MESSAGE, commit);
  };
  const answering = (body: object, status = 200) => {
    answer = { status, body: JSON.stringify(body) };
  };
  const text = `${MESSAGE.subject}\n${MESSAGE.text}`;

  test("of WeCom is sent the text, unsigned", async () => {
    answering({ errcode: 0, errmsg: "ok" });
    expect(await send("WECOM", {})).toEqual({ state: "SENT" });
    expect(arrived.map(({ url, body }) => [url.search, body])).toEqual([
      ["?key=1", { msgtype: "text", text: { content: text } }],
    ]);
  });

  test("of DingTalk is sent it with a signature in the address", async () => {
    answering({ errcode: 0 });
    expect(await send("DINGTALK", { secret: "SEC1" })).toEqual({ state: "SENT" });
    const timestamp = String(NOW.getTime());
    const sign = createHmac("sha256", "SEC1").update(`${timestamp}\nSEC1`).digest("base64");
    const { url, body } = arrived[0] as Arrived;
    expect(Object.fromEntries(url.searchParams)).toEqual({ key: "1", timestamp, sign });
    expect(body).toEqual({ msgtype: "text", text: { content: text } });
  });

  test("of Feishu is sent it with a signature in the body", async () => {
    answering({ code: 0, msg: "success" });
    expect(await send("FEISHU", { secret: "SEC1" })).toEqual({ state: "SENT" });
    const timestamp = String(Math.floor(NOW.getTime() / 1000));
    const sign = createHmac("sha256", `${timestamp}\nSEC1`).update("").digest("base64");
    expect(arrived[0]?.body).toEqual({ timestamp, sign, msg_type: "text", content: { text } });
  });

  test.each([
    ["says that there are too many messages", { errcode: 45009 }, 200, "AGAIN"],
    ["refuses the key", { errcode: 93000 }, 200, "FAILED"],
    ["is not there", {}, 404, "FAILED"],
    ["is too busy", {}, 503, "AGAIN"],
    ["fails behind a gateway", {}, 502, "UNCERTAIN"],
    ["breaks off", {}, 0, "UNCERTAIN"],
  ])("that %s leaves the notice as it must be", async (_what, body, status, state) => {
    answering(body, status);
    expect(await send("WECOM", {})).toMatchObject({ state });
  });

  test("says in words of its own what is not kept: of its answer there is the status and the code", async () => {
    answering({ errcode: 93000, errmsg: "the key of /etc/secret is 1" });
    expect(await send("WECOM", {})).toEqual({
      state: "FAILED",
      error: "The robot answered 200, code 93000.",
    });
    answer = { status: 404, body: "internal page" };
    expect(await send("WECOM", {})).toEqual({ state: "FAILED", error: "The robot answered 404." });
    answer = { status: 200, body: `{"errcode":0,"errmsg":"${"x".repeat(1_000_000)}"}` };
    expect(await send("WECOM", {})).toEqual({ state: "FAILED", error: "The robot answered 200." });
  });

  test("is told of without its address where that cannot be asked", async () => {
    const url = base.replace("http://", "http://u:p@");
    expect(await send("WECOM", { url })).toEqual({
      state: "UNCERTAIN",
      error: "The robot did not answer (TypeError).",
    });
  });

  test("that cannot be reached is tried again", async () => {
    const url = `http://localhost:${await freePort()}/robot`;
    expect(await send("WECOM", { url })).toMatchObject({ state: "AGAIN" });
  });

  test("is sent nothing that another server has taken over", async () => {
    expect(await send("WECOM", {}, async () => false)).toEqual({ state: "LEFT" });
    expect(arrived).toEqual([]);
  });
});

async function arrivalOf(mail: MailServer, count: number): Promise<void> {
  while (mail.accepted.length < count) await new Promise((resolve) => setTimeout(resolve, 50));
}
