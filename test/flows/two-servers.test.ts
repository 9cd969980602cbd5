import { pino } from "pino";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { type Database, openDatabase } from "../../packages/server/src/database/open-database.ts";
import { openSql } from "../../packages/server/src/database/open-sql.ts";
import { grantServerRole } from "../../packages/server/src/database/server-role.ts";
import type { Occurrence } from "../../packages/server/src/generated/prisma/client.ts";
import { createEngine, installEngine, SWEEP_QUEUE } from "../../packages/server/src/jobs/engine.ts";
import { formSchema, text } from "../support/forms.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { openPostgresDatabases } from "../support/postgres-databases.ts";
import { emptyDataDir, type ServerProcess, signIn, startServer } from "../support/server-process.ts";

/** How often a server is killed: SERVER_KILLS=20 for a thorough run, 200 for the long one. */
const KILLS = Number(process.env.SERVER_KILLS ?? 6);
const PEOPLE = 10;
/** So many reports fall due between two kills. */
const DUE = 12;

const postgres = await openPostgresDatabases();
const random = seededRandom(20261123);
afterAll(() => postgres?.stop());

test.skipIf(postgres === null)(
  "two servers on one PostgreSQL, one of them killed again and again while reports fall due and mails go out, miss nothing and send nothing twice",
  async () => {
    const ownerUrl = (await postgres?.create()) ?? "";
    const databaseUrl = await prepare(ownerUrl);
    const mail = await startMailServer({ thinksFor: () => random(0, 200) });
    const settings = {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "a secret that both of the servers know",
      JOBS: "on",
      SMTP_URL: mail.url,
      SMTP_FROM: "Dutygraph <duty@bureau.example>",
    };
    const started: ServerProcess[] = [];
    onTestFinished(() => {
      for (const { child } of started) child.kill("SIGKILL");
    });
    const start = async () => {
      const server = await startServer({ ...settings, DATA_DIR: await emptyDataDir() });
      started.push(server);
      return server;
    };
    const servers: [ServerProcess, ServerProcess] = [await start(), await start()];
    const database = await openDatabase({ DATABASE_URL: databaseUrl, DATA_DIR: "unused" });
    const reporters = await setUp(servers[0]);
    const sweeping = sweepOften(database, databaseUrl);
    onTestFinished(async () => {
      await sweeping.stop();
      await database.close();
      await mail.close();
    });
    for (let round = 0; round < KILLS; round += 1) {
      await haveFallDue(database, reporters, round);
      await pause(random(200, 1_000));
      const place = random(0, 1) as 0 | 1;
      await servers[place].end("SIGKILL");
      servers[place] = await start();
    }
    await settled(database, mail);
    const statuses = await Promise.all(servers.map((server) => server.end("SIGTERM")));
    expect(statuses).toEqual([0, 0]);

    const occurrences = await database.prisma.occurrence.findMany({ where: { onDay: { lt: BEFORE } } });
    expect(occurrences.filter(({ state }) => state !== "MISSED")).toEqual([]);
    expect(occurrences).toHaveLength(KILLS * DUE);
    const missed = await database.prisma.changeEvent.findMany({ where: { action: "settleReports" } });
    const marked = missed.filter(({ subject }) => subject.startsWith("Occurrence:"));
    expect(new Set(marked.map(({ subject }) => subject)).size).toBe(KILLS * DUE);
    expect(marked).toHaveLength(KILLS * DUE);

    const notices = await database.prisma.notice.findMany();
    const told = (channel: string) =>
      notices.filter((notice) => notice.kind === "REPORT_MISSED" && notice.channel === channel);
    expect([told("CONSOLE").length, told("EMAIL").length]).toEqual([KILLS * DUE, KILLS * DUE]);
    // What was not due yet when a sweep came by was reminded of, once.
    const reminded = notices.filter(({ kind }) => kind === "REPORT_DUE").map(({ subject }) => subject);
    expect([notices.length - reminded.length, new Set(reminded).size]).toEqual([
      2 * KILLS * DUE,
      reminded.length,
    ]);
    const sent = told("EMAIL").filter(({ state }) => state === "SENT");
    const uncertain = told("EMAIL").filter(({ state }) => state === "UNCERTAIN");
    expect(sent.length + uncertain.length).toBe(KILLS * DUE);
    const arrived = mail.accepted.map(({ messageId }) => messageId);
    expect(arrived.filter((id, index) => arrived.indexOf(id) !== index)).toEqual([]);
    const idOf = ({ id }: { id: string }) => `<${id}@dutygraph>`;
    expect(sent.map(idOf).filter((id) => !arrived.includes(id))).toEqual([]);
    const lost = uncertain.filter((notice) => !arrived.includes(idOf(notice)));
    console.log(
      `${KILLS} kills, ${KILLS * DUE} reports missed and told once: ${sent.length} mails known to be sent, ${uncertain.length} uncertain, of which ${lost.length} did not arrive; ${notices.filter(({ attempts }) => attempts > 1).length} taken over from a dead server.`,
    );
  },
  120_000 + KILLS * 30_000,
);

