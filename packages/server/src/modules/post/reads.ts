import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";

/** What in force leans on a post. */
export async function readPostUse(db: Pick<Db, "$queryRaw">, postId: string, now: Date) {
  const [use] = await db.$queryRaw<{ holdings: number; memberships: number; assignments: number }[]>`
    SELECT
      (SELECT count(*)::int FROM "PostHolding" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "holdings",
      (SELECT count(*)::int FROM "GroupMember" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "memberships",
      (SELECT count(*)::int FROM "Assignment" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "assignments"`;
  return use ?? { holdings: 0, memberships: 0, assignments: 0 };
}
