import { createHash } from "node:crypto";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationsList } from "./schema-engine.ts";

/**
 * Whether Prisma's own history table says that a database has all migrations of a list, each applied to its end from
 * the very same text, and no others. Then the schema engine, which costs half a second to start, has nothing to do; of
 * every other state, a migration that failed included, the engine itself judges.
 */
export async function hasExactly(
  { migrationDirectories }: MigrationsList,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<boolean> {
  const adapter = await factory.connect();
  try {
    const applied = await readHistory(adapter);
    const wanted = migrationDirectories.map(({ path, migrationFile }) => [
      path,
      createHash("sha256").update(migrationFile.content.value).digest("hex"),
      "applied",
    ]);
    return JSON.stringify(applied) === JSON.stringify(wanted);
  } finally {
    await adapter.dispose();
  }
}

/** Name, checksum and state of each migration that was ever begun; none where there is no history. */
async function readHistory(adapter: SqlDriverAdapter): Promise<unknown[][]> {
  const [isThere] = await ask(adapter, `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL`);
  if (isThere?.[0] !== true) return [];
  return ask(
    adapter,
    `SELECT "migration_name", "checksum",
       CASE WHEN "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL THEN 'applied' ELSE 'not applied' END
     FROM "_prisma_migrations" ORDER BY "migration_name" COLLATE "C"`,
  );
}

async function ask(adapter: SqlDriverAdapter, sql: string): Promise<unknown[][]> {
  return (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;
}
