import { current, heldAt } from "./holds.ts";

// The chain of a duty ($1) as one statement, after docs/decisions/0004-the-chain.md: whatever may answer in a role is put
// into one list with its distance, and the nearest stays. LATERAL keeps the planner at one index look-up a row: its guess
// of what a recursion yields is a hundred times too high.
// Left out, which is generous to this contender: delegations, classes and groups as parties, deputies, the body above, gaps.

/** Now. */
export const Q1 = chain(current);
/** In force at $2 as known at $3. */
export const Q6 = chain(heldAt("$2", "$3"));

function chain(holds: (edge: string) => string): string {
  return `
WITH RECURSIVE ${line()}, ${ladder()}, ${head(holds)}, ${part(holds)}, ${stands(holds)}
SELECT json_build_object(
  'duty', (SELECT json_build_object('id', l."id", 'number', l."number", 'text', l."text") FROM line l WHERE l."depth" = 0),
  'links', json_agg(${link()} ORDER BY s."level", s."role", s."order"))::text AS "json"
FROM stands s
${resolved(holds)}`;
}

function columns(edge: string): string {
  return ["personId", "postId", "unitId", "validFrom", "order"].map((name) => `${edge}."${name}"`).join(", ");
}

/** The duty and those above it. */
function line(): string {
  return `line AS (
  SELECT d."id", d."parentId", d."groupId", d."unitId", d."planId", d."number", d."text", 0 AS "depth" FROM "Duty" d WHERE d."id" = $1::uuid
  UNION ALL
  SELECT d."id", d."parentId", d."groupId", d."unitId", d."planId", d."number", d."text", l."depth" + 1
  FROM line l JOIN "Duty" d ON d."id" = l."parentId"
)`;
}

/** The groups upward; a duty outside any group stands under its plan's leadership group. */
function ladder(): string {
  return `ladder AS (
  SELECT g."id", g."name", g."kind", g."parentId", g."hostUnitId", 0 AS "depth" FROM "Group" g WHERE g."id" = COALESCE(
    (SELECT l."groupId" FROM line l WHERE l."groupId" IS NOT NULL ORDER BY l."depth" LIMIT 1),
    (SELECT r."id" FROM line l JOIN "Group" r ON r."planId" = l."planId" AND r."kind" = 'LEADERSHIP' AND r."parentId" IS NULL
      AND r."retiredAt" IS NULL ORDER BY l."depth" LIMIT 1))
  UNION ALL
  SELECT g."id", g."name", g."kind", g."parentId", g."hostUnitId", l."depth" + 1 FROM ladder l JOIN "Group" g ON g."id" = l."parentId"
)`;
}

function head(holds: (edge: string) => string): string {
  return `head AS MATERIALIZED (
  SELECT g."id" AS "groupId", g."name" AS "groupName", g."depth", m.* FROM ladder g CROSS JOIN LATERAL (
    SELECT ${columns("m")} FROM "GroupMember" m WHERE m."groupId" = g."id" AND ${holds("m")}
      AND m."role" = CASE WHEN g."kind" = 'OFFICE' THEN 'OFFICE_DIRECTOR'::"GroupRole" ELSE 'HEAD'::"GroupRole" END OFFSET 0
  ) m
)`;
}

/** Who may answer in a role, and how far away. */
function part(holds: (edge: string) => string): string {
  return `part AS (
  SELECT l."depth" AS "distance", NULL::uuid AS "groupId", NULL::text AS "groupName", a.* FROM line l CROSS JOIN LATERAL (
    SELECT a."role", ${columns("a")} FROM "Assignment" a WHERE a."dutyId" = l."id" AND ${holds("a")}
      AND a."role" IN ('RESPONSIBLE', 'SUPPORT', 'LEAD') OFFSET 0
  ) a
  UNION ALL
  SELECT 1000, NULL, NULL, a.* FROM ladder g CROSS JOIN LATERAL (
    SELECT a."role", ${columns("a")} FROM "Assignment" a WHERE a."groupId" = g."id" AND ${holds("a")}
      AND a."role" IN ('RESPONSIBLE', 'SUPPORT', 'LEAD') OFFSET 0
  ) a WHERE g."depth" = 0
  UNION ALL
  SELECT 2000 + l."depth", NULL, NULL, 'RESPONSIBLE', NULL, NULL, l."unitId", NULL, 0 FROM line l WHERE l."unitId" IS NOT NULL
  UNION ALL
  SELECT 3000, NULL, NULL, 'RESPONSIBLE', NULL, NULL, g."hostUnitId", NULL, 0
  FROM ladder g WHERE g."depth" = 0 AND g."kind" = 'OFFICE' AND g."hostUnitId" IS NOT NULL
  UNION ALL
  SELECT 2000, h."groupId", h."groupName", 'LEAD', ${columns("h")} FROM head h WHERE h."depth" = 0
)`;
}

