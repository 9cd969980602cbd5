import type { Context } from "../../context.ts";
import { type OccurrenceState, Prisma, type ReportFaultKind } from "../../generated/prisma/client.ts";

/** How far a board looks. */
export interface BoardWish {
  from: string;
  to: string;
  planId: string | null;
  obligationId: string | null;
}

/** One due time on a board. */
export interface BoardCell {
  occurrenceId: string;
  /** `YYYY-MM-DD`. */
  day: string;
  state: OccurrenceState;
  dueAt: Date;
  missedAt: Date;
  submittedAt: Date | null;
  isByWatch: boolean;
  faults: ReportFaultKind[];
}

/** All due times of one reporter for one obligation. */
export interface BoardRow {
  obligationId: string;
  reporterId: string;
  cells: BoardCell[];
}

/** How many days and how many rows a board shows. */
export const MOST_BOARD_DAYS = 62;
export const MOST_BOARD_ROWS = 200;

interface Found extends Omit<BoardCell, "dueAt" | "missedAt" | "submittedAt"> {
  dueAt: string;
  missedAt: string;
  submittedAt: string | null;
}

/**
 * The rows of a board with what is due in its span, as far as the viewer sees it: one statement, whatever it returns. One row
 * more than it shows tells that there are more.
 */
export async function readBoard(
  { db, sight }: Context,
  { from, to, planId, obligationId }: BoardWish,
): Promise<BoardRow[]> {
  const rows = await db.$queryRaw<{ obligationId: string; reporterId: string; cells: Found[] }[]>`
    WITH seen AS (
      SELECT t.* FROM "Occurrence" t JOIN "Obligation" b ON b."id" = t."obligationId"
      WHERE t."onDay" BETWEEN ${from}::date AND ${to}::date AND t."retiredAt" IS NULL
        AND (${planId}::uuid IS NULL OR b."planId" = ${planId}::uuid)
        AND (${obligationId}::uuid IS NULL OR b."id" = ${obligationId}::uuid)
        AND ${await sight.sql("Occurrence", "t")}
    ),
    fault AS (
      SELECT f."occurrenceId", json_agg(f."kind" ORDER BY f."kind") AS "kinds" FROM "ReportFault" f
      WHERE f."occurrenceId" IN (SELECT "id" FROM seen) AND f."retiredAt" IS NULL GROUP BY f."occurrenceId"
    )
    SELECT s."obligationId", s."reporterId", json_agg(json_build_object(
        'occurrenceId', s."id", 'day', s."onDay", 'state', s."state", 'dueAt', s."dueAt", 'missedAt', s."missedAt",
        'submittedAt', s."submittedAt", 'isByWatch', s."isByWatch", 'faults', COALESCE(f."kinds", '[]'::json)
      ) ORDER BY s."onDay") AS "cells"
    FROM seen s JOIN "Reporter" r ON r."id" = s."reporterId" JOIN "Obligation" b ON b."id" = s."obligationId"
    LEFT JOIN fault f ON f."occurrenceId" = s."id"
    GROUP BY s."obligationId", s."reporterId", b."name", r."order"
    ORDER BY b."name", s."obligationId", r."order", s."reporterId"
    LIMIT ${Prisma.raw(String(MOST_BOARD_ROWS + 1))}`;
  return rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(withInstants) }));
}

/** JSON knows no instants. */
function withInstants(found: Found): BoardCell {
  const { dueAt, missedAt, submittedAt } = found;
  return {
    ...found,
    dueAt: new Date(dueAt),
    missedAt: new Date(missedAt),
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
  };
}
