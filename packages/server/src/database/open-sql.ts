import { existsSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Ask } from "../audit/read-events.ts";
import type { Env } from "../env.ts";
import { lockDataDirectory } from "./data-directory-lock.ts";
import { openPglite } from "./pglite.ts";

/** One connection to the database as it stands, whatever its migrations: for what keeps, proves and restores it whole. */
export interface SqlConnection {
  kind: "pglite" | "postgresql";
  ask: Ask;
  /** Runs statements without values, several at once too. */
  run(script: string): Promise<void>;
  close(): Promise<void>;
}

/** There is no database yet where the settings point to. */
export class NoDatabaseError extends Error {}

/**
 * Opens the database that the settings name, and changes nothing in it.
 * @throws DataDirectoryInUseError where a server has the data directory
 * @throws NoDatabaseError where there is no embedded database yet and none is to be made
 */
export async function openSql(
  { DATABASE_URL, DATA_DIR }: Pick<Env, "DATABASE_URL" | "DATA_DIR">,
  options: { mayCreate: boolean } = { mayCreate: false },
): Promise<SqlConnection> {
  return DATABASE_URL === undefined ? openEmbedded(DATA_DIR, options.mayCreate) : openPostgres(DATABASE_URL);
}

async function openEmbedded(dataDir: string, mayCreate: boolean): Promise<SqlConnection> {
  const folder = join(dataDir, "pglite");
  if (!mayCreate && !existsSync(folder)) throw new NoDatabaseError(`There is no database in ${dataDir} yet.`);
  const lock = await lockDataDirectory(dataDir);
  try {
    const client = await openPglite(folder);
    return {
      kind: "pglite",
      ask: async <Row>(sql: string, ...values: unknown[]) => (await client.query<Row>(sql, values)).rows,
      run: async (script) => void (await client.exec(script)),
      close: () => client.close().finally(() => lock.release()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openPostgres(url: string): Promise<SqlConnection> {
  const adapter = await new PrismaPg({
    connectionString: url,
    options: "-c TimeZone=UTC",
    max: 1,
  }).connect();
  const client = await adapter.underlyingDriver().connect();
  return {
    kind: "postgresql",
    ask: async (sql, ...values) => (await client.query(sql, values)).rows,
    run: async (script) => void (await client.query(script)),
    close: async () => {
      client.release();
      await adapter.dispose();
    },
  };
}
