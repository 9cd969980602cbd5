import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { chainOldEvents } from "../audit/chain-old-events.ts";
import type { Env } from "../env.ts";
import { PrismaClient } from "../generated/prisma/client.ts";
import { lockDataDirectory } from "./data-directory-lock.ts";
import { copyEmptyDatabase } from "./empty-database.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { pgliteAdapterFactory } from "./pglite-adapter.ts";
import { embeddedSql, postgresSql, type Sql } from "./sql.ts";

/** An open database with its migrations applied. */
export interface Database {
  prisma: Db;
  /** For the reads that must be quick; never for writes. */
  sql: Sql;
  /** Names of the migrations applied by this opening. */
  appliedMigrations: string[];
  kind: "pglite" | "postgresql";
  /** The embedded database itself, for the engine of the jobs; null: the database is a PostgreSQL. */
  embedded: PGlite | null;
  close(): Promise<void>;
}

export type Db = PrismaClient;

/** Inside a transaction; what reads need of either. */
export type Tx = Omit<Db, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

/**
 * Opens the database that the settings name and applies what migrations are missing: PostgreSQL where
 * `DATABASE_URL` is set, else the embedded one in `DATA_DIR`.
 * @throws DataDirectoryInUseError where another server has the data directory.
 */
export async function openDatabase(
  env: Pick<Env, "DATABASE_URL" | "DATA_DIR">,
  progress: (message: string) => void = () => {},
): Promise<Database> {
  return env.DATABASE_URL === undefined
    ? openEmbedded(env.DATA_DIR, progress)
    : openPostgres(env.DATABASE_URL, progress);
}

async function openEmbedded(dataDir: string, progress: (message: string) => void): Promise<Database> {
  const lock = await lockDataDirectory(dataDir);
  try {
    progress(`Opening the embedded database in ${dataDir} …`);
    const folder = join(dataDir, "pglite");
    if (!existsSync(folder)) await copyEmptyDatabase(folder);
    const client = await openPglite(folder);
    const database = await openPgliteClient(client, progress);
    return { ...database, close: () => database.close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** An already open embedded database; tests use it with one in memory. */
export async function openPgliteClient(
  client: PGlite,
  progress: (message: string) => void = () => {},
): Promise<Database> {
  const factory = pgliteAdapterFactory(client, () => openPglite());
  const appliedMigrations = await migrateWithProgress(factory, progress);
  const prisma = createClient(factory);
  await chainWithProgress(prisma, progress);
  return {
    prisma,
    sql: embeddedSql(client),
    appliedMigrations,
    kind: "pglite",
    embedded: client,
    close: async () => {
      await prisma.$disconnect();
      await client.close();
    },
  };
}

async function openPostgres(url: string, progress: (message: string) => void): Promise<Database> {
  progress("Connecting to PostgreSQL …");
  // The adapter sends and reads timestamps without their offset, so every session's time zone is UTC.
  // Compiling a statement takes longer than any of ours runs.
  const factory = new PrismaPg(
    { connectionString: url, options: "-c TimeZone=UTC -c jit=off", max: 16 },
    { statementNameGenerator: (query) => statementName(query.sql) },
  );
  const appliedMigrations = await migrateWithProgress(withWholeScripts(factory), progress);
  const prisma = createClient(factory);
  await chainWithProgress(prisma, progress);
  const sql = postgresSql(url);
  return {
    prisma,
    sql,
    appliedMigrations,
    kind: "postgresql",
    embedded: null,
    close: async () => {
      await sql.close();
      await prisma.$disconnect();
    },
  };
}

/**
 * Sends a migration to PostgreSQL in one piece, which makes it one transaction: the library cuts scripts at each
 * semicolon, also within comments and bodies of functions, and leaves what went before an error.
 */
function withWholeScripts(factory: PrismaPg): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await adapter.underlyingDriver().query(script);
      };
      return adapter;
    },
  };
}

async function migrateWithProgress(
  factory: SqlMigrationAwareDriverAdapterFactory,
  progress: (message: string) => void,
): Promise<string[]> {
  const applied = await migrate(factory);
  if (applied.length > 0) progress(`Applied ${applied.length} migration(s): ${applied.join(", ")}.`);
  return applied;
}

/** Once, after the upgrade that brought the chain. */
async function chainWithProgress(prisma: Db, progress: (message: string) => void): Promise<void> {
  const chained = await chainOldEvents(prisma);
  if (chained > 0)
    progress(`Chained the ${chained} event(s) that the change log held before it was chained.`);
}

/** Query events are emitted, not printed: the statement log and the tests listen to them. */
function createClient(adapter: SqlMigrationAwareDriverAdapterFactory): Db {
  return new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
}

const names = new Map<string, string>();

/** One stable name per statement text, so that PostgreSQL plans it once per connection; bounded. */
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= 500) return "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
