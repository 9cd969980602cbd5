import { globalId } from "../../access/global-id.ts";
import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";

/**
 * Where units and people stand now or will stand, by their global ids, to tell namesakes apart: of a unit the units above it, of a
 * person the posts, and of one without any the plan that brought them. Two statements.
 */
export async function readWhereabouts(
  db: Pick<Db, "$queryRaw">,
  now: Date,
  unitIds: readonly string[],
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const placed = holdsFromNowSql("p", now);
  const units = await db.$queryRaw<{ id: string; where: string }[]>`
    WITH RECURSIVE up AS (
      SELECT p."unitId" AS "id", p."parentId" AS "above", 1 AS "depth" FROM "UnitPlacement" p
        WHERE p."unitId" = ANY(${[...new Set(unitIds)]}::uuid[]) AND ${placed}
      UNION
      SELECT up."id", p."parentId", up."depth" + 1 FROM up
        JOIN "UnitPlacement" p ON p."unitId" = up."above" AND p."tree" = 'LINE' AND ${placed} WHERE up."depth" < 32
    )
    SELECT up."id", string_agg(u."name", ' / ' ORDER BY up."depth" DESC, u."id") AS "where"
    FROM up JOIN "OrgUnit" u ON u."id" = up."above" GROUP BY up."id"`;
  const people = await db.$queryRaw<{ id: string; where: string | null }[]>`
    SELECT n."id", COALESCE(
      (SELECT string_agg(u."name" || ' ' || s."title", '、' ORDER BY h."isMain" DESC, s."order", s."id")
        FROM "PostHolding" h JOIN "Post" s ON s."id" = h."postId" JOIN "OrgUnit" u ON u."id" = s."unitId"
        WHERE h."personId" = n."id" AND ${holdsFromNowSql("h", now)}),
      (SELECT '《' || o."title" || '》' FROM "Plan" o WHERE o."id" = n."originPlanId")) AS "where"
    FROM "Person" n WHERE n."id" = ANY(${[...new Set(personIds)]}::uuid[])`;
  return new Map([
    ...units.map(({ id, where }) => [globalId("OrgUnit", id), where] as const),
    ...people.flatMap(({ id, where }) => (where === null ? [] : [[globalId("Person", id), where] as const])),
  ]);
}
