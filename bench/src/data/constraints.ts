import type { Sql } from "./sql.ts";

/** The tables that a data set fills. */
const FILLED = [
  "OrgUnit",
  "UnitPlacement",
  "Person",
  "Post",
  "PostHolding",
  "Plan",
  "PartyClass",
  "Group",
  "GroupMember",
  "Delegation",
  "Duty",
  "Assignment",
];

/**
 * Takes the indexes and constraints off the tables, fills them, and makes all again as they were, which checks every
 * row. One index over all rows is built far faster than it grows row by row.
 */
export async function fillBare(sql: Sql, fill: () => Promise<void>): Promise<void> {
  const constraints = await readConstraints(sql);
  const indexes = await readIndexes(sql);
  // Those that refer to others go first and come last.
  for (const { table, name } of constraints) await sql.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await sql.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await sql.query(definition);
  for (const { table, name, definition } of constraints.toReversed())
    await sql.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

interface Made {
  table: string;
  name: string;
  definition: string;
}

async function readConstraints(sql: Sql): Promise<Made[]> {
  const { rows } = await sql.query(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name", pg_get_constraintdef(oid) AS "definition"
     FROM pg_constraint
     WHERE conrelid = ANY($1::text[]::regclass[]) AND contype IN ('f', 'x', 'c') ORDER BY contype = 'f' DESC, conname`,
    [FILLED.map((table) => `"${table}"`)],
  );
  return rows as Made[];
}

async function readIndexes(sql: Sql): Promise<Made[]> {
  const { rows } = await sql.query(
    `SELECT indrelid::regclass::text AS "table", indexrelid::regclass::text AS "name", pg_get_indexdef(indexrelid) AS "definition"
     FROM pg_index
     WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     ORDER BY indexrelid`,
    [FILLED.map((table) => `"${table}"`)],
  );
  return rows as Made[];
}
