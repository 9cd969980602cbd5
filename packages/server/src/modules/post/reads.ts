import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql, knownSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import { reportsSql } from "../party/reads.ts";
import type { PostUse } from "./rules.ts";

/** What in force leans on a post. */
export async function readPostUse(db: Pick<Db, "$queryRaw">, postId: string, now: Date) {
  const [use] = await db.$queryRaw<PostUse[]>`
    SELECT
      (SELECT count(*)::int FROM "PostHolding" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "holdings",
      (SELECT count(*)::int FROM "GroupMember" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "memberships",
      (SELECT count(*)::int FROM "Assignment" e WHERE e."postId" = ${postId}::uuid AND ${holdsFromNowSql("e", now)}) AS "assignments",
      ${reportsSql({ type: "Post", id: postId })} AS "reports"`;
  return use ?? { holdings: 0, memberships: 0, assignments: 0, reports: 0 };
}

/** When the last holder of each post left that nobody holds at the moment; one statement for all. */
export async function readVacantSince(
  db: Pick<Db, "$queryRaw">,
  moment: Moment,
  now: Date,
  postIds: readonly string[],
): Promise<Map<string, Date>> {
  const at = moment.inForce ?? now;
  const rows = await db.$queryRaw<{ postId: string; end: Date }[]>`
    SELECT h."postId", max(h."validTo") AS "end" FROM "PostHolding" h
    WHERE h."postId" = ANY(${[...postIds]}::uuid[]) AND h."validFrom" <= ${at} AND ${knownSql("h", moment.known)}
    GROUP BY h."postId" HAVING bool_and(h."validTo" IS NOT NULL AND h."validTo" <= ${at})`;
  return new Map(rows.map(({ postId, end }) => [postId, end]));
}
