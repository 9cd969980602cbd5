import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

/** The parts of Prisma's schema engine that Dutygraph uses. */
export interface SchemaEngine {
  applyMigrations(input: {
    migrationsList: MigrationsList;
    filters: SchemaFilters;
  }): Promise<{ appliedMigrationNames: string[] }>;
  diagnoseMigrationHistory(input: {
    migrationsList: MigrationsList;
    optInToShadowDatabase: boolean;
    filters: SchemaFilters;
  }): Promise<{ failedMigrationNames: string[]; editedMigrationNames: string[]; history: unknown }>;
  diff(input: Record<string, unknown>): Promise<{ exitCode: number; stdout: string | null }>;
  free(): void;
}

interface SchemaFilters {
  externalTables: string[];
  externalEnums: string[];
}

export interface MigrationsList {
  baseDir: string;
  lockfile: { path: string; content: string | null };
  shadowDbInitScript: string;
  migrationDirectories: {
    path: string;
    migrationFile: { path: string; content: { tag: "ok"; value: string } };
  }[];
}

export const NO_FILTERS: SchemaFilters = { externalTables: [], externalEnums: [] };

/**
 * Starts Prisma's own schema engine, the WebAssembly build that needs no download, on an adapter.
 * `datamodels` are pairs of file name and text; free the engine when done.
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [string, string][],
): Promise<SchemaEngine> {
  const SchemaEngineClass = await loadEngineClass();
  return SchemaEngineClass.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** Reads the schema folder as the engine wants it. */
export async function readDatamodels(schemaDir: string): Promise<[string, string][]> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [
        join(schemaDir, name),
        await readFile(join(schemaDir, name), "utf8"),
      ],
    ),
  );
}

/** Reads the migrations folder in the order in which migrations are applied. */
export async function readMigrations(migrationsDir: string): Promise<MigrationsList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(join(migrationsDir, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(join(migrationsDir, "migration_lock.toml"), "utf8"),
  };
  return { baseDir: migrationsDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

const ENGINE = Symbol.for("dutygraph.schema-engine");

interface EngineClass {
  new: (
    options: { datamodels: [string, string][] },
    log: (message: string) => void,
    adapter: unknown,
  ) => Promise<SchemaEngine>;
}

// The glue module holds the memory of one instance, so there must be one per process, also where this file is
// evaluated twice, as a test runner does.
const shared = globalThis as { [ENGINE]?: Promise<EngineClass> };

function loadEngineClass(): Promise<EngineClass> {
  shared[ENGINE] ??= instantiateEngine();
  return shared[ENGINE];
}

async function instantiateEngine(): Promise<EngineClass> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  // The package exports its JavaScript only; the binary lies beside it.
  const gluePath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(gluePath.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  const exports = instance.exports as { __wbindgen_start(): void };
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return glue.SchemaEngine as unknown as EngineClass;
}
