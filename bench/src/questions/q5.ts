import { type Question, scattered } from "./question.ts";

/**
 * { planId }: the groups of a plan with their members, and what nobody carries out:
 * { groups: { group id: [head's name], sorted }, gaps: number of duties without anybody responsible }.
 */
export const q5: Question = {
  key: "Q5",
  title: "Chart and gaps of a plan of 500 duties",
  draw: async (sql, count) =>
    (await sql.query(`SELECT "id" AS "planId" FROM "Plan" ORDER BY ${scattered(`"id"`)} LIMIT $1`, [count]))
      .rows,
};
