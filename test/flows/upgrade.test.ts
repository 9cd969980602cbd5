import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildSchema, type SeenMigration } from "../../packages/server/src/backup/old-schema.ts";
import { MIGRATIONS_DIR } from "../../packages/server/src/database/migrate.ts";
import { openSql } from "../../packages/server/src/database/open-sql.ts";
import { readMigrations } from "../../packages/server/src/database/schema-engine.ts";
import { runCommand } from "../support/command.ts";
import { emptyDataDir } from "../support/server-process.ts";

vi.setConfig({ testTimeout: 240_000 });

const CHAIN = "20261122090000_chain_the_change_log";
const EVENTS = 1200;

/** A database as it was before the log was chained, with a log of some length. */
async function oldDataDir(): Promise<string> {
  const dataDir = await emptyDataDir();
  const connection = await openSql({ DATA_DIR: dataDir, DATABASE_URL: undefined }, { mayCreate: true });
  await buildSchema(connection, await oldMigrations(), new Date("2026-03-01T00:00:00Z"));
  await connection.run(`
    INSERT INTO "ChangeEvent" SELECT n, '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 second', 'USER', 'a', 'admin',
      'createPerson', 'Person:' || n, ARRAY['Person:' || n], NULL, jsonb_build_object('name', '人员' || n, 'b', 1.50, 'a', n)
    FROM generate_series(1, ${EVENTS}) n;
    UPDATE "ChangeLogHead" SET "number" = ${EVENTS};
    INSERT INTO "user" ("id", "name", "email", "updatedAt") VALUES ('clerk', 'clerk', 'clerk@dutygraph.invalid', now());`);
  await connection.close();
  return dataDir;
}

async function oldMigrations(): Promise<SeenMigration[]> {
  const { migrationDirectories } = await readMigrations(MIGRATIONS_DIR);
  return migrationDirectories
    .filter(({ path }) => path < CHAIN)
    .map(({ path, migrationFile }) => {
      const script = migrationFile.content.value;
      return { name: path, script, checksum: createHash("sha256").update(script).digest("hex") };
    });
}

test("a log from before the chain is chained by the upgrade, which says so, and then proves whole; accounts keep their rights", async () => {
  const DATA_DIR = await oldDataDir();
  const before = await runCommand("verify-audit", [], { DATA_DIR });
  expect(before).toMatchObject({ status: 1, output: expect.stringContaining("NOT_CHAINED") });
  const upgraded = await runCommand("migrate", [], { DATA_DIR });
  expect(upgraded.output).toContain(CHAIN);
  expect(upgraded.output).toContain(`Chained the ${EVENTS} event(s)`);
  expect((await runCommand("migrate", [], { DATA_DIR })).output).not.toContain("Chained");
  const after = await runCommand("verify-audit", [], { DATA_DIR });
  expect(after).toMatchObject({ status: 0, output: expect.stringContaining(`whole: ${EVENTS} event(s)`) });
  expect(await grantsIn(DATA_DIR)).toEqual([{ userId: "clerk", role: "ADMIN" }]);
});

/** Who may do what in a database: whoever could do everything before there were roles still can. */
async function grantsIn(dataDir: string): Promise<unknown[]> {
  const connection = await openSql({ DATA_DIR: dataDir, DATABASE_URL: undefined });
  const grants = await connection.ask(`SELECT "userId", "role" FROM "RoleGrant" WHERE "revokedAt" IS NULL`);
  await connection.close();
  return grants;
}

test("a backup that an older version would have written is restored and brought up to date", async () => {
  const file = join(await emptyDataDir(), "old.backup.gz");
  const written = await runCommand("write-backup", [file], { DATA_DIR: await oldDataDir() });
  expect(written.status, written.output).toBe(0);
  const DATA_DIR = await emptyDataDir();
  const { status, output } = await runCommand("restore-backup", [file], { DATA_DIR });
  expect(status, output).toBe(0);
  expect(output).toContain(CHAIN);
  expect(output).toContain(`Chained the ${EVENTS} event(s)`);
  expect(output).toContain(`whole: ${EVENTS} event(s)`);
});
