import { current } from "./holds.ts";

// What a person ($1) answers for, first 50 in the order of the duties: which edges lead to the person (by name, by a post, by
// the unit whose head post it is), which duties lie below these, and where nothing nearer stands in between.
// Left out: what Q1 leaves out, and duties outside any group or with an owner, of which the data sets have none.

const seats = (table: string, columns: string, where: string) =>
  [
    ["personId", "SELECT $1::uuid"],
    ["postId", `SELECT s."postId" FROM seat s`],
    ["unitId", `SELECT s."unitId" FROM seat s WHERE s."isHead"`],
  ]
    .map(
      ([column, ids]) => `SELECT ${columns} FROM (${ids}) party(id) CROSS JOIN LATERAL (
        SELECT * FROM "${table}" e WHERE e."${column}" = party.id AND ${current("e")} AND ${where} OFFSET 0) e`,
    )
    .join("\n      UNION ALL\n      ");

/** Whether a duty has somebody of its own in the role, or the duty of which it is a part. */
const named = (duty: string, role: string) => `EXISTS (SELECT FROM "Assignment" n
  WHERE n."dutyId" IN (${duty}."id", ${duty}."parentId") AND n."role" = ${role} AND ${current("n")})`;

export const Q2 = `
WITH RECURSIVE
seat AS MATERIALIZED (
  SELECT p."id" AS "postId", p."unitId", p."isHead" FROM "PostHolding" h JOIN "Post" p ON p."id" = h."postId" AND p."retiredAt" IS NULL
  WHERE h."personId" = $1::uuid AND ${current("h")}
),
led AS MATERIALIZED (
  SELECT m."id", m."as", g."parentId" FROM (
      ${seats("GroupMember", `e."groupId" AS "id", e."role" AS "as"`, `e."role" IN ('HEAD', 'OFFICE_DIRECTOR')`)}
    ) m JOIN "Group" g ON g."id" = m."id" AND (g."kind" = 'OFFICE') = (m."as" = 'OFFICE_DIRECTOR')
),
down AS (
  SELECT l."id", 'GROUP_HEAD' AS "as" FROM led l
  UNION
  SELECT l."parentId", 'OFFICE' FROM led l WHERE l."as" = 'OFFICE_DIRECTOR'
  UNION
  SELECT g."id", CASE d."as" WHEN 'OFFICE' THEN 'OFFICE' ELSE 'PARENT_GROUP_HEAD' END FROM down d JOIN "Group" g ON g."parentId" = d."id"
    AND NOT (d."as" = 'OFFICE' AND g."kind" = 'OFFICE')
),
assigned AS MATERIALIZED (
      ${seats("Assignment", `e."dutyId", e."groupId", e."role"`, `e."role" IN ('RESPONSIBLE', 'SUPPORT', 'LEAD')`)}
),
found AS (
  SELECT d."id", x."as" FROM down x CROSS JOIN LATERAL (SELECT d."id" FROM "Duty" d WHERE d."groupId" = x."id" OFFSET 0) d
  UNION ALL
  SELECT a."dutyId", a."role"::text FROM assigned a WHERE a."dutyId" IS NOT NULL
  UNION ALL
  SELECT d."id", a."role"::text FROM assigned a CROSS JOIN LATERAL (
    SELECT d."id" FROM "Duty" d WHERE d."parentId" = a."dutyId"
      AND NOT EXISTS (SELECT FROM "Assignment" n WHERE n."dutyId" = d."id" AND n."role" = a."role" AND ${current("n")}) OFFSET 0) d
  UNION ALL
  SELECT d."id", a."role"::text FROM assigned a CROSS JOIN LATERAL (
    SELECT d."id" FROM "Duty" d WHERE d."groupId" = a."groupId" AND NOT ${named("d", `a."role"`)} OFFSET 0) d
  UNION ALL
  SELECT d."id", 'LEAD' FROM led l CROSS JOIN LATERAL (
    SELECT d."id" FROM "Duty" d WHERE d."groupId" = l."id" AND NOT ${named("d", "'LEAD'")} OFFSET 0) d
  WHERE NOT EXISTS (SELECT FROM "Assignment" n WHERE n."groupId" = l."id" AND n."role" = 'LEAD' AND ${current("n")})
)
SELECT COALESCE(json_agg(json_build_object('id', a."id", 'number', a."number", 'text', a."text", 'as', a."as") ORDER BY a."id"), '[]')::text AS "json"
FROM (
  SELECT d."id", d."number", d."text", f."as"
  FROM (SELECT "id", array_agg(DISTINCT "as") AS "as" FROM found GROUP BY "id" ORDER BY "id") f
  CROSS JOIN LATERAL (SELECT d.* FROM "Duty" d WHERE d."id" = f."id" AND d."retiredAt" IS NULL OFFSET 0) d
  CROSS JOIN LATERAL (SELECT FROM "Plan" p WHERE p."id" = d."planId" AND p."status" = 'IN_FORCE' OFFSET 0) p
  ORDER BY f."id" LIMIT 50
) a`;
