import { current } from "./holds.ts";

// The tree of units below one ($1) with how many people hold a post in each, nested: the units in the order of their paths,
// each opening its own braces and closing those that end before it.

export const Q4 = `
WITH RECURSIVE tree AS (
  SELECT u."id", u."name", u."kind", 0 AS "depth", ARRAY[u."id"] AS "path" FROM "OrgUnit" u WHERE u."id" = $1::uuid
  UNION ALL
  SELECT u."id", u."name", u."kind", t."depth" + 1, t."path" || u."id" FROM tree t CROSS JOIN LATERAL (
    SELECT u."id", u."name", u."kind" FROM "UnitPlacement" p JOIN "OrgUnit" u ON u."id" = p."unitId" AND u."retiredAt" IS NULL
    WHERE p."parentId" = t."id" AND p."tree" = 'LINE' AND ${current("p")} OFFSET 0
  ) u
),
placed AS (
  SELECT t.*, lag(t."depth") OVER upward AS "before" FROM tree t WINDOW upward AS (ORDER BY t."path")
)
SELECT string_agg(
    CASE WHEN "before" IS NULL OR "depth" > "before" THEN '' ELSE repeat(']}', 1 + "before" - "depth") || ',' END
    || '{"id":"' || "id" || '","name":' || to_json("name") || ',"kind":"' || "kind" || '","people":' || held."people" || ',"children":[',
    '' ORDER BY "path")
  || repeat(']}', 1 + (SELECT "depth" FROM placed ORDER BY "path" DESC LIMIT 1)) AS "json"
FROM placed CROSS JOIN LATERAL (
  SELECT count(DISTINCT h."personId") AS "people" FROM "Post" s JOIN "PostHolding" h ON h."postId" = s."id" AND ${current("h")}
  WHERE s."unitId" = placed."id" AND s."retiredAt" IS NULL
) held`;
