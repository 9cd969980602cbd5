import { current } from "./holds.ts";

// The chart of a plan ($1): its groups with their members, each brought down to a person; and the duties for which no
// RESPONSIBLE can be found. A duty with parts is answered for by way of its parts.

const named = (column: string, id: string) =>
  `EXISTS (SELECT FROM "Assignment" a WHERE a."${column}" = ${id} AND a."role" = 'RESPONSIBLE' AND ${current("a")})`;

const MEMBERS = `
  SELECT json_agg(json_build_object(
    'role', m."role", 'party', COALESCE(person."name", post."title", unit."name", class."name", m."nameAsWritten"),
    'person', COALESCE(person."name", holder."name")) ORDER BY m."order", m."id")
  FROM "GroupMember" m
  LEFT JOIN LATERAL (SELECT p."name" FROM "Person" p WHERE p."id" = m."personId" OFFSET 0) person ON TRUE
  LEFT JOIN LATERAL (SELECT u."name", (
    SELECT p."id" FROM "Post" p WHERE p."unitId" = u."id" AND p."isHead" AND p."retiredAt" IS NULL
    ORDER BY NOT EXISTS (SELECT FROM "PostHolding" h WHERE h."postId" = p."id" AND ${current("h")}), p."id" LIMIT 1
  ) AS "headPostId" FROM "OrgUnit" u WHERE u."id" = m."unitId" OFFSET 0) unit ON TRUE
  LEFT JOIN LATERAL (SELECT p."title" FROM "Post" p WHERE p."id" = m."postId" OFFSET 0) post ON TRUE
  LEFT JOIN LATERAL (SELECT c."name" FROM "PartyClass" c WHERE c."id" = m."partyClassId" OFFSET 0) class ON TRUE
  LEFT JOIN LATERAL (
    SELECT p."name" FROM "PostHolding" h JOIN "Person" p ON p."id" = h."personId"
    WHERE h."postId" = COALESCE(m."postId", unit."headPostId") AND ${current("h")} ORDER BY h."isActing", h."validFrom", h."id" LIMIT 1
  ) holder ON TRUE
  WHERE m."groupId" = g."id" AND ${current("m")}`;

export const Q5 = `
WITH RECURSIVE "group" AS MATERIALIZED (
  SELECT g."id", g."name", g."kind", g."parentId", g."order", ${named("groupId", `g."id"`)} OR (g."kind" = 'OFFICE' AND g."hostUnitId" IS NOT NULL) AS "isNamed"
  FROM "Group" g WHERE g."planId" = $1::uuid AND g."retiredAt" IS NULL
),
bare AS MATERIALIZED (
  SELECT d."id", d."number", d."parentId", d."groupId" FROM "Duty" d
  WHERE d."planId" = $1::uuid AND d."retiredAt" IS NULL AND d."unitId" IS NULL AND NOT ${named("dutyId", `d."id"`)}
),
line AS (
  SELECT b."id", b."number", b."parentId", b."groupId" FROM bare b
  WHERE NOT EXISTS (SELECT FROM "Duty" c WHERE c."parentId" = b."id" AND c."retiredAt" IS NULL)
  UNION ALL
  SELECT l."id", l."number", b."parentId", COALESCE(l."groupId", b."groupId") FROM line l JOIN bare b ON b."id" = l."parentId"
)
SELECT json_build_object(
  'groups', (SELECT COALESCE(json_agg(json_build_object('id', g."id", 'name', g."name", 'kind', g."kind", 'parent', g."parentId",
    'members', COALESCE((${MEMBERS}), '[]')) ORDER BY g."order", g."id"), '[]') FROM "group" g),
  'gaps', (SELECT COALESCE(json_agg(json_build_object('kind', 'NO_RESPONSIBLE', 'id', l."id", 'number', l."number") ORDER BY l."id"), '[]') FROM line l
    WHERE l."parentId" IS NULL AND NOT EXISTS (SELECT FROM "group" g WHERE g."id" = l."groupId" AND g."isNamed"))
)::text AS "json"`;
