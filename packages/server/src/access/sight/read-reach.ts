import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { NO_REACH, REACH_SETS, type Reach, type ReachSet } from "./reach-sets.ts";
import type { Standing } from "./standing.ts";

/**
 * What a viewer reaches now who does not see everything, in one statement. Rights follow what is in force at the
 * clock's now, whatever moment a query asks about.
 */
export async function readReach(db: Pick<Db, "$queryRaw">, standing: Standing, now: Date): Promise<Reach> {
  const [row] = await db.$queryRaw<Record<ReachSet, string[]>[]>(reachSql(standing, now));
  if (row === undefined) throw new Error("The reach of a viewer is one row.");
  return Object.fromEntries(REACH_SETS.map((name) => [name, new Set(row[name])])) as unknown as Reach;
}

/** What a person reaches by itself, by its posts and standing in for others, whatever its account's roles are; null: nobody. */
export async function readOwnReach(
  db: Pick<Db, "$queryRaw">,
  personId: string | null,
  now: Date,
): Promise<Reach> {
  if (personId === null) return NO_REACH;
  return readReach(db, { personId, isLeader: false, editedUnits: [], editedPlans: [] }, now);
}

/** The column that names one of these; as an array, so that its index is used however many they are. */
function names(column: string, table: string): Prisma.Sql {
  return Prisma.raw(`${column} = ANY(ARRAY(SELECT "id" FROM ${table}))`);
}

