import { type Question, scattered } from "./question.ts";

/** { unitId }: a unit with all 199 below, and how many people hold a post in each itself: { unit id: people }. */
export const q4: Question = {
  key: "Q4",
  title: "Tree of 200 units with head counts",
  draw: async (sql, count) =>
    (
      await sql.query(
        `SELECT p."unitId" FROM "UnitPlacement" p JOIN "OrgUnit" root ON root."id" = p."parentId" AND root."kind" = 'ORGANIZATION'
         WHERE p."retractedAt" IS NULL AND p."validTo" IS NULL ORDER BY ${scattered(`p."unitId"`)} LIMIT $1`,
        [count],
      )
    ).rows,
};
