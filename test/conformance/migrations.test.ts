import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  diffMigrationsToSchema,
  MIGRATIONS_DIR,
  migrate,
} from "../../packages/server/src/database/migrate.ts";
import type { Database } from "../../packages/server/src/database/open-database.ts";
import { openPglite } from "../../packages/server/src/database/pglite.ts";
import { pgliteAdapterFactory } from "../../packages/server/src/database/pglite-adapter.ts";
import { openTestDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("the migrations and the schema do not differ", async () => {
  const client = await openPglite();
  expect(await diffMigrationsToSchema(pgliteAdapterFactory(client, () => openPglite()))).toBe("");
  await client.close();
});

test("a database that has seen all migrations is opened without applying any", () => {
  expect(database.appliedMigrations).toEqual([]);
});

test("migrating applies each migration once, and a second time none", async () => {
  const client = await openPglite();
  const factory = pgliteAdapterFactory(client, () => openPglite());
  const names = (await readdir(MIGRATIONS_DIR)).filter((name) => !name.endsWith(".toml")).sort();
  expect(await migrate(factory)).toEqual(names);
  expect(await migrate(factory)).toEqual([]);
  await client.close();
});

test("the history has a finished row for each migration with the checksum that Prisma expects", async () => {
  const rows = await database.prisma.$queryRaw<
    { migration_name: string; checksum: string; finished_at: Date | null }[]
  >`
    SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY migration_name`;
  for (const { migration_name, checksum, finished_at } of rows) {
    const script = await readFile(join(MIGRATIONS_DIR, migration_name, "migration.sql"));
    expect(checksum, migration_name).toBe(createHash("sha256").update(script).digest("hex"));
    expect(finished_at, migration_name).not.toBeNull();
  }
  expect(rows.length).toBeGreaterThanOrEqual(2);
});

test("no comment of a migration holds a semicolon, at which the PostgreSQL adapter would cut the script", async () => {
  for (const name of (await readdir(MIGRATIONS_DIR)).filter((entry) => !entry.endsWith(".toml"))) {
    const script = await readFile(join(MIGRATIONS_DIR, name, "migration.sql"), "utf8");
    expect(
      script.split("\n").filter((line) => /--.*;/.test(line)),
      name,
    ).toEqual([]);
  }
});
