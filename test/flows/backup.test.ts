import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../packages/server/src/database/open-database.ts";
import { openSql, type SqlConnection } from "../../packages/server/src/database/open-sql.ts";
import { createEngine, prepareQueues, SWEEP_QUEUE } from "../../packages/server/src/jobs/engine.ts";
import { runCommand } from "../support/command.ts";
import { openPostgresDatabases, type PostgresDatabases } from "../support/postgres-databases.ts";
import {
  emptyDataDir,
  PASSWORD,
  type ServerProcess,
  signIn,
  startServer,
} from "../support/server-process.ts";

/** Where a server keeps all it has. */
type Place = { DATA_DIR: string } | { DATA_DIR: string; DATABASE_URL: string };

// A restore with the start that follows takes some seconds, and several of them go into one test.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const postgres: PostgresDatabases | null = await openPostgresDatabases();
const PHOTO = Buffer.from("89504e470d0a1a0a0000000d49484452000102", "hex");

let original: Place;
let folder: string;
let backup: string;
let answers: object;

const backUp = (place: Place, file: string) => runCommand("write-backup", [file], { ...place });
const restore = (place: Place, ...args: string[]) => runCommand("restore-backup", args, { ...place });
const onPglite = async (): Promise<Place> => ({ DATA_DIR: await emptyDataDir() });
const onPostgres = async (): Promise<Place> => ({
  DATA_DIR: await emptyDataDir(),
  DATABASE_URL: (await postgres?.create()) ?? "",
});

/** Starts a server on a place, looks, and stops it. */
async function whileServed<T>(
  place: Place,
  look: (server: ServerProcess) => Promise<T>,
  more = {},
): Promise<T> {
  const server = await startServer({ ...place, ...more });
  try {
    return await look(server);
  } finally {
    await server.end("SIGTERM");
  }
}

const QUESTIONS = `{
  people { totalCount } plans { totalCount nodes { title status } } duties(first: 20) { totalCount nodes {
    text chain { links { as basis nameAsWritten person { name } } gaps { kind } } } }
  tasks { nodes { id title evidence { fileName sha256 url } } }
  changeLogProof { events head { number hash } fault { code } }
}`;

/** All that is asked before and after, with the bytes of the file. */
async function answersOf(server: ServerProcess): Promise<object> {
  const { data, errors } = await (await signIn(server))(QUESTIONS);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const [evidence] = data.tasks.nodes.flatMap((task: { evidence: { url: string }[] }) => task.evidence);
  const file = await fetch(`${server.url}${evidence.url}`, { headers: { cookie: await cookieOf(server) } });
  return { ...data, file: Buffer.from(await file.arrayBuffer()).toString("base64") };
}

async function cookieOf({ url }: ServerProcess): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password: PASSWORD }),
  });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** A task with a remark that has a line separator in it, and with its photograph. */
