import { type Question, scattered } from "./question.ts";

/** { dutyId }: all links of the duty's chain, for { links: ["ROLE|party|person or -"] } without duplicates, sorted. */
export const q1: Question = {
  key: "Q1",
  title: "Chain of a duty",
  draw: async (sql, count) =>
    (await sql.query(`SELECT "id" AS "dutyId" FROM "Duty" ORDER BY ${scattered(`"id"`)} LIMIT $1`, [count]))
      .rows,
};
