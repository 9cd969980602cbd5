import type { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../packages/server/src/database/open-database.ts";
import { openSql } from "../../packages/server/src/database/open-sql.ts";
import { grantServerRole } from "../../packages/server/src/database/server-role.ts";
import { startCluster } from "./postgres-cluster.ts";

const TEMPLATE = "dutygraph_template";
const ROLE = "dutygraph_server";

/**
 * A real PostgreSQL server for the API tests: the one at TEST_DATABASE_URL, else a throw-away cluster. Where none can
 * be had, `pnpm test` leaves these tests out and prints why.
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
  await makeRole(admin, url);
  // A template is copied only while nobody is connected to it; connections end a moment after they are closed.
  const others = `SELECT pg_sleep(0.1) FROM pg_stat_activity WHERE datname = '${TEMPLATE}' AND backend_type = 'client backend'`;
  while ((await admin.query(others)).rowCount !== 0);
  await admin.end();
  project.provide("postgres", { url: server.url, template: TEMPLATE, role: ROLE });
  project.provide("pgliteDump", "");
  return server.stop;
}

/** The role by which a server should work: it may not change the log. */
async function makeRole(admin: Client, template: URL): Promise<void> {
  const known = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [ROLE]);
  if (known.rowCount === 0) await admin.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${template.password}'`);
  const connection = await openSql({ DATABASE_URL: template.href, DATA_DIR: "unused" });
  await grantServerRole(connection, ROLE);
  await connection.close();
}
