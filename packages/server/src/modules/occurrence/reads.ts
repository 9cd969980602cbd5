import type { Db } from "../../database/open-database.ts";

/** The last record before each due time, of the same reporter for the same obligation; one statement for all. */
export async function readPreviousRecords(
  db: Pick<Db, "$queryRaw">,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; recordId: string }[]>`
    SELECT o."id", b."recordId" FROM "Occurrence" o
    CROSS JOIN LATERAL (
      SELECT p."recordId" FROM "Occurrence" p
      WHERE p."reporterId" = o."reporterId" AND p."obligationId" = o."obligationId" AND p."onDay" < o."onDay"
        AND p."recordId" IS NOT NULL
      ORDER BY p."onDay" DESC LIMIT 1
    ) b
    WHERE o."id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, recordId }) => [id, recordId]));
}

interface SummedOccurrence {
  summaryId: string;
  occurrenceId: string;
}

/** The due times that each summary sums up: those of the summed obligation on its day; one statement for all. */
export async function readSummed(
  db: Pick<Db, "$queryRaw">,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<SummedOccurrence[]>`
    SELECT s."id" AS "summaryId", o."id" AS "occurrenceId" FROM "Occurrence" s
    JOIN "Obligation" b ON b."id" = s."obligationId"
    JOIN "Occurrence" o ON o."obligationId" = b."sumsUpId" AND o."onDay" = s."onDay" AND o."retiredAt" IS NULL
    JOIN "Reporter" r ON r."id" = o."reporterId"
    WHERE s."id" = ANY(${[...ids]}::uuid[]) ORDER BY r."order", o."id"`;
  const groups = Map.groupBy(rows, ({ summaryId }) => summaryId);
  return new Map(
    [...groups].map(([id, found]) => [id, found.map(({ occurrenceId }) => occurrenceId)] as const),
  );
}
