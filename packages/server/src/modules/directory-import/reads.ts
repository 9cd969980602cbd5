import type { Db } from "../../database/open-database.ts";
import {
  type OrgUnit,
  type Person,
  type Post,
  type PostHolding,
  Prisma,
} from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";

type Reader = Pick<Db, "$queryRaw" | "post" | "postHolding">;

/** A unit of the directory with the units above it. */
export type PlacedUnit = OrgUnit & { parentIds: string[] };

/** What the directory has of the names in a table. */
export interface KnownDirectory {
  units: PlacedUnit[];
  posts: Post[];
  people: Person[];
  /** What is believed and holds at the table's day or later, of those posts and people. */
  holdings: PostHolding[];
  /** The body of each unit at issue: the nearest organization at or above it. */
  bodies: Map<string, string>;
}

/** Reads what a table names, in a few statements whatever its length. */
export async function readKnown(
  db: Reader,
  names: { units: string[]; people: string[] },
  from: Date,
): Promise<KnownDirectory> {
  const unitKeys = [...new Set(names.units.map(textKey))];
  const personKeys = [...new Set(names.people.map(textKey))];
  const units = await db.$queryRaw<PlacedUnit[]>`
    SELECT u.*, COALESCE((SELECT array_agg(DISTINCT p."parentId") FROM "UnitPlacement" p
      WHERE p."unitId" = u."id" AND ${holdsFromNowSql("p", from)}), '{}')::uuid[]::text[] AS "parentIds"
    FROM "OrgUnit" u
    WHERE u."retiredAt" IS NULL AND string_to_array(u."searchKey", E'\n') && ${unitKeys}::text[]
    ORDER BY u."id"`;
  const people = await db.$queryRaw<Person[]>`
    SELECT * FROM "Person" WHERE "retiredAt" IS NULL
    AND string_to_array("searchKey", E'\n') && ${personKeys}::text[] ORDER BY "id"`;
  const unitIds = units.map(({ id }) => id);
  const personIds = people.map(({ id }) => id);
  const holdings = await db.$queryRaw<PostHolding[]>`
    SELECT h.* FROM "PostHolding" h JOIN "Post" s ON s."id" = h."postId"
    WHERE ${holdsFromNowSql("h", from)}
    AND (s."unitId" = ANY(${unitIds}::uuid[]) OR h."personId" = ANY(${personIds}::uuid[])) ORDER BY h."id"`;
  const heldIds = [...new Set(holdings.map(({ postId }) => postId))];
  const posts = await db.$queryRaw<Post[]>`
    SELECT * FROM "Post" WHERE "id" = ANY(${heldIds}::uuid[])
    OR ("retiredAt" IS NULL AND "unitId" = ANY(${unitIds}::uuid[])) ORDER BY "order", "id"`;
  const places = [...new Set([...unitIds, ...posts.map(({ unitId }) => unitId)])];
  return { units, posts, people, holdings, bodies: await readBodies(db, places, from) };
}

/** The body of each unit: the nearest organization at or above it; those of the Party stand within the one above. */
async function readBodies(db: Reader, unitIds: string[], from: Date): Promise<Map<string, string>> {
  const isBody = Prisma.sql`(u."kind" IN ('ORGANIZATION', 'EXTERNAL') AND NOT EXISTS (
    SELECT FROM "UnitPlacement" q WHERE q."unitId" = u."id" AND q."tree" = 'PARTY' AND ${holdsFromNowSql("q", from)}))`;
  const rows = await db.$queryRaw<{ below: string; id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT u."id" AS "below", u."id", ${isBody} AS "isBody", 0 AS "depth" FROM "OrgUnit" u
      WHERE u."id" = ANY(${unitIds}::uuid[])
      UNION ALL
      SELECT up."below", u."id", ${isBody}, up."depth" + 1 FROM up
      JOIN "UnitPlacement" p ON p."unitId" = up."id" AND ${holdsFromNowSql("p", from)}
      JOIN "OrgUnit" u ON u."id" = p."parentId"
      WHERE NOT up."isBody" AND up."depth" < 32
    )
    SELECT DISTINCT ON ("below") "below", "id" FROM up
    ORDER BY "below", "isBody" DESC, CASE WHEN "isBody" THEN "depth" ELSE -"depth" END`;
  return new Map(rows.map(({ below, id }) => [below, id]));
}
