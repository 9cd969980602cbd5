import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { hasExactly } from "../../packages/server/src/database/applied-migrations.ts";
import { copyEmptyDatabase, makeEmptyDatabase } from "../../packages/server/src/database/empty-database.ts";
import { MIGRATIONS_DIR, migrate } from "../../packages/server/src/database/migrate.ts";
import { openPgliteClient } from "../../packages/server/src/database/open-database.ts";
import { openPglite } from "../../packages/server/src/database/pglite.ts";
import { pgliteAdapterFactory } from "../../packages/server/src/database/pglite-adapter.ts";
import { readMigrations } from "../../packages/server/src/database/schema-engine.ts";
import { emptyDataDir } from "../support/server-process.ts";

let keptIn: string;
beforeAll(async () => {
  keptIn = await emptyDataDir();
  await mkdir(join(keptIn, "of-other-migrations"));
  await makeEmptyDatabase(keptIn);
});

/** An open copy, which closes itself. */
async function openCopy() {
  const folder = join(await emptyDataDir(), "pglite");
  expect(await copyEmptyDatabase(folder, keptIn)).toBe(true);
  const client = await openPglite(folder);
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

type Client = Awaited<ReturnType<typeof openPglite>>;

const factoryOf = (client: Client) => pgliteAdapterFactory(client, () => openPglite());

test("the empty database is made once and replaces the one of other migrations", async () => {
  const kept = await readdir(keptIn);
  expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  await makeEmptyDatabase(keptIn);
  expect(await readdir(keptIn)).toEqual(kept);
});

test("a copy holds what the migrations make, to the letter", async () => {
  await using copy = await openCopy();
  const migrated = await openPglite();
  const database = await openPgliteClient(migrated);
  expect(database.appliedMigrations.length).toBeGreaterThan(5);
  const [ours, theirs] = [await contentOf(copy), await contentOf(migrated)];
  expect(ours.length).toBeGreaterThan(100);
  expect(ours).toEqual(theirs);
  await database.close();
});

test("where none was made nothing is copied", async () => {
  const folder = join(await emptyDataDir(), "pglite");
  expect(await copyEmptyDatabase(folder, await emptyDataDir())).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test("only a history that is the folder's to the letter is taken for all migrations; else the engine judges", async () => {
  await using copy = await openCopy();
  const list = await readMigrations(MIGRATIONS_DIR);
  expect(await hasExactly(list, factoryOf(copy))).toBe(true);
  const last = `"migration_name" = '${list.migrationDirectories.at(-1)?.path}'`;
  for (const change of [
    `SET "checksum" = 'of another text' WHERE ${last}`,
    `SET "rolled_back_at" = now() WHERE ${last}`,
    `SET "finished_at" = NULL WHERE ${last}`,
    `SET "migration_name" = 'of_a_later_version' WHERE ${last}`,
  ]) {
    await copy.exec(`BEGIN; UPDATE "_prisma_migrations" ${change}`);
    expect(await hasExactly(list, factoryOf(copy)), change).toBe(false);
    await copy.exec("ROLLBACK");
  }
  await copy.exec(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE ${last}`);
  await expect(migrate(factoryOf(copy))).rejects.toThrow(/failed/);
});

/** Tables with their columns, constraints, indexes, triggers, functions and rows, save when it was made. */
async function contentOf(client: Client): Promise<unknown[]> {
  const { rows } = await client.query(`
    SELECT 'column', c.oid::regclass::text || '.' || a.attname AS name, concat(format_type(a.atttypid, a.atttypmod), a.attnotnull,
      a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) AS says
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0
    UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'enum', enumtypid::regtype::text, string_agg(enumlabel, ' ' ORDER BY enumsortorder) FROM pg_enum GROUP BY 2
    UNION ALL SELECT 'migration', "migration_name", "checksum" FROM "_prisma_migrations"
    UNION ALL SELECT 'head', '', to_jsonb(h)::text FROM "ChangeLogHead" h
    ORDER BY 1, 2, 3`);
  return rows;
}