/** As whoever runs servers should do it: the owner makes the tables, the servers only fill them. Answers the servers' way in. */
async function prepare(ownerUrl: string): Promise<string> {
  const database = await openDatabase({ DATABASE_URL: ownerUrl, DATA_DIR: "unused" });
  await installEngine({ database, databaseUrl: ownerUrl }, pino({ level: "silent" }));
  await database.close();
  const connection = await openSql({ DATABASE_URL: ownerUrl, DATA_DIR: "unused" });
  const url = new URL(ownerUrl);
  const role = `server_of${url.pathname.replace("/", "_")}`;
  await connection.run(`CREATE ROLE ${role} LOGIN PASSWORD '${url.password}'`);
  await grantServerRole(connection, role);
  await connection.close();
  url.username = role;
  return url.href;
}

/** People with an address each, who owe a report; answers them as reporters. */
async function setUp(server: ServerProcess): Promise<{ obligationId: string; reporterIds: string[] }> {
  const ask = await signIn(server);
  const run = async (mutation: string, input: object, selection: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${selection} ... on Refusal { message } } }`;
    const { data, errors } = await ask(query, { input });
    if (errors !== undefined || data.result.message !== undefined)
      throw new Error(`${mutation}: ${JSON.stringify(errors ?? data.result)}`);
    return data.result;
  };
  const people: string[] = [];
  for (let number = 1; number <= PEOPLE; number += 1) {
    const { id } = await run("createPerson", { name: `值守${number}` }, "... on Person { id }");
    const emailKinds = ["REPORT_MISSED"];
    const email = `watch${number}@bureau.example`;
    await run("setNoticePreference", { personId: id, expectedVersion: 0, email, emailKinds }, "");
    people.push(id);
  }
  const form = await run(
    "createForm",
    { name: "每日调度表", schema: formSchema({ note: text("情况") }) },
    "... on Form { id }",
  );
  const { id } = await run(
    "createObligation",
    { name: "每日调度", formId: form.id, reporterIds: people, startsOn: "2030-01-01" },
    "... on Obligation { id }",
  );
  const { data } = await ask(
    "query ($id: ID!) { node(id: $id) { ... on Obligation { reporters { id } } } }",
    { id },
  );
  const uuidOf = (globalId: string) => globalId.split(":")[1] ?? "";
  return {
    obligationId: uuidOf(id),
    reporterIds: data.node.reporters.map((reporter: { id: string }) => uuidOf(reporter.id)),
  };
}

/** Days that are long over are never made anew by a sweep; what is due on them falls due in the next seconds. */
const BEFORE = new Date("2026-01-01");

async function haveFallDue(
  { prisma }: Database,
  { obligationId, reporterIds }: { obligationId: string; reporterIds: string[] },
  round: number,
): Promise<void> {
  const now = new Date();
  const data = Array.from({ length: DUE }, (_, index): Occurrence => {
    const number = round * DUE + index;
    const dueAt = new Date(now.getTime() + random(0, 2_500));
    const onDay = new Date(BEFORE.getTime() - (1 + Math.floor(number / PEOPLE)) * 86_400_000);
    return {
      id: makeId(),
      version: 1,
      obligationId,
      reporterId: reporterIds[number % PEOPLE] ?? "",
      onDay,
      dueAt,
      missedAt: dueAt,
      isByWatch: false,
      personId: null,
      state: "PENDING",
      stateReason: null,
      stateAt: now,
      submittedAt: null,
      lateToldAt: null,
      recordId: null,
      createdAt: now,
      retiredAt: null,
    };
  });
  await prisma.occurrence.createMany({ data });
}

/** The minute's sweep comes several times a second here; which server runs it is the engine's matter. */
function sweepOften(database: Database, databaseUrl: string) {
  const log = pino({ level: "silent" });
  const engine = createEngine({ database, databaseUrl }, log, { supervise: false, schedule: false });
  const started = engine.start();
  const timer = setInterval(() => void started.then(() => engine.send(SWEEP_QUEUE)), 300);
  return {
    stop: async () => {
      clearInterval(timer);
      await started;
      await engine.stop({ timeout: 1_000 });
    },
  };
}

/** Until nothing waits any more: longer than a sender has a notice to itself. */
async function settled({ prisma }: Database, mail: MailServer): Promise<void> {
  const until = Date.now() + 60_000;
  const waiting = async () => [
    await prisma.occurrence.count({ where: { state: "PENDING", onDay: { lt: BEFORE } } }),
    await prisma.notice.count({ where: { state: { in: ["PENDING", "SENDING"] } } }),
  ];
  for (let left = await waiting(); left.some((count) => count > 0); left = await waiting()) {
    if (Date.now() > until) throw new Error(`Still waiting: ${left}; ${mail.accepted.length} mails arrived.`);
    await pause(200);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whole numbers from one to another, the same in each run (mulberry32). */
function seededRandom(seed: number) {
  let state = seed;
  return (from: number, to: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (to - from + 1));
  };
}
