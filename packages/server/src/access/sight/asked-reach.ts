import type { Sql } from "../../database/sql.ts";
import type { HeldReach } from "./held-reach.ts";
import type { Found } from "./kept-reach.ts";

interface FoundRow {
  ids: string[];
  /** When the first of the parts begins or ends that were looked at. */
  until: Date | null;
}

/** Of parts that are believed and hold now or later: which instant changes what is found by them. */
const UNTIL = (now: string) =>
  `(SELECT min(CASE WHEN "validFrom" > ${now} THEN "validFrom" ELSE "validTo" END) FROM part) AS "until"`;

const BELIEVED = (now: string) => `a."retractedAt" IS NULL AND (a."validTo" IS NULL OR a."validTo" > ${now})`;

// A subselect keeps the planner to the index, however many there are.
const names = (column: string, value: string) => `${column} = ANY(ARRAY(SELECT unnest(${value}::uuid[])))`;

const HANDED = `
  WITH RECURSIVE part AS MATERIALIZED (
    SELECT a."dutyId", a."validFrom", a."validTo" FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS h("planId", "fromPersonId", "fromPostId")
    JOIN "Assignment" a ON (a."personId" = h."fromPersonId" OR a."postId" = h."fromPostId") AND ${BELIEVED("$5::timestamptz")}
    JOIN "Duty" d ON d."id" = a."dutyId" AND d."planId" = h."planId"
  ),
  duty AS (
    SELECT unnest($4::uuid[]) AS "id"
    UNION SELECT "dutyId" FROM part WHERE "validFrom" <= $5::timestamptz
    UNION SELECT c."id" FROM duty x CROSS JOIN LATERAL (SELECT b."id" FROM "Duty" b WHERE b."parentId" = x."id" OFFSET 0) c
  )
  SELECT ARRAY(SELECT "id" FROM duty) AS "ids", ${UNTIL("$5::timestamptz")}`;

/** The duties handed on, with their sub-duties; where nothing is, nobody is asked. */
export async function askHandedDuties(
  sql: Sql,
  { handed }: HeldReach,
  now: Date,
): Promise<Found<Set<string>>> {
  const ofPlans = handed.filter(
    ({ planId, groupId, dutyId }) => planId !== null && groupId === null && dutyId === null,
  );
  const named = handed.flatMap(({ dutyId }) => dutyId ?? []);
  if (ofPlans.length + named.length === 0) return { value: new Set(), until: Number.POSITIVE_INFINITY };
  const values = [
    ofPlans.map(({ planId }) => planId),
    ofPlans.map(({ fromPersonId }) => fromPersonId),
    ofPlans.map(({ fromPostId }) => fromPostId),
    named,
    now,
  ];
  return ask(sql, HANDED, values);
}

const PLANS = `
  WITH part AS MATERIALIZED (
    SELECT a."dutyId", a."validFrom", a."validTo" FROM "Assignment" a
    WHERE a."dutyId" IS NOT NULL AND ${BELIEVED("$7::timestamptz")} AND (
      ${names('a."personId"', "$1")} OR ${names('a."postId"', "$2")} OR ${names('a."unitId"', "$3")}
      OR ${names('a."partyClassId"', "$4")} OR ${names('a."partyGroupId"', "$5")})
  ),
  duty AS (
    SELECT "dutyId" AS "id" FROM part WHERE "validFrom" <= $7::timestamptz UNION SELECT unnest($6::uuid[])
  )
  SELECT ARRAY(
    SELECT d."planId" FROM "Duty" d WHERE d."planId" IS NOT NULL AND ${names('d."unitId"', "$3")}
    UNION SELECT d."planId" FROM "Duty" d WHERE d."planId" IS NOT NULL AND d."id" = ANY(ARRAY(SELECT "id" FROM duty))
  ) AS "ids", ${UNTIL("$7::timestamptz")}`;

/** The plans whose duties belong to the viewer's units, were handed on, or in which one of the viewer's parties has a part. */
export async function askPlansOfDuties(
  sql: Sql,
  { parties, reach }: HeldReach,
  duties: ReadonlySet<string>,
  now: Date,
): Promise<Found<Set<string>>> {
  const { personId, postId, unitId, partyClassId } = parties;
  const sides = [personId, postId, unitId, partyClassId, reach.groups, duties];
  return ask(sql, PLANS, [...sides.map((ids) => [...ids]), now]);
}

async function ask(sql: Sql, text: string, values: readonly unknown[]): Promise<Found<Set<string>>> {
  const [row] = await sql.ask<FoundRow>(text, values);
  if (row === undefined) throw new Error("What a viewer reaches of duties is one row.");
  return { value: new Set(row.ids), until: row.until?.getTime() ?? Number.POSITIVE_INFINITY };
}
