import { query, withClient } from "../query.ts";

const CONTROL =
  "^\\s*(begin|commit|rollback|savepoint|release|start transaction|set|reset|discard|deallocate|show)\\M";

/**
 * How many statements a database executes while something runs, the beginning and end of transactions left out. Counting
 * is switched on only for that time, since it costs.
 */
export async function countStatements(
  clusterUrl: string,
  database: string,
  run: () => Promise<void>,
): Promise<number> {
  await query(clusterUrl, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
  await setCounting(clusterUrl, "top");
  try {
    await query(clusterUrl, "SELECT pg_stat_statements_reset()");
    await run();
    const [row] = await query(
      clusterUrl,
      `SELECT COALESCE(sum(s.calls), 0)::float8 AS "calls" FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
       WHERE d.datname = $1 AND s.query !~* $2`,
      [database, CONTROL],
    );
    return Number(row?.calls);
  } finally {
    await setCounting(clusterUrl, "none");
  }
}

/** Switches the counting of statements on or off for all connections. */
export async function setCounting(clusterUrl: string, track: "top" | "none"): Promise<void> {
  await withClient(clusterUrl, async (client) => {
    await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${track}'`);
    await client.query("SELECT pg_reload_conf()");
    // Each backend takes the setting up between two statements; a fresh connection shows that it has spread.
    await client.query("SELECT pg_sleep(0.2)");
  });
}
