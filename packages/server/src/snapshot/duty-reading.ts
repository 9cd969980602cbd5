import { instantOfText } from "../database/instants.ts";
import type { Sql } from "../database/sql.ts";
import type { Assignment, Duty } from "../generated/prisma/client.ts";
import { type Typed, typed } from "../typed.ts";

/** A part in a duty as it is believed now: one of those that a chain is made of, whenever it holds. */
export type DutyPart = Pick<
  Assignment,
  | "role"
  | "personId"
  | "postId"
  | "unitId"
  | "partyGroupId"
  | "partyClassId"
  | "validFrom"
  | "validTo"
  | "sourceId"
>;

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

export interface DutyRow extends Record<string, unknown> {
  dutyId: string;
  depth: number;
  number: number;
  parts: DutyPart[] | null;
}

/** Without the keys by which duties are searched and sorted, which repeat the text. */
const COLUMNS = [
  "id",
  "version",
  "title",
  "text",
  "order",
  "planId",
  "groupId",
  "unitId",
  "parentId",
  "sourceId",
  "createdAt",
  "retiredAt",
];

const PART_COLUMNS = [
  "role",
  "personId",
  "postId",
  "unitId",
  "partyGroupId",
  "partyClassId",
  "validFrom",
  "validTo",
  "sourceId",
];

const named = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}."${column}"`).join(", ");

/**
 * The statement that reads the duties whose ids a query (`SELECT "id" …`, with its own WITH parts before it) finds;
 * further columns may name `up."dutyId"` and `up."depth"`. As an array the ids are few to the planner, so that it takes
 * each duty by its key and never reads all.
 */
export function readingSql(wanted: string, withParts = "", moreColumns = ""): string {
  return `WITH RECURSIVE ${withParts}
    wanted AS MATERIALIZED (${wanted}),
    up AS (
      SELECT d."id" AS "dutyId", d."id", d."parentId", 0 AS "depth" FROM "Duty" d
      WHERE d."id" = ANY(ARRAY(SELECT "id" FROM wanted))
      UNION ALL
      SELECT u."dutyId", p."id", p."parentId", u."depth" + 1 FROM up u JOIN "Duty" p ON p."id" = u."parentId" WHERE u."depth" < 32
    )
    SELECT up."dutyId", up."depth", ${named("d", COLUMNS)}, d."number" AS "ownNumber",${moreColumns === "" ? "" : ` ${moreColumns},`}
      (SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1) AS "number",
      (SELECT json_agg(row_to_json(part)) FROM (
        SELECT ${named("a", PART_COLUMNS)} FROM "Assignment" a
        WHERE a."dutyId" = d."id" AND a."retractedAt" IS NULL AND a."role" IN ('LEAD', 'RESPONSIBLE', 'SUPPORT')
        ORDER BY a."order", a."id") part) AS "parts"
    FROM up JOIN "Duty" d ON d."id" = up."id" ORDER BY up."dutyId", up."depth"`;
}

const BY_IDS = readingSql(`SELECT unnest($1::uuid[]) AS "id"`);

/** Reads duties by their ids, in that order; null: there is no such duty. One statement. */
export async function readDuties(sql: Sql, ids: readonly string[]): Promise<(DutyReading | null)[]> {
  const found = readingsOf(await sql.ask<DutyRow>(BY_IDS, [[...new Set(ids)]]));
  const byId = new Map(found.map((reading) => [reading.dutyId, reading]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The readings that the rows of `readingSql` make, in the order of their duties' ids. */
export function readingsOf(rows: readonly DutyRow[]): DutyReading[] {
  const readings: DutyReading[] = [];
  for (const { dutyId, depth, number, parts, ownNumber, seeds: _seeds, ...columns } of rows) {
    const row = typed("Duty", { ...columns, number: ownNumber } as unknown as Duty);
    const line = { row, depth, parts: (parts ?? []).map(withInstants) };
    if (depth === 0) readings.push({ number, dutyId, line: [line] });
    else readings.at(-1)?.line.push(line);
  }
  return readings;
}

/** JSON knows no instants. */
function withInstants(part: DutyPart): DutyPart {
  part.validFrom = instantOfText(String(part.validFrom));
  if (part.validTo !== null) part.validTo = instantOfText(String(part.validTo));
  return part;
}
