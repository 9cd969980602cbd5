import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataSet } from "../../bench/src/data/make-data-set.ts";
import { type Database, openDatabase } from "../../packages/server/src/database/open-database.ts";
import { LISTS } from "../../packages/server/src/graphql/list-field.ts";
import { ADMIN } from "../support/api.ts";
import { everyPage } from "../support/plans/every-page.ts";
import { EXCEPTIONS, type Exception, exceptionFor } from "../support/plans/exceptions.ts";
import { explain, type Plan } from "../support/plans/explain.ts";
import { nestedLists, nestedPages } from "../support/plans/nested-pages.ts";
import { recordStatements } from "../support/plans/record-statements.ts";
import { addReports } from "../support/plans/report-data.ts";
import { addWork } from "../support/plans/work-data.ts";
import { openPostgresDatabases, type PostgresDatabases } from "../support/postgres-databases.ts";

/**
 * So many duties stand in the database; LIST_PLANS_DUTIES=1000000 reads the plans at the size for which the lists are
 * made, which takes some minutes to fill.
 */
const DUTIES = Number(process.env.LIST_PLANS_DUTIES ?? 100_000);
/** A page of 50 may look at so many rows: a filter that one row in a hundred passes reads a hundred times the page. */
const MOST_ROWS = 6_000;
/** Tables that are read from beginning to end in a few milliseconds. */
const SMALL = [
  ...["OrgUnit", "UnitPlacement", "Plan", "PlanReading", "DirectoryImport", "user", "RoleGrant"],
  ...["Rota", "ShiftSwap", "UrgentRule", "UrgentReport", "Form", "Obligation", "Reporter"],
];

let server: PostgresDatabases | null = null;
let database: Database;
let client: pg.Client;

const isEmbedded = process.env.TEST_DATABASE_KIND !== "postgres";
if (isEmbedded)
  console.log("SKIPPED: the plans of the lists, which are PostgreSQL's; PGlite is never that large.");

beforeAll(async () => {
  if (isEmbedded) return;
  server = await openPostgresDatabases();
  if (server === null) return;
  const url = await server.create();
  database = await openDatabase({ DATABASE_URL: url, DATA_DIR: "unused" });
  client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC -c jit=off" });
  await client.connect();
  await dropConstraints();
  await makeDataSet(client, { duties: DUTIES, people: DUTIES / 20, blocks: Math.ceil(DUTIES / 40_000) });
  await addReports(client);
  await addWork(client, DUTIES);
}, 1_200_000);
afterAll(async () => {
  await client?.end();
  await database?.close();
  await server?.stop();
});

/** What forbids rows, by which no list reads, would take longer than all the rest. */
async function dropConstraints(): Promise<void> {
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name" FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('x', 'f')`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
}

/** Whether the database had to look at more than a page is worth. */
function isServed(plan: Plan, isWhole: boolean): boolean {
  const isLarge = (table: string) => !SMALL.includes(table);
  const isSorted = isWhole && plan.tables.some(isLarge) && plan.sorted > 2 * 51;
  return plan.read <= MOST_ROWS && !plan.wholly.some(isLarge) && !isSorted;
}

/** What each exception cost at most. */
const costs = new Map<Exception, number>();
const readLists = new Set<string>();
/** As the first five times, and as later on where the server's database finds it as good. */
const WAYS = ["values", "any"] as const;

test.skipIf(isEmbedded).each(LISTS.map(({ name }) => name))(
  "%s are found by an index in each order, by each filter, on the first, a middle and the last page",
  async (list) => {
    const faults: string[] = [];
    for await (const asked of everyPage(
      client,
      recordStatements(database, ADMIN, { answered: false }),
      list,
    )) {
      for (const plannedFor of WAYS) {
        const plan = await explain(client, asked.statement, plannedFor);
        readLists.add(list);
        if (isServed(plan, asked.filter === "{}")) continue;
        const exception = exceptionFor({ ...asked, plannedFor });
        if (exception === null)
          faults.push(told(`${asked.order} ${asked.filter} ${asked.page} ${plannedFor}`, plan));
        else costs.set(exception, Math.max(costs.get(exception) ?? 0, plan.milliseconds));
      }
    }
    expect(faults).toEqual([]);
    expect(readLists).toContain(list);
  },
  600_000,
);

test.skipIf(isEmbedded)("no list is excepted that an index serves", () => {
  for (const [{ list, filter }, milliseconds] of costs)
    console.log(`not served: ${list} ${filter} at most ${Math.round(milliseconds)} ms at ${DUTIES} duties`);
  expect([...readLists]).toEqual(LISTS.map(({ name }) => name));
  expect(EXCEPTIONS.filter((exception) => !costs.has(exception))).toEqual([]);
});

test.skipIf(isEmbedded).each(nestedLists())("%s are found by an index, with their number", async (list) => {
  const pages = await nestedPages(client, recordStatements(database, ADMIN, { answered: true }), list);
  const faults: string[] = [];
  for (const { page, statements } of pages) {
    expect(statements.some(({ text }) => text.includes("LATERAL"))).toBe(true);
    for (const statement of statements) {
      for (const plannedFor of WAYS) {
        const plan = await explain(client, statement, plannedFor);
        if (!isServed(plan, false)) faults.push(told(`${page} ${plannedFor}`, plan));
      }
    }
  }
  expect(faults).toEqual([]);
});

function told(page: string, { read, sorted, milliseconds, text }: Plan): string {
  return `${page}: read ${read}, sorted ${sorted}, ${milliseconds} ms\n${text}`;
}