async function fill(server: ServerProcess): Promise<void> {
  const ask = await signIn(server);
  const tell = async (mutation: string, type: string, input: object) => {
    const { data, errors } = await ask(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ... on Node { id } } }`,
      { input },
    );
    if (data?.result?.id === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
    return data.result.id as string;
  };
  const taskId = await tell("createTask", "CreateTaskInput", { title: "查闸门" });
  await tell("addTaskComment", "AddTaskCommentInput", { taskId, text: "已到场\u2028已拍照" });
  const sent = await fetch(`${server.url}/api/files?name=gate.png`, {
    method: "POST",
    headers: { cookie: await cookieOf(server), "content-type": "image/png" },
    body: PHOTO,
  });
  const { uploadId } = (await sent.json()) as { uploadId: string };
  await tell("addEvidence", "AddEvidenceInput", { targetId: taskId, uploadId });
}

/** A mail to each of the people that is still to be sent. */
async function haveMailWait(place: Place): Promise<void> {
  await onSql(place, ({ run }) =>
    run(`INSERT INTO "Notice" ("id", "key", "kind", "channel", "personId", "to", "subject", "facts", "notBefore", "createdAt")
      SELECT gen_random_uuid(), 'REPORT_DUE 1', 'REPORT_DUE', 'EMAIL', "id", "id"::text, 'Person:1', '{}', now(), now() FROM "Person"`),
  );
}

async function onSql<T>(place: Place, look: (connection: SqlConnection) => Promise<T>): Promise<T> {
  const connection = await openSql({ DATABASE_URL: undefined, ...place });
  try {
    return await look(connection);
  } finally {
    await connection.close();
  }
}

/** The backup with its lines changed, its checksum made to fit again. */
async function forge(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = gunzipSync(await readFile(backup))
    .toString()
    .trimEnd()
    .split("\n");
  const end = JSON.parse(lines.pop() ?? "");
  const changed = change(lines).map((line) => `${line}\n`);
  const sha256 = createHash("sha256").update(changed.join("")).digest("hex");
  const path = join(folder, name);
  await writeFile(path, gzipSync([...changed, `${JSON.stringify({ ...end, sha256 })}\n`].join("")));
  return path;
}

beforeAll(async () => {
  original = await onPglite();
  folder = await emptyDataDir();
  backup = join(folder, "bureau.backup.gz");
  answers = await whileServed(
    original,
    async (server) => {
      await fill(server);
      return answersOf(server);
    },
    { SAMPLE: "on" },
  );
  await haveMailWait(original);
  const { status, output } = await backUp(original, backup);
  expect(status, output).toBe(0);
});
afterAll(() => postgres?.stop());

test("the sample bureau is worth a backup", () => {
  expect(answers).toMatchObject({
    plans: { totalCount: 3 },
    changeLogProof: { fault: null },
    file: PHOTO.toString("base64"),
  });
});

test("a backup is written under its name only when it is whole, and over no other file", async () => {
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  const before = await readFile(backup);
  const { status, output } = await backUp(original, backup);
  expect([status, output.trim()]).toEqual([1, `✗ There is a file ${backup} already; choose another name.`]);
  expect((await readFile(backup)).equals(before)).toBe(true);
});

test("a backup holds nobody's session", async () => {
  const lines = gunzipSync(await readFile(backup))
    .toString()
    .split("\n");
  const tables = lines
    .filter((line) => line.startsWith('{"record":"table"'))
    .map((line) => JSON.parse(line).name);
  expect(tables).toEqual(expect.arrayContaining(["user", "account", "ChangeEvent"]));
  expect(tables).not.toContain("session");
});

describe("what was backed up answers the same", () => {
  test.skipIf(postgres === null)(
    "on PostgreSQL, and from there on another one and on the embedded one",
    async () => {
      const there = await onPostgres();
      const { status, output } = await restore(there, backup);
      expect(status, output).toBe(0);
      expect(await whileServed(there, answersOf)).toEqual(answers);
      const again = join(folder, "from-postgres.backup.gz");
      expect((await backUp(there, again)).output).toContain("1 file(s)");
      for (const place of [await onPostgres(), await onPglite()]) {
        expect((await restore(place, again)).status).toBe(0);
        expect(await whileServed(place, answersOf)).toEqual(answers);
      }
    },
  );
});

describe("a restore that is refused leaves the old data as they were", () => {
  let place: Place;
  let before: object;

  beforeAll(async () => {
    place = await onPglite();
    expect((await restore(place, backup)).status).toBe(0);
    before = await whileServed(place, async (server) => {
      await (await signIn(server))('mutation { createPerson(input: { name: "恢复之后" }) { __typename } }');
      return answersOf(server);
    });
  });

  const expectRefusal = async (args: string[], message: RegExp) => {
    const { status, output } = await restore(place, ...args);
    expect(output).toMatch(message);
    expect(status).toBe(1);
  };

  test("for want of --force, for damage, and for what the file says of itself", async () => {
    const bytes = await readFile(backup);
    const write = async (name: string, content: Buffer) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    await expectRefusal([backup], /not empty.*--force/);
    const half = await write("half.gz", bytes.subarray(0, bytes.length / 2));
    await expectRefusal([half, "--force"], /damaged|not whole/);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
    await expectRefusal([await write("flipped.gz", flipped), "--force"], /damaged/);
    await expectRefusal([await write("other.gz", Buffer.from("no backup")), "--force"], /no backup/);
    await expectRefusal([join(folder, "nowhere.gz"), "--force"], /ENOENT/);
    const newer = await forge("newer.gz", ([begin = "", ...rest]) => {
      const { migrations, ...more } = JSON.parse(begin);
      migrations.push({ name: "29991231000000_of_a_later_time", checksum: "0".repeat(64) });
      return [JSON.stringify({ ...more, migrations }), ...rest];
    });
    await expectRefusal([newer, "--force"], /newer version.*of_a_later_time/);
    expect(await whileServed(place, answersOf)).toEqual(before);
  });

  test("where the file is whole, but not what it says", async () => {
    const fewer = await forge("fewer.gz", (lines) =>
      lines.toSpliced(lines.indexOf('{"record":"table","name":"Person"}') + 1, 1),
    );
    await expectRefusal([fewer, "--force"], /rows of Person, not/);
    const tampered = await forge("tampered.gz", (lines) =>
      lines.map((line) => line.replace('"actorName":"admin"', '"actorName":"somebody"')),
    );
    await expectRefusal([tampered, "--force"], /change log is broken/);
    const dangling = await forge("dangling.gz", (lines) =>
      lines.map((line) =>
        line.replace(/"postId":"[^"]+"/, '"postId":"00000000-0000-7000-8000-000000000000"'),
      ),
    );
    expect((await restore(place, dangling, "--force")).status).not.toBe(0);
    expect(await whileServed(place, answersOf)).toEqual(before);
  });

  test("with --force the whole file takes the place of all that was there, and answers the same", async () => {
    const { status, output } = await restore(place, backup, "--force");
    expect(status, output).toBe(0);
    expect(await whileServed(place, answersOf)).toEqual(answers);
  });
});

test("what waited to be sent is sent by nobody once more, and jobs of what was replaced are forgotten", async () => {
  const place = await onPglite();
  const database = await openDatabase({ ...place, DATABASE_URL: undefined });
  const log = pino({ level: "silent" });
  const quiet = { supervise: false, schedule: false };
  const engine = createEngine({ database, databaseUrl: undefined }, log, quiet);
  await engine.start();
  await prepareQueues(engine);
  await engine.send(SWEEP_QUEUE);
  await engine.stop({ timeout: 1_000 });
  await database.close();
  const jobs = () =>
    onSql(
      place,
      async ({ ask }) => (await ask<{ n: number }>("SELECT count(*)::int AS n FROM pgboss.job"))[0]?.n,
    );
  expect(await jobs()).toBe(1);
  const { status, output } = await restore(place, backup, "--force");
  expect(status, output).toBe(0);
  expect(await jobs()).toBe(0);
  const mails = await onSql(place, ({ ask }) =>
    ask<{ state: string; lastError: string }>(
      `SELECT DISTINCT "state"::text, "lastError" FROM "Notice" WHERE "channel" = 'EMAIL'`,
    ),
  );
  expect(mails).toEqual([{ state: "UNCERTAIN", lastError: expect.stringContaining("restored") }]);
});

test.skipIf(postgres === null)("a database that servers are connected to is not replaced", async () => {
  const place = await onPostgres();
  await whileServed(place, async () => {
    const { status, output } = await restore(place, backup, "--force");
    expect(output).toContain("stop all servers first");
    expect(status).toBe(1);
  });
});

test.skipIf(postgres === null)("tables of another program are replaced by nothing", async () => {
  const place = (await onPostgres()) as { DATA_DIR: string; DATABASE_URL: string };
  const connection = await openSql(place);
  await connection.run("CREATE TABLE ledger (id integer)");
  await connection.close();
  const { status, output } = await restore(place, backup, "--force");
  expect(output).toContain("tables of another program");
  expect(status).toBe(1);
});

test.skipIf(postgres === null)("a role that servers work by works with what was restored too", async () => {
  const owner = (await onPostgres()) as { DATA_DIR: string; DATABASE_URL: string };
  const asRole = new URL(owner.DATABASE_URL);
  asRole.username = `server_${asRole.pathname.slice(1)}`;
  const connection = await openSql(owner);
  await connection.run(`CREATE ROLE ${asRole.username} LOGIN PASSWORD '${asRole.password}'`);
  await connection.close();
  expect((await runCommand("migrate", [], owner)).status).toBe(0);
  const granted = await runCommand("grant-server-role", [asRole.username], owner);
  expect(granted.status, granted.output).toBe(0);
  const served = { ...owner, DATABASE_URL: asRole.href };
  const refused = await restore(served, backup);
  expect(refused.output).toContain("must be owner");
  const { status, output } = await restore(owner, backup);
  expect(status, output).toBe(0);
  expect(await whileServed(served, answersOf)).toEqual(answers);
});