function reachSql({ personId, isLeader, editedUnits, editedPlans }: Standing, now: Date): Prisma.Sql {
  const at = (alias: string) => inForceSql(alias, NOW, now);
  const isUnlimited = Prisma.sql`(d."planId" IS NULL AND d."groupId" IS NULL AND d."dutyId" IS NULL)`;
  const isOurs = (alias: string) =>
    Prisma.sql`(${names(`${alias}."personId"`, "person")} OR ${names(`${alias}."postId"`, "any_post")}
      OR ${names(`${alias}."unitId"`, "unit")} OR ${names(`${alias}."partyClassId"`, "class")})`;
  const ids = (table: string, name: ReachSet) =>
    Prisma.sql`COALESCE((SELECT array_agg(DISTINCT "id") FROM ${Prisma.raw(table)}), '{}') AS ${Prisma.raw(`"${name}"`)}`;
  return Prisma.sql`
    WITH RECURSIVE
    me AS (
      SELECT ${personId}::uuid AS "id" WHERE ${personId}::uuid IS NOT NULL
      UNION SELECT d."fromPersonId" FROM me JOIN "Delegation" d ON d."toPersonId" = me."id" AND ${at("d")}
        WHERE d."fromPersonId" IS NOT NULL AND ${isUnlimited}
    ),
    handed AS (SELECT d.* FROM me JOIN "Delegation" d ON d."toPersonId" = me."id" AND ${at("d")}),
    post AS (
      SELECT h."postId" AS "id" FROM me JOIN "PostHolding" h ON h."personId" = me."id" AND ${at("h")}
      UNION SELECT d."fromPostId" FROM handed d WHERE d."fromPostId" IS NOT NULL AND ${isUnlimited}
    ),
    own_unit AS (SELECT DISTINCT s."unitId" AS "id" FROM post JOIN "Post" s ON s."id" = post."id"),
    headed_unit AS (SELECT s."unitId" AS "id" FROM post JOIN "Post" s ON s."id" = post."id" AND s."isHead"),
    edited_unit AS (
      SELECT unnest(${editedUnits}::uuid[]) AS "id"
      UNION SELECT p."unitId" FROM edited_unit x JOIN "UnitPlacement" p ON p."parentId" = x."id" AND p."tree" = 'LINE' AND ${at("p")}
    ),
    led_unit AS (
      SELECT "id" FROM own_unit WHERE ${isLeader}
      UNION SELECT p."unitId" FROM led_unit x JOIN "UnitPlacement" p ON p."parentId" = x."id" AND p."tree" = 'LINE' AND ${at("p")}
    ),
    unit_below AS (SELECT "id" FROM led_unit UNION SELECT "id" FROM edited_unit),
    unit AS (SELECT "id" FROM own_unit UNION SELECT "id" FROM unit_below),
    post_below AS (SELECT s."id" FROM "Post" s WHERE ${names(`s."unitId"`, "unit_below")}),
    any_post AS (SELECT "id" FROM post UNION SELECT "id" FROM post_below),
    person AS (
      SELECT "id" FROM me
      UNION SELECT h."personId" FROM "PostHolding" h WHERE ${names(`h."postId"`, "post_below")} AND ${at("h")}
    ),
    above AS (
      SELECT "id" FROM own_unit
      UNION SELECT p."parentId" FROM above x JOIN "UnitPlacement" p ON p."unitId" = x."id" AND p."tree" = 'LINE' AND ${at("p")}
    ),
    class AS (
      SELECT c."id" FROM "PartyClass" c
      WHERE c."retiredAt" IS NULL AND (c."baseUnitId" IS NULL OR c."baseUnitId" IN (SELECT "id" FROM above)) AND (
        (c."selector" = 'STAFF' AND EXISTS (SELECT 1 FROM post))
        OR (c."selector" = 'UNITS' AND EXISTS (SELECT 1 FROM own_unit))
        OR EXISTS (
          SELECT 1 FROM post JOIN "Post" s ON s."id" = post."id" JOIN "OrgUnit" u ON u."id" = s."unitId"
          WHERE (c."selector" = 'DEPARTMENTS' AND u."kind" = 'DEPARTMENT') OR (c."selector" = 'AFFILIATES' AND u."kind" = 'AFFILIATE')
            OR (c."selector" = 'BASE_UNITS' AND u."kind" = 'BASE_UNIT')
            OR (c."selector" = 'DEPARTMENT_HEADS' AND u."kind" = 'DEPARTMENT' AND s."isHead")
        )
      )
    ),
    part AS MATERIALIZED (
      SELECT a."dutyId", a."groupId", a."role" FROM "Assignment" a WHERE ${at("a")} AND ${isOurs("a")}
    ),
    entered AS (
      SELECT m."groupId" AS "id", m."role" IN ('HEAD', 'DEPUTY_HEAD', 'OFFICE_DIRECTOR') AS "leads",
          (m."personId" IN (SELECT "id" FROM me) OR m."postId" IN (SELECT "id" FROM post)) IS TRUE AS "inPerson"
        FROM "GroupMember" m WHERE ${at("m")} AND ${isOurs("m")}
      UNION SELECT "groupId", "role" IN ('LEAD', 'RESPONSIBLE'), FALSE FROM part WHERE "groupId" IS NOT NULL
      UNION SELECT g."id", FALSE, FALSE FROM "Group" g WHERE ${names(`g."hostUnitId"`, "unit")}
      UNION SELECT d."groupId", TRUE, FALSE FROM handed d WHERE d."groupId" IS NOT NULL AND d."dutyId" IS NULL
    ),
    draft AS (SELECT p."id" FROM "Plan" p WHERE p."status" = 'DRAFT' AND NOT p."id" = ANY(${editedPlans}::uuid[])),
    whole_plan AS (
      SELECT unnest(${editedPlans}::uuid[]) AS "id"
      UNION SELECT g."planId" FROM entered x JOIN "Group" g ON g."id" = x."id"
        WHERE ${isLeader} AND x."leads" AND x."inPerson" AND g."kind" = 'LEADERSHIP' AND g."parentId" IS NULL
          AND g."planId" IS NOT NULL AND g."planId" NOT IN (SELECT "id" FROM draft)
    ),
    "group" AS (
      SELECT g."id", x."leads" FROM entered x JOIN "Group" g ON g."id" = x."id"
        WHERE g."planId" IS NULL OR g."planId" NOT IN (SELECT "id" FROM draft)
      UNION SELECT g."id", TRUE FROM "Group" g WHERE ${names(`g."planId"`, "whole_plan")}
      UNION SELECT g."id", TRUE FROM "group" x
        CROSS JOIN LATERAL (SELECT c."id" FROM "Group" c WHERE c."parentId" = x."id" OFFSET 0) g WHERE x."leads"
    ),
    led_group AS (SELECT "id" FROM "group" WHERE "leads"),
    duty AS (
      SELECT d."dutyId" AS "id" FROM handed d WHERE d."dutyId" IS NOT NULL
      UNION SELECT a."dutyId" FROM handed h
        JOIN "Assignment" a ON (a."personId" = h."fromPersonId" OR a."postId" = h."fromPostId") AND ${at("a")}
        JOIN "Duty" d ON d."id" = a."dutyId" AND d."planId" = h."planId"
        WHERE h."groupId" IS NULL AND h."dutyId" IS NULL
      UNION SELECT c."id" FROM duty x
        CROSS JOIN LATERAL (SELECT b."id" FROM "Duty" b WHERE b."parentId" = x."id" OFFSET 0) c
    ),
    seen_duty AS (
      SELECT "dutyId" AS "id" FROM part WHERE "dutyId" IS NOT NULL
      UNION SELECT a."dutyId" FROM "Assignment" a
        WHERE a."dutyId" IS NOT NULL AND ${at("a")} AND ${names(`a."partyGroupId"`, '"group"')}
      UNION SELECT "id" FROM duty
    ),
    plan AS (
      SELECT p."id" FROM "Plan" p WHERE p."status" <> 'DRAFT' AND p."id" IN (
        SELECT g."planId" FROM "Group" g WHERE ${names(`g."id"`, '"group"')}
        UNION SELECT d."planId" FROM handed d
        UNION SELECT d."planId" FROM "Duty" d WHERE ${names(`d."unitId"`, "unit")}
        UNION SELECT d."planId" FROM "Duty" d WHERE ${names(`d."id"`, "seen_duty")})
      UNION SELECT "id" FROM whole_plan
    )
    SELECT ${ids("me", "me")}, ${ids("post", "posts")}, ${ids("unit", "units")}, ${ids("own_unit", "ownUnits")}, ${ids("headed_unit", "headedUnits")},
      ${ids("unit_below", "unitsBelow")},
      ${ids('"group"', "groups")}, ${ids("led_group", "ledGroups")}, ${ids("class", "classes")},
      ${ids("duty", "duties")}, ${ids("plan", "plans")},
      ${ids("whole_plan", "wholePlans")}, ${ids("draft", "drafts")}, ${ids("edited_unit", "editedUnits")},
      ${editedPlans}::uuid[] AS "editedPlans"`;
}
