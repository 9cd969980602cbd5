import type { Sql } from "../database/sql.ts";
import type { Duty } from "../generated/prisma/client.ts";
import type { Typed } from "../typed.ts";
import { type DutyPart, PARTS_SQL, partsOf } from "./duty-parts.ts";

/** A duty with its parts in their order, as one line of its reading. */
export interface DutyLine {
  row: Duty & Typed;
  depth: number;
  parts: DutyPart[];
}

/** What of a duty is not held in memory: itself, the duties above it, and who has which part in them. */
export interface DutyReading {
  /** Up to which event of the change log it was read. */
  number: number;
  dutyId: string;
  /** The duty, then the one above, and so on. */
  line: DutyLine[];
}

/** A row of a statement of `readingSql`: which duty it belongs to, how far above it stands, and what more was asked for. */
export type DutyRow = [
  dutyId: string,
  depth: number,
  number: number,
  more: unknown,
  parts: string | null,
  ...unknown[],
];

/** The columns of a duty, without the keys by which duties are searched and sorted, which repeat the text. */
const COLUMNS = [
  ...["id", "version", "number", "title", "text", "order"],
  ...["planId", "groupId", "unitId", "parentId", "sourceId", "createdAt", "retiredAt"],
];

/** Where they begin in a row. */
const FIRST_COLUMN = 5;

const named = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}."${column}"`).join(", ");

/**
 * The statement that reads the duties whose ids a query (`SELECT "id" …`, each once, with its own WITH parts before it)
 * finds; `more` is one further column, which may name that query's as `wanted`. As an array the ids are few to the
 * planner, so that it takes each duty by its key and never reads all. It answers rows of `DutyRow`.
 */
export function readingSql(wanted: string, withParts = "", more = "NULL"): string {
  return `WITH RECURSIVE ${withParts}
    wanted AS MATERIALIZED (${wanted}),
    up AS (
      SELECT d."id" AS "dutyId", d."id", d."parentId", 0 AS "depth" FROM "Duty" d
      WHERE d."id" = ANY(ARRAY(SELECT "id" FROM wanted))
      UNION ALL
      SELECT u."dutyId", p."id", p."parentId", u."depth" + 1 FROM up u JOIN "Duty" p ON p."id" = u."parentId" WHERE u."depth" < 32
    )
    SELECT up."dutyId", up."depth", (SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1) AS "log", ${more} AS "more",
      (SELECT ${PARTS_SQL} FROM "Assignment" a
        WHERE a."dutyId" = d."id" AND a."retractedAt" IS NULL AND a."role" IN ('LEAD', 'RESPONSIBLE', 'SUPPORT')) AS "parts",
      ${named("d", COLUMNS)}
    FROM up JOIN wanted ON wanted."id" = up."dutyId" JOIN "Duty" d ON d."id" = up."id" ORDER BY up."dutyId", up."depth"`;
}

const BY_IDS = readingSql(`SELECT unnest($1::uuid[]) AS "id"`);

/** Reads duties by their ids, in that order; null: there is no such duty. One statement. */
export async function readDuties(sql: Sql, ids: readonly string[]): Promise<(DutyReading | null)[]> {
  const found = readingsOf((await sql.askValues(BY_IDS, [[...new Set(ids)]])) as DutyRow[]);
  const byId = new Map(found.map((reading) => [reading.dutyId, reading]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The readings that the rows of `readingSql` make, in the order of their duties' ids. */
export function readingsOf(rows: readonly DutyRow[]): DutyReading[] {
  const readings: DutyReading[] = [];
  for (const row of rows) {
    const [dutyId, depth, number, , parts] = row;
    const line = { row: dutyOf(row), depth, parts: partsOf(parts) };
    if (depth === 0) readings.push({ number, dutyId, line: [line] });
    else readings.at(-1)?.line.push(line);
  }
  return readings;
}

function dutyOf(row: DutyRow): Duty & Typed {
  const duty: Record<string, unknown> = { __typename: "Duty" };
  for (const [place, column] of COLUMNS.entries()) duty[column] = row[FIRST_COLUMN + place];
  return duty as unknown as Duty & Typed;
}
