import type { Context } from "../../context.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { unitOfPersonSql } from "../party/units-of-parties.ts";

/** Of whom reports are counted. */
export type CountedBy = "UNIT" | "PERSON";

/** What is counted of one unit or person. */
export interface FaultCount {
  unitId: string | null;
  personId: string | null;
  /** Reports whose cut-off is over and which were not waived; of a person those on watch and its own. */
  due: number;
  onTime: number;
  late: number;
  missed: number;
  false: number;
  concealed: number;
}

/** How many rows are counted at once. */
export const MOST_COUNTED = 500;

/**
 * What units or people reported and failed to report in a span of days, those with most faults first (D6): the four faults
 * as they were told, beside how many reports were due and how many came on time. What a unit owes is what it owes itself and
 * what its posts, its people and the groups whose office it is owe, as its faults are told. As far as the viewer sees it; one
 * statement.
 */
export async function readFaultCounts(
  { db, sight, clock }: Context,
  by: CountedBy,
  { from, to, planId }: { from: string; to: string; planId: string | null },
): Promise<FaultCount[]> {
  const owner = Prisma.raw(by === "UNIT" ? '"unitId"' : '"personId"');
  const other = Prisma.raw(by === "UNIT" ? '"personId"' : '"unitId"');
  const ownerOfDue =
    by === "UNIT"
      ? Prisma.sql`COALESCE(r."unitId", s."unitId", g."hostUnitId", ${unitOfPersonSql(Prisma.sql`r."personId"`, Prisma.sql`t."dueAt"`)})`
      : Prisma.sql`COALESCE(CASE WHEN t."isByWatch" THEN t."personId" END, r."personId")`;
  const count = (kind: string) =>
    Prisma.sql`COALESCE(sum(c."count") FILTER (WHERE c."what" = ${kind}), 0)::int`;
  return db.$queryRaw<FaultCount[]>`
    WITH due AS (
      SELECT ${ownerOfDue} AS "owner", t."state" FROM "Occurrence" t
      JOIN "Obligation" b ON b."id" = t."obligationId"
      JOIN "Reporter" r ON r."id" = t."reporterId" LEFT JOIN "Post" s ON s."id" = r."postId"
      LEFT JOIN "Group" g ON g."id" = r."groupId"
      WHERE t."onDay" BETWEEN ${from}::date AND ${to}::date AND t."retiredAt" IS NULL AND t."state" <> 'WAIVED'
        AND (t."dueAt" <= ${clock.now()} OR t."state" <> 'PENDING')
        AND (${planId}::uuid IS NULL OR b."planId" = ${planId}::uuid)
        AND ${await sight.sql("Occurrence", "t")}
    ),
    fault AS (
      SELECT f.${owner} AS "owner", f."kind"::text AS "kind" FROM "ReportFault" f
      LEFT JOIN "Occurrence" o ON o."id" = f."occurrenceId" LEFT JOIN "Obligation" b ON b."id" = o."obligationId"
      WHERE f."onDay" BETWEEN ${from}::date AND ${to}::date AND f."retiredAt" IS NULL
        AND (${planId}::uuid IS NULL OR b."planId" = ${planId}::uuid)
        AND ${await sight.sql("ReportFault", "f")}
    ),
    counted AS (
      SELECT "owner", 'due' AS "what", count(*) AS "count" FROM due GROUP BY "owner"
      UNION ALL SELECT "owner", 'onTime', count(*) FROM due WHERE "state" IN ('SUBMITTED', 'ZERO') GROUP BY "owner"
      UNION ALL SELECT "owner", "kind", count(*) FROM fault GROUP BY "owner", "kind"
    )
    SELECT c."owner" AS ${owner}, NULL::uuid AS ${other}, ${count("due")} AS "due", ${count("onTime")} AS "onTime",
      ${count("LATE")} AS "late", ${count("MISSED")} AS "missed", ${count("FALSE")} AS "false",
      ${count("CONCEALED")} AS "concealed"
    FROM counted c WHERE c."owner" IS NOT NULL GROUP BY c."owner"
    ORDER BY sum(c."count") FILTER (WHERE c."what" NOT IN ('due', 'onTime')) DESC NULLS LAST, c."owner"
    LIMIT ${Prisma.raw(String(MOST_COUNTED))}`;
}
