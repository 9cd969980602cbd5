import type { Db } from "../../database/open-database.ts";
import { type OrgUnit, Prisma, type UnitTree } from "../../generated/prisma/client.ts";
import { holdsFromNowSql, inForceSql, standingSql } from "../../timeline/filter.ts";
import type { Moment, Period } from "../../timeline/moment.ts";
import { reportsSql } from "../party/reads.ts";
import type { UnitUse } from "./rules.ts";

type Reader = Pick<Db, "$queryRaw">;

/** The units above each unit in a tree, from the next one to the top, at a moment; one statement for all. */
export async function readAncestors(
  db: Reader,
  moment: Moment,
  now: Date,
  unitIds: readonly string[],
): Promise<Map<string, OrgUnit[]>> {
  const rows = await db.$queryRaw<(OrgUnit & { below: string })[]>`
    WITH RECURSIVE up AS (
      SELECT p."unitId" AS "below", p."parentId" AS "id", 1 AS "depth" FROM "UnitPlacement" p
      WHERE p."unitId" = ANY(${[...unitIds]}::uuid[]) AND p."tree" = 'LINE' AND ${inForceSql("p", moment, now)}
      UNION ALL
      SELECT up."below", p."parentId", up."depth" + 1 FROM up JOIN "UnitPlacement" p ON p."unitId" = up."id"
      WHERE p."tree" = 'LINE' AND ${inForceSql("p", moment, now)} AND up."depth" < 64
    )
    SELECT up."below", u.* FROM up JOIN "OrgUnit" u ON u."id" = up."id" ORDER BY up."depth"`;
  return Map.groupBy(rows, (row) => row.below);
}

/** All units above a unit in a tree by any believed placement that shares an instant with the period. */
export async function readUnitsAbove(
  db: Reader,
  unitId: string,
  tree: UnitTree,
  period: Period,
): Promise<string[]> {
  const shared = Prisma.sql`p."retractedAt" IS NULL AND p."tree" = ${tree}::"UnitTree"
    AND (p."validTo" IS NULL OR p."validTo" > ${period.validFrom}::timestamptz)
    AND (${period.validTo}::timestamptz IS NULL OR p."validFrom" < ${period.validTo}::timestamptz)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT p."parentId" AS "id" FROM "UnitPlacement" p WHERE p."unitId" = ${unitId}::uuid AND ${shared}
      UNION
      SELECT p."parentId" FROM up JOIN "UnitPlacement" p ON p."unitId" = up."id" AND ${shared}
    ) SELECT "id" FROM up`;
  return rows.map(({ id }) => id);
}

/** How many people hold a post in each unit, or in it and all units below it; each person counts once. */
export async function readHeadcounts(
  db: Reader,
  moment: Moment,
  now: Date,
  unitIds: readonly string[],
  deep: boolean,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ root: string; count: number }[]>`
    WITH RECURSIVE down AS (
      SELECT unnest(${[...unitIds]}::uuid[]) AS "root", unnest(${[...unitIds]}::uuid[]) AS "id"
      UNION
      SELECT down."root", p."unitId" FROM down JOIN "UnitPlacement" p ON p."parentId" = down."id"
      WHERE ${deep} AND p."tree" = 'LINE' AND ${inForceSql("p", moment, now)}
    )
    SELECT down."root", count(DISTINCT h."personId")::int AS "count" FROM down
    JOIN "Post" s ON s."unitId" = down."id" JOIN "PostHolding" h ON h."postId" = s."id" AND ${inForceSql("h", moment, now)}
    GROUP BY down."root"`;
  return new Map(rows.map(({ root, count }) => [root, count]));
}

/** The person who heads each unit: the holder of its head post, an acting one where there is no other. */
export async function readHeads(
  db: Reader,
  moment: Moment,
  now: Date,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ unitId: string; personId: string }[]>`
    SELECT DISTINCT ON (s."unitId") s."unitId", h."personId" FROM "Post" s
    JOIN "PostHolding" h ON h."postId" = s."id" AND ${inForceSql("h", moment, now)}
    WHERE s."unitId" = ANY(${[...unitIds]}::uuid[]) AND s."isHead" AND ${standingSql("s", moment, now)}
    ORDER BY s."unitId", h."isActing", h."validFrom"`;
  return new Map(rows.map(({ unitId, personId }) => [unitId, personId]));
}

/** What in force leans on a unit. */
export async function readUnitUse(db: Reader, unitId: string, now: Date) {
  const [use] = await db.$queryRaw<UnitUse[]>`
    SELECT
      (SELECT count(*)::int FROM "UnitPlacement" p WHERE p."parentId" = ${unitId}::uuid AND ${holdsFromNowSql("p", now)}) AS "children",
      (SELECT count(*)::int FROM "PostHolding" h JOIN "Post" s ON s."id" = h."postId"
        WHERE s."unitId" = ${unitId}::uuid AND ${holdsFromNowSql("h", now)}) AS "holdings",
      (SELECT count(*)::int FROM "Assignment" a WHERE a."unitId" = ${unitId}::uuid AND ${holdsFromNowSql("a", now)}) AS "assignments",
      (SELECT count(*)::int FROM "GroupMember" m WHERE m."unitId" = ${unitId}::uuid AND ${holdsFromNowSql("m", now)})
        + (SELECT count(*)::int FROM "Group" g WHERE g."hostUnitId" = ${unitId}::uuid AND g."retiredAt" IS NULL) AS "groups",
      (SELECT count(*)::int FROM "Duty" d WHERE d."unitId" = ${unitId}::uuid AND d."retiredAt" IS NULL) AS "duties",
      (SELECT count(*)::int FROM "Rota" t WHERE t."unitId" = ${unitId}::uuid AND t."retiredAt" IS NULL) AS "rotas",
      ${reportsSql({ type: "OrgUnit", id: unitId })} AS "reports"`;
  return use ?? { children: 0, holdings: 0, assignments: 0, groups: 0, duties: 0, rotas: 0, reports: 0 };
}
