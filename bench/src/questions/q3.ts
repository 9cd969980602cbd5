import type { Variables } from "../contender.ts";
import type { Question } from "./question.ts";

/** As the lists show it: in force now and believed. */
export const STANDING = `"retractedAt" IS NULL AND "validFrom" <= now() AND ("validTo" IS NULL OR "validTo" > now())`;

/**
 * { validFrom, rowId, id }: the 50 responsible assignments that follow the named one, ordered by `validFrom` and `rowId`, both descending:
 * [assignment id]. `id` is that of the edge; the cursors of the contenders are made of these three.
 */
export const q3: Question = {
  key: "Q3",
  title: "50 assignments from the middle of the list",
  draw: async (sql, count) => {
    const among = `FROM "Assignment" WHERE "role" = 'RESPONSIBLE' AND ${STANDING}`;
    const [total] = (await sql.query(`SELECT count(*)::int AS "rows" ${among}`)).rows;
    const span = Math.min(count, Math.floor(total.rows / 4));
    const { rows } = await sql.query(
      `SELECT to_char("validFrom" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "validFrom", "rowId", "id" ${among}
       ORDER BY "validFrom" DESC, "rowId" DESC OFFSET $1 LIMIT $2`,
      [Math.floor((total.rows - span) / 2), span],
    );
    return rows as Variables[];
  },
};
