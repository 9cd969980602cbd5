import { type Question, scattered } from "./question.ts";

/** { personId }: the first 50 duties in whose chain the person stands, in the order of their ids: [duty id]. */
export const q2: Question = {
  key: "Q2",
  title: "What a person answers for, first 50",
  draw: async (sql, count) =>
    (
      await sql.query(
        `SELECT "personId" FROM (
           SELECT m."personId" FROM "GroupMember" m JOIN "Group" g ON g."id" = m."groupId"
           WHERE m."role" = 'HEAD' AND m."personId" IS NOT NULL AND m."retractedAt" IS NULL AND m."validTo" IS NULL
             AND g."kind" = 'WORKING' AND NOT EXISTS (SELECT FROM "Group" c WHERE c."parentId" = g."id")
           UNION
           SELECT h."personId" FROM "PostHolding" h JOIN "Post" p ON p."id" = h."postId" AND p."isHead"
           WHERE h."retractedAt" IS NULL AND h."validTo" IS NULL
             AND EXISTS (SELECT FROM "Assignment" a WHERE a."unitId" = p."unitId" AND a."role" = 'RESPONSIBLE')
         ) head ORDER BY ${scattered(`"personId"`)} LIMIT $1`,
        [count],
      )
    ).rows,
};
