import type { SqlConnection } from "./open-sql.ts";

/** The tables of which a server may not do everything, and what it may. */
const LIMITED: Record<string, string> = {
  ChangeEvent: "SELECT, INSERT",
  ChangeLogHead: "SELECT, UPDATE",
  _prisma_migrations: "SELECT",
};
const EVERYTHING = "SELECT, INSERT, UPDATE, DELETE";

/**
 * Gives a role of PostgreSQL what a running server needs and no more: it owns nothing, makes no tables, and of the change
 * log it can only add to the end. Run by the owner of the tables; to run it again changes nothing.
 */
export async function grantServerRole(connection: SqlConnection, role: string): Promise<void> {
  const to = `"${role.replaceAll('"', '""')}"`;
  const limits = Object.entries(LIMITED).map(
    ([table, rights]) => `REVOKE ALL ON "${table}" FROM ${to}; GRANT ${rights} ON "${table}" TO ${to};`,
  );
  await connection.run(`BEGIN;
    GRANT USAGE ON SCHEMA public TO ${to};
    GRANT ${EVERYTHING} ON ALL TABLES IN SCHEMA public TO ${to};
    ${limits.join("\n    ")}
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${EVERYTHING} ON TABLES TO ${to};
    COMMIT;`);
  if (await hasEngine(connection)) await connection.run(grantEngine(to));
}

/** The tables of the jobs' engine, which stand in a schema of their own once the owner has made them. */
const ENGINE = "pgboss";

async function hasEngine({ ask }: SqlConnection): Promise<boolean> {
  return (await ask("SELECT 1 FROM pg_namespace WHERE nspname = $1", ENGINE)).length > 0;
}

function grantEngine(to: string): string {
  return `BEGIN;
    GRANT USAGE ON SCHEMA ${ENGINE} TO ${to};
    GRANT ${EVERYTHING} ON ALL TABLES IN SCHEMA ${ENGINE} TO ${to};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${ENGINE} TO ${to};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${ENGINE} GRANT ${EVERYTHING} ON TABLES TO ${to};
    COMMIT;`;
}

/** The roles besides the owner that may write to the log, whom a restored database has to let in again. */
export async function serverRoles({ ask }: SqlConnection): Promise<string[]> {
  const rows = await ask<{ role: string }>(
    `SELECT DISTINCT g."grantee" AS "role" FROM information_schema.role_table_grants g
     JOIN pg_tables t ON t.schemaname = g.table_schema AND t.tablename = g.table_name
     WHERE g.table_schema = 'public' AND g.table_name = 'ChangeEvent' AND g.privilege_type = 'INSERT'
       AND g."grantee" <> t.tableowner AND g."grantee" <> 'PUBLIC' ORDER BY 1`,
  );
  return rows.map(({ role }) => role);
}
