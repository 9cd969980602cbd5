import { open } from "./holds.ts";

// A page of 200 assignments in the order of their rows, after one ($1), with where the next one begins.

export const I1 = `
SELECT json_build_object(
  'rows', COALESCE(json_agg(json_build_object(
    'id', a."id", 'role', a."role", 'validFrom', a."validFrom", 'validTo', a."validTo",
    'duty', CASE WHEN duty."id" IS NOT NULL THEN json_build_object('id', duty."id", 'number', duty."number") END,
    'group', CASE WHEN a."groupId" IS NOT NULL THEN json_build_object('id', a."groupId") END,
    'party', json_build_object('id', COALESCE(a."personId", a."postId", a."unitId"), 'name', COALESCE(person."name", post."title", unit."name"))
  ) ORDER BY a."rowId"), '[]'),
  'after', CASE WHEN count(*) = 200 THEN max(a."rowId"::text) END)::text AS "json"
FROM (SELECT * FROM "Assignment" a WHERE a."rowId" > $1::uuid AND ${open("a")} ORDER BY a."rowId" LIMIT 200) a
LEFT JOIN LATERAL (SELECT d."id", d."number" FROM "Duty" d WHERE d."id" = a."dutyId" OFFSET 0) duty ON TRUE
LEFT JOIN LATERAL (SELECT p."name" FROM "Person" p WHERE p."id" = a."personId" OFFSET 0) person ON TRUE
LEFT JOIN LATERAL (SELECT p."title" FROM "Post" p WHERE p."id" = a."postId" OFFSET 0) post ON TRUE
LEFT JOIN LATERAL (SELECT u."name" FROM "OrgUnit" u WHERE u."id" = a."unitId" OFFSET 0) unit ON TRUE`;
