import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";
import { reportsSql } from "../party/reads.ts";
import type { GroupUse } from "./rules.ts";

type Reader = Pick<Db, "$queryRaw">;

/** A group and all groups above it. */
export async function readGroupsAbove(db: Reader, groupId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT g."id", g."parentId" FROM "Group" g WHERE g."id" = ${groupId}::uuid
      UNION SELECT g."id", g."parentId" FROM up JOIN "Group" g ON g."id" = up."parentId"
    ) SELECT "id" FROM up`;
  return rows.map(({ id }) => id);
}

/** What leans on a group now. */
export async function readGroupUse(db: Reader, groupId: string, now: Date) {
  const [use] = await db.$queryRaw<GroupUse[]>`
    SELECT
      (SELECT count(*)::int FROM "Group" g WHERE g."parentId" = ${groupId}::uuid AND g."retiredAt" IS NULL) AS "children",
      (SELECT count(*)::int FROM "GroupMember" e WHERE e."groupId" = ${groupId}::uuid AND ${holdsFromNowSql("e", now)}) AS "members",
      (SELECT count(*)::int FROM "Assignment" e WHERE (e."groupId" = ${groupId}::uuid OR e."partyGroupId" = ${groupId}::uuid)
        AND ${holdsFromNowSql("e", now)}) AS "assignments",
      (SELECT count(*)::int FROM "Duty" d WHERE d."groupId" = ${groupId}::uuid AND d."retiredAt" IS NULL) AS "duties",
      ${reportsSql({ type: "Group", id: groupId })} AS "reports"`;
  return use ?? { children: 0, members: 0, assignments: 0, duties: 0, reports: 0 };
}
