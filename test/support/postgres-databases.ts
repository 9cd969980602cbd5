import { randomBytes } from "node:crypto";
import pg from "pg";
import { startCluster } from "./postgres-cluster.ts";

/** A PostgreSQL server on which a test makes databases. */
export interface PostgresDatabases {
  /** The address of an empty database of its own. */
  create(): Promise<string>;
  stop(): Promise<void>;
}

/** The server at TEST_DATABASE_URL, else a throw-away one; null where none can be had, which is printed. */
export async function openPostgresDatabases(): Promise<PostgresDatabases | null> {
  const server = await serverHere();
  if (server === null) return null;
  return {
    create: async () => {
      const name = `flow_${randomBytes(6).toString("hex")}`;
      const admin = new pg.Client({ connectionString: server.url });
      await admin.connect();
      await admin.query(
        `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
      );
      await admin.end();
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: server.stop,
  };
}

async function serverHere(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return { url: given, stop: async () => {} };
  try {
    return await startCluster();
  } catch (error) {
    console.log(`SKIPPED: what needs PostgreSQL, because no server can be had here: ${String(error)}`);
    return null;
  }
}