/** Who answers: the nearest in each role, the heads upward, the offices' directors. */
function stands(holds: (edge: string) => string): string {
  return `stands AS (
  SELECT CASE n."role" WHEN 'LEAD' THEN 1 ELSE 0 END AS "level", n."role"::text AS "role", n."groupId", n."groupName", ${columns("n")}
  FROM (SELECT p.*, rank() OVER (PARTITION BY p."role" ORDER BY p."distance") AS "place" FROM part p) n WHERE n."place" = 1
  UNION ALL
  SELECT 2 + h."depth", CASE WHEN h."depth" = 0 AND EXISTS (SELECT FROM line l WHERE l."groupId" IS NOT NULL) THEN 'GROUP_HEAD'
    ELSE 'PARENT_GROUP_HEAD' END, h."groupId", h."groupName", ${columns("h")} FROM head h
  UNION ALL
  SELECT 2 + g."depth", 'OFFICE', o.* FROM ladder g CROSS JOIN LATERAL (
    SELECT o."id", o."name", ${columns("m")} FROM "Group" o JOIN "GroupMember" m ON m."groupId" = o."id" AND m."role" = 'OFFICE_DIRECTOR'
      AND ${holds("m")}
    WHERE o."parentId" = g."id" AND o."kind" = 'OFFICE' AND o."retiredAt" IS NULL AND NOT EXISTS (SELECT FROM ladder l WHERE l."id" = o."id")
    OFFSET 0
  ) o
)`;
}

/** A party brought down to a person: a unit to its head post, a post to its holder. */
function resolved(holds: (edge: string) => string): string {
  return `LEFT JOIN LATERAL (
  SELECT u."id", u."name", (
    SELECT p."id" FROM "Post" p WHERE p."unitId" = u."id" AND p."isHead" AND p."retiredAt" IS NULL
    ORDER BY NOT EXISTS (SELECT FROM "PostHolding" h WHERE h."postId" = p."id" AND ${holds("h")}), p."id" LIMIT 1
  ) AS "headPostId"
  FROM "OrgUnit" u WHERE u."id" = s."unitId" OFFSET 0
) unit ON TRUE
LEFT JOIN LATERAL (
  SELECT p."id", p."title", u."name" AS "unitName"
  FROM "Post" p JOIN "OrgUnit" u ON u."id" = p."unitId" WHERE p."id" = COALESCE(s."postId", unit."headPostId") OFFSET 0
) post ON TRUE
LEFT JOIN LATERAL (
  SELECT h."personId", h."validFrom" FROM "PostHolding" h WHERE h."postId" = post."id" AND ${holds("h")}
  ORDER BY h."isActing", h."validFrom", h."id" LIMIT 1
) holding ON TRUE
LEFT JOIN LATERAL (
  SELECT p."id", p."name" FROM "Person" p WHERE p."id" = COALESCE(s."personId", holding."personId") OFFSET 0
) person ON TRUE`;
}

function link(): string {
  return `json_build_object(
  'level', s."level", 'role', s."role",
  'party', CASE
    WHEN s."personId" IS NOT NULL THEN json_build_object('type', 'Person', 'id', person."id", 'name', person."name")
    WHEN s."postId" IS NOT NULL THEN json_build_object('type', 'Post', 'id', post."id", 'name', post."title")
    ELSE json_build_object('type', 'OrgUnit', 'id', unit."id", 'name', unit."name") END,
  'person', CASE WHEN person."id" IS NOT NULL THEN json_build_object('id', person."id", 'name', person."name") END,
  'post', CASE WHEN post."id" IS NOT NULL THEN json_build_object('id', post."id", 'title', post."title", 'unit', post."unitName") END,
  'group', CASE WHEN s."groupId" IS NOT NULL THEN json_build_object('id', s."groupId", 'name', s."groupName") END,
  'since', GREATEST(s."validFrom", holding."validFrom"))`;
}
