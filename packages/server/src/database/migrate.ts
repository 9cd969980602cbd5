import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { hasExactly } from "./applied-migrations.ts";
import { NO_FILTERS, openSchemaEngine, readDatamodels, readMigrations } from "./schema-engine.ts";

const PRISMA_DIR = join(dirname(fileURLToPath(import.meta.url)), "../../../../prisma");
export const SCHEMA_DIR = join(PRISMA_DIR, "schema");
export const MIGRATIONS_DIR = join(PRISMA_DIR, "migrations");

/**
 * Applies the migrations that the database has not seen, in order, and keeps Prisma's own history table, so that
 * `prisma migrate` elsewhere agrees. Answers the names applied; a failing migration rejects.
 */
export async function migrate(
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrationsDir: string = MIGRATIONS_DIR,
): Promise<string[]> {
  const migrationsList = await readMigrations(migrationsDir);
  if (await hasExactly(migrationsList, factory)) return [];
  const engine = await openSchemaEngine(factory, await readDatamodels(SCHEMA_DIR));
  try {
    const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The SQL that leads from the state after all migrations to the schema; empty where they agree. */
export async function diffMigrationsToSchema(
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrationsDir: string = MIGRATIONS_DIR,
): Promise<string> {
  const files = await readDatamodels(SCHEMA_DIR);
  const engine = await openSchemaEngine(factory, files);
  try {
    const result = await engine.diff({
      from: { tag: "migrations", ...(await readMigrations(migrationsDir)) },
      to: { tag: "schemaDatamodel", files: files.map(([path, content]) => ({ path, content })) },
      shadowDatabaseUrl: null,
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return isEmptyScript(result.stdout) ? "" : (result.stdout ?? "");
  } finally {
    engine.free();
  }
}

function isEmptyScript(script: string | null): boolean {
  return (script ?? "").split("\n").every((line) => line.trim() === "" || line.trim().startsWith("--"));
}
