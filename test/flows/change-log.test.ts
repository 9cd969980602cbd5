import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "../../packages/server/src/database/open-sql.ts";
import { runCommand } from "../support/command.ts";
import {
  emptyDataDir,
  PASSWORD,
  type ServerProcess,
  signIn,
  startServer,
} from "../support/server-process.ts";

const PEOPLE = 8;
/** The first account is told of too. */
const EVENTS = PEOPLE + 1;
let server: ServerProcess;
let env: Record<string, string>;
let headFile: string;

const verify = (...args: string[]) => runCommand("verify-audit", args, env);

/** Does with the stopped server's tables what only their owner can. */
async function tamper(statements: string): Promise<void> {
  const connection = await openSql({ DATA_DIR: server.dataDir, DATABASE_URL: undefined });
  await connection.run(`ALTER TABLE "ChangeEvent" DISABLE TRIGGER USER; ${statements};
    ALTER TABLE "ChangeEvent" ENABLE TRIGGER USER;`);
  await connection.close();
}

beforeAll(async () => {
  server = await startServer();
  env = { DATA_DIR: server.dataDir, PUBLIC_URL: server.url, ADMIN_PASSWORD: PASSWORD };
  headFile = join(await emptyDataDir(), "head.json");
  const ask = await signIn(server);
  for (let index = 0; index < PEOPLE; index += 1)
    await ask(`mutation { createPerson(input: { name: "值班员${index}" }) { __typename } }`);
});
afterAll(() => server.end("SIGKILL"));

test("while a server has the database, it is asked whether the log is whole, and its end is signed", async () => {
  const { status, output } = await verify();
  expect(output).toContain(`whole: ${EVENTS} event(s), the last one ${EVENTS} `);
  expect(status).toBe(0);
  const signed = await runCommand("export-head", ["--out", headFile], env);
  expect(signed.output).toContain("BEGIN PUBLIC KEY");
  await writeFile(`${headFile}.pem`, signed.output.slice(signed.output.indexOf("-----BEGIN")));
  expect(JSON.parse(await readFile(headFile, "utf8"))).toMatchObject({ number: EVENTS });
});

test("without a server the database itself is read, and holds what was signed", async () => {
  await server.end("SIGTERM");
  const { status, output } = await verify("--head", headFile, "--public-key", `${headFile}.pem`);
  expect(output).toContain(`It holds what was signed`);
  expect(status).toBe(0);
});

test("an event that was changed in the middle is named, and the command fails", async () => {
  await tamper(`UPDATE "ChangeEvent" SET "actorName" = '别人' WHERE "number" = 3`);
  const { status, output } = await verify();
  expect(output).toMatch(/✗ Event 3: .*\(HASH_DIFFERS\)\n {2}2 event\(s\) before it are whole/);
  expect(status).toBe(1);
  const signed = await runCommand("export-head", [], env);
  expect(signed).toMatchObject({ status: 1, output: expect.stringContaining("Nothing was signed") });
  await tamper(`UPDATE "ChangeEvent" SET "actorName" = 'admin' WHERE "number" = 3`);
  expect((await verify()).status).toBe(0);
});

test("an end that was cut off is named; where the count was set back too, only what was signed tells", async () => {
  await tamper(`DELETE FROM "ChangeEvent" WHERE "number" > 6`);
  expect(await verify()).toMatchObject({
    status: 1,
    output: expect.stringMatching(/✗ Event 7: .*END_MISSING/),
  });
  await tamper(`UPDATE "ChangeLogHead" SET "number" = 6,
    "hash" = (SELECT "hash" FROM "ChangeEvent" WHERE "number" = 6)`);
  expect(await verify()).toMatchObject({ status: 0, output: expect.stringContaining("whole: 6 event(s)") });
  const held = await verify("--head", headFile);
  expect(held).toMatchObject({ status: 1, output: expect.stringContaining("CUT_OFF") });
});

test("where there is no database the command says so and makes none", async () => {
  const DATA_DIR = await emptyDataDir();
  const { status, output } = await runCommand("verify-audit", [], { ...env, DATA_DIR });
  expect(status).toBe(1);
  expect(output.trim()).toBe(`✗ There is no database in ${DATA_DIR} yet.`);
});
