import { fillBare } from "./constraints.ts";
import { makeDirectory } from "./directory.ts";
import { makeDuties } from "./duties.ts";
import { makePlans } from "./plans.ts";
import type { Size } from "./size.ts";
import { openFunctions, type Sql } from "./sql.ts";

/**
 * Fills a migrated, empty database with a data set. The same size gives the same rows, ids included, every time; what
 * is in it stands in docs/performance.md. Takes one session, since it works with temporary tables.
 */
export async function makeDataSet(sql: Sql, size: Size): Promise<void> {
  await sql.query(`SET TIME ZONE 'UTC'`);
  await sql.query(`SET maintenance_work_mem = '512MB'`);
  await sql.query(`SET work_mem = '256MB'`);
  await openFunctions(sql);
  await fillBare(sql, async () => {
    await makeDirectory(sql, size);
    await makePlans(sql, size);
    await makeDuties(sql, size);
  });
  for (const table of ["draft_unit", "draft_group", "draft_member", "draft_duty", "draft_assignment"])
    await sql.query(`DROP TABLE ${table}`);
  await sql.query("ANALYZE");
}
