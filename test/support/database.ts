import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inject } from "vitest";
import {
  type Database,
  openDatabase,
  openPgliteClient,
} from "../../packages/server/src/database/open-database.ts";
import { openPglite } from "../../packages/server/src/database/pglite.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A dump of a migrated, empty embedded database. */
    pgliteDump: string;
    /**
     * A PostgreSQL server with a migrated, empty template database, and the role of a server, which has the password of
     * the owner; null: none can be had here.
     */
    postgres: { url: string; template: string; role: string } | null;
  }
}

/**
 * A migrated, empty database of its own for one test file, of the kind that the project asks for. A PostgreSQL is opened by
 * the role that a server should have, which cannot change the log; or by the owner of its tables.
 */
export async function openTestDatabase({ asOwner = false } = {}): Promise<Database> {
  const kind = process.env.TEST_DATABASE_KIND;
  return kind === "postgres" ? openPostgresCopy(asOwner) : openPgliteCopy();
}

async function openPgliteCopy(): Promise<Database> {
  const dump = new Blob([await readFile(inject("pgliteDump"))]);
  return openPgliteClient(await openPglite(undefined, dump));
}

async function openPostgresCopy(asOwner: boolean): Promise<Database> {
  const server = inject("postgres");
  if (server === null)
    throw new Error("No PostgreSQL server: the project's files should have been left out.");
  const { default: pg } = await import("pg");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  if (!asOwner) url.username = server.role;
  return openDatabase({ DATABASE_URL: url.href, DATA_DIR: "unused" });
}
