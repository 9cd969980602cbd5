import { type Question, scattered } from "./question.ts";

/** { dutyId, personId }: the person is made responsible for the duty, and the assignment is ended again. */
export const m1: Question = {
  key: "M1",
  title: "Assign and end again",
  draw: async (sql, count) =>
    (
      await sql.query(
        `SELECT d."id" AS "dutyId", p."id" AS "personId"
         FROM (SELECT "id", row_number() OVER (ORDER BY ${scattered(`"id"`)}) AS place FROM "Duty" ORDER BY place LIMIT $1) d
         JOIN (SELECT "id", row_number() OVER (ORDER BY ${scattered(`"id"`)}) AS place FROM "Person" ORDER BY place LIMIT $1) p
           USING (place)`,
        [count],
      )
    ).rows,
};
