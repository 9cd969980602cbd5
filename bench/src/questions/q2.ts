import { type Question, scattered } from "./question.ts";

/** More than a page, also where some of them turn out to be answered for by others. */
const FULL = 75;

/** { personId }: the first 50 duties in whose chain the person stands, in the order of their ids: [duty id]. */
export const q2: Question = {
  key: "Q2",
  title: "What a person answers for, first 50",
  // Of people with less than a page, of whom the small set has more, the answers would be smaller and not the data.
  draw: async (sql, count) =>
    (
      await sql.query(
        `SELECT "personId" FROM (
           SELECT m."personId" FROM "GroupMember" m JOIN "Group" g ON g."id" = m."groupId"
           JOIN "Duty" d ON d."groupId" = g."id"
           WHERE m."role" = 'HEAD' AND m."personId" IS NOT NULL AND m."retractedAt" IS NULL AND m."validTo" IS NULL
             AND g."kind" = 'WORKING' AND NOT EXISTS (SELECT FROM "Group" c WHERE c."parentId" = g."id")
           GROUP BY m."personId" HAVING count(*) > ${FULL}
           UNION
           SELECT h."personId" FROM "PostHolding" h JOIN "Post" p ON p."id" = h."postId" AND p."isHead"
           JOIN "Assignment" a ON a."unitId" = p."unitId" AND a."role" = 'RESPONSIBLE'
             AND a."retractedAt" IS NULL AND a."validTo" IS NULL
           WHERE h."retractedAt" IS NULL AND h."validTo" IS NULL
           GROUP BY h."personId" HAVING count(DISTINCT a."dutyId") > ${FULL}
         ) head ORDER BY ${scattered(`"personId"`)} LIMIT $1`,
        [count],
      )
    ).rows,
};
