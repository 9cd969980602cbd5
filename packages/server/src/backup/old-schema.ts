import { createHash, randomUUID } from "node:crypto";
import { MIGRATIONS_DIR } from "../database/migrate.ts";
import type { SqlConnection } from "../database/open-sql.ts";
import { readMigrations } from "../database/schema-engine.ts";
import { type BackupBegin, BackupError } from "./backup-format.ts";

/** A migration that a backup had seen, with its script as we have it. */
export interface SeenMigration {
  name: string;
  checksum: string;
  script: string;
}

/** As Prisma's schema engine makes it; the engine takes it over. */
const HISTORY = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * The migrations of a backup, in their order.
 * @throws BackupError where it has seen one that we do not have, or another one of the same name
 */
export async function migrationsOf({ migrations }: BackupBegin): Promise<SeenMigration[]> {
  const { migrationDirectories } = await readMigrations(MIGRATIONS_DIR);
  const known = new Map(
    migrationDirectories.map(({ path, migrationFile }) => [path, migrationFile.content.value]),
  );
  return migrations.map(({ name, checksum }) => {
    const script = known.get(name);
    if (script === undefined)
      throw new BackupError(`The backup is of a newer version of Dutygraph: it knows the migration ${name}.`);
    if (createHash("sha256").update(script).digest("hex") !== checksum)
      throw new BackupError(`The backup is of another version of Dutygraph: its migration ${name} differs.`);
    return { name, checksum, script };
  });
}

/** Drops all that there is and makes empty tables as they were after these migrations. */
export async function buildSchema(
  { ask, run }: SqlConnection,
  migrations: readonly SeenMigration[],
  now: Date,
): Promise<void> {
  await run("DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC;");
  for (const { script } of migrations) await run(script);
  await run(HISTORY);
  for (const { name, checksum } of migrations)
    await ask(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, $4, 1)`,
      randomUUID(),
      checksum,
      name,
      now.toISOString(),
    );
}
