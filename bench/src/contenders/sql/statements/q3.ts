import { open } from "./holds.ts";

// A page of 50 assignments in one role ($1), the latest first, after a place in that order ($2, $3).

export const Q3 = `
SELECT COALESCE(json_agg(json_build_object(
  'id', a."id", 'role', a."role", 'validFrom', a."validFrom",
  'duty', CASE WHEN duty."id" IS NOT NULL THEN json_build_object('id', duty."id", 'number', duty."number", 'text', duty."text") END,
  'party', json_build_object('id', COALESCE(a."personId", a."postId", a."unitId"), 'name', COALESCE(person."name", post."title", unit."name"))
) ORDER BY a."validFrom" DESC, a."rowId" DESC), '[]')::text AS "json"
FROM (
  SELECT a.* FROM "Assignment" a WHERE a."role" = $1::"AssignmentRole" AND ${open("a")}
    AND (a."validFrom", a."rowId") < ($2::timestamptz, $3::uuid)
  ORDER BY a."validFrom" DESC, a."rowId" DESC LIMIT 50
) a
LEFT JOIN "Duty" duty ON duty."id" = a."dutyId"
LEFT JOIN "Person" person ON person."id" = a."personId"
LEFT JOIN "Post" post ON post."id" = a."postId"
LEFT JOIN "OrgUnit" unit ON unit."id" = a."unitId"`;
