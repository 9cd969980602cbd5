import type { Sql } from "../database/sql.ts";
import { heldSql, toHeldRow } from "./held-rows.ts";
import { emptySnapshot, HELD_TYPES, type HeldType, isHeld, type Snapshot } from "./snapshot.ts";

/** So many rows come in at once while all are read, so that others are served in between. */
const ROWS_AT_ONCE = 5_000;

/**
 * Reads all that a snapshot holds. Its tables are read one after the other, so it is as a whole right only after
 * `catchUp`, which reads again whatever was written since `number`.
 */
export async function readSnapshot(sql: Sql): Promise<Snapshot> {
  const snapshot = emptySnapshot();
  snapshot.number = await readLogNumber(sql);
  for (const type of HELD_TYPES) {
    for await (const rows of pagesOf(sql, type))
      snapshot.tables[type].add(rows.map((row) => toHeldRow(type, row)) as never);
    snapshot.tables[type].settle();
  }
  return snapshot;
}

/** How far the change log goes. */
export async function readLogNumber(sql: Sql): Promise<number> {
  const [head] = await sql.ask<{ number: number }>(`SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1`);
  return head?.number ?? 0;
}

async function* pagesOf(sql: Sql, type: HeldType): AsyncGenerator<Record<string, unknown>[]> {
  const { columns, rows: which, key } = heldSql(type);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await sql.ask<Record<string, unknown>>(
      `SELECT ${columns} FROM "${type}" t WHERE ${which} AND t."${key}" > $1::uuid ORDER BY t."${key}" LIMIT ${ROWS_AT_ONCE}`,
      [after],
    );
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = String(rows.at(-1)?.[key]);
  }
}

/** What happened since an event of the change log, in one statement, so that all of it is of one instant. */
interface News {
  number: number;
  subjects: string[] | null;
  rows: Record<HeldType, Record<string, unknown>[] | null>;
}

/** More than this is read faster from its beginning. */
const MOST_NEWS = 5_000;

const NEWS_SQL = `
  WITH event AS (SELECT DISTINCT "subject" FROM "ChangeEvent" WHERE "number" > $1),
  subject AS (SELECT split_part("subject", ':', 1) AS "type", split_part("subject", ':', 2) AS "id" FROM event)
  SELECT (SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1) AS "number",
    (SELECT json_agg("subject") FROM event) AS "subjects",
    json_build_object(${HELD_TYPES.map((type) => `'${type}', ${newRowsSql(type)}`).join(", ")}) AS "rows"`;

function newRowsSql(type: HeldType): string {
  const { columns, rows } = heldSql(type);
  return `(SELECT json_agg(row_to_json(held)) FROM (SELECT ${columns} FROM "${type}" t
    WHERE t."id" = ANY(ARRAY(SELECT "id"::uuid FROM subject WHERE "type" = '${type}')) AND ${rows}) held)`;
}

/**
 * Brings a snapshot to where the change log stands now: whatever its events tell of is read again. False: too much has
 * happened, and the snapshot is as it was.
 */
export async function catchUp(sql: Sql, snapshot: Snapshot, head: number): Promise<boolean> {
  if (head - snapshot.number > MOST_NEWS) return false;
  const [news] = await sql.ask<News>(NEWS_SQL, [snapshot.number]);
  if (news === undefined) throw new Error("The change log has lost its counter.");
  takeIn(snapshot, news);
  return true;
}

/** In one step, so that no read sees half of it. */
function takeIn(snapshot: Snapshot, { number, subjects, rows }: News): void {
  if (number <= snapshot.number) return;
  for (const subject of subjects ?? []) {
    const [type = "", id = ""] = subject.split(":");
    if (!isHeld(type)) continue;
    const found = (rows[type] ?? []).filter((row) => row.id === id).map((row) => toHeldRow(type, row));
    snapshot.tables[type].replace(id, found as never);
  }
  snapshot.number = number;
}
