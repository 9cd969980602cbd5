import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { isWhole } from "../policy.ts";
import type { Viewer } from "../viewer.ts";

/** The ids that a viewer reaches, by what they are and how. */
export const REACH_SETS = [
  /** The viewer's person, and those for whom it stands in without a limit. */
  "me",
  /** The posts that these hold. */
  "posts",
  /** The units of these posts; for a leader with all below them, for an editor the unit given with all below it. */
  "units",
  /** The units of these posts alone. */
  "ownUnits",
  /** Of these, where one of the posts is the head's. */
  "headedUnits",
  /** The units in which whoever works is within reach too: a leader's with all below, those that an editor keeps. */
  "unitsBelow",
  /** The groups to which any of these belong, those of an editor's plan, and what hangs below where one leads. */
  "groups",
  /** Of these, where one leads. */
  "ledGroups",
  /** Classes of parties in which any of these stand. */
  "classes",
  /** Duties handed on by a delegation, with their sub-duties; by parts in them they come into reach one by one. */
  "duties",
  /** The plans of all this, drafts left out. */
  "plans",
  /** Plans of which everything is seen: an editor's, and those whose leadership group a leader heads in person. */
  "wholePlans",
  /** Plans that are only drafted, which answer for nothing yet: nothing of them is within reach, save for their editor. */
  "drafts",
  "editedUnits",
  "editedPlans",
] as const;

export type ReachSet = (typeof REACH_SETS)[number];
export type Reach = Record<ReachSet, ReadonlySet<string>>;

/** The reach of who reaches nothing. */
export const NO_REACH = Object.fromEntries(
  REACH_SETS.map((name) => [name, new Set<string>()]),
) as unknown as Reach;

/**
 * What a viewer reaches now who does not see everything, in one statement. Rights follow what is in force at the
 * clock's now, whatever moment a query asks about.
 */
export async function readReach(db: Pick<Db, "$queryRaw">, viewer: Viewer, now: Date): Promise<Reach> {
  const has = (role: string) => viewer.grants.some((grant) => grant.role === role);
  const editing = viewer.grants.filter((grant) => grant.role === "EDITOR" && !isWhole(grant));
  const standsForSomebody = has("LEADER") || has("MEMBER");
  const [row] = await db.$queryRaw<Record<ReachSet, string[]>[]>(
    reachSql({
      personId: standsForSomebody ? viewer.personId : null,
      isLeader: has("LEADER"),
      editedUnits: editing.flatMap(({ unitId }) => unitId ?? []),
      editedPlans: editing.flatMap(({ planId }) => planId ?? []),
      now,
    }),
  );
  if (row === undefined) throw new Error("The reach of a viewer is one row.");
  return Object.fromEntries(REACH_SETS.map((name) => [name, new Set(row[name])])) as unknown as Reach;
}

interface ReachFacts {
  personId: string | null;
  isLeader: boolean;
  editedUnits: string[];
  editedPlans: string[];
  now: Date;
}

function reachSql({ personId, isLeader, editedUnits, editedPlans, now }: ReachFacts): Prisma.Sql {
  const at = (alias: string) => inForceSql(alias, NOW, now);
  const isUnlimited = Prisma.sql`(d."planId" IS NULL AND d."groupId" IS NULL AND d."dutyId" IS NULL)`;
  const isOurs = (alias: string) => {
    const e = Prisma.raw(`"${alias}"`);
    return Prisma.sql`(${e}."personId" IN (SELECT "id" FROM me UNION SELECT "id" FROM below)
      OR ${e}."postId" IN (SELECT "id" FROM post UNION SELECT "id" FROM post_below)
      OR ${e}."unitId" IN (SELECT "id" FROM unit) OR ${e}."partyClassId" IN (SELECT "id" FROM class))`;
  };
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
    post_below AS (
      SELECT s."id" FROM "Post" s WHERE s."unitId" IN (SELECT "id" FROM unit_below)
    ),
    below AS (
      SELECT h."personId" AS "id" FROM post_below s JOIN "PostHolding" h ON h."postId" = s."id" AND ${at("h")}
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
    entered AS (
      SELECT m."groupId" AS "id", m."role" IN ('HEAD', 'DEPUTY_HEAD', 'OFFICE_DIRECTOR') AS "leads",
          (m."personId" IN (SELECT "id" FROM me) OR m."postId" IN (SELECT "id" FROM post)) IS TRUE AS "inPerson"
        FROM "GroupMember" m WHERE ${at("m")} AND ${isOurs("m")}
      UNION SELECT a."groupId", a."role" IN ('LEAD', 'RESPONSIBLE'), FALSE
        FROM "Assignment" a WHERE a."groupId" IS NOT NULL AND ${at("a")} AND ${isOurs("a")}
      UNION SELECT g."id", FALSE, FALSE FROM "Group" g WHERE g."hostUnitId" IN (SELECT "id" FROM unit)
      UNION SELECT d."groupId", TRUE, FALSE FROM handed d WHERE d."groupId" IS NOT NULL AND d."dutyId" IS NULL
    ),
    draft AS (SELECT p."id" FROM "Plan" p WHERE p."status" = 'DRAFT' AND NOT p."id" = ANY(${editedPlans}::uuid[])),
    whole_plan AS (
      SELECT unnest(${editedPlans}::uuid[]) AS "id"
      UNION SELECT g."planId" FROM entered x JOIN "Group" g ON g."id" = x."id"
        WHERE ${isLeader} AND x."leads" AND x."inPerson" AND g."kind" = 'LEADERSHIP' AND g."parentId" IS NULL
          AND g."planId" NOT IN (SELECT "id" FROM draft)
    ),
    "group" AS (
      SELECT x."id", x."leads" FROM entered x JOIN "Group" g ON g."id" = x."id"
        WHERE g."planId" IS NULL OR g."planId" NOT IN (SELECT "id" FROM draft)
      UNION SELECT g."id", TRUE FROM "Group" g WHERE g."planId" IN (SELECT "id" FROM whole_plan)
      UNION SELECT g."id", TRUE FROM "group" x JOIN "Group" g ON g."parentId" = x."id" WHERE x."leads"
    ),
    led_group AS (SELECT "id" FROM "group" WHERE "leads"),
    duty AS (
      SELECT d."dutyId" AS "id" FROM handed d WHERE d."dutyId" IS NOT NULL
      UNION SELECT a."dutyId" FROM handed h JOIN "Duty" d ON d."planId" = h."planId" AND h."groupId" IS NULL AND h."dutyId" IS NULL
        JOIN "Assignment" a ON a."dutyId" = d."id" AND (a."personId" = h."fromPersonId" OR a."postId" = h."fromPostId") AND ${at("a")}
      UNION SELECT c."id" FROM duty x JOIN "Duty" c ON c."parentId" = x."id"
    ),
    plan AS (
      SELECT p."id" FROM "Plan" p WHERE p."status" <> 'DRAFT' AND (
        p."id" IN (SELECT g."planId" FROM "group" x JOIN "Group" g ON g."id" = x."id" UNION SELECT d."planId" FROM handed d)
        OR EXISTS (SELECT 1 FROM "Duty" d WHERE d."planId" = p."id" AND (
          d."unitId" IN (SELECT "id" FROM unit) OR d."id" IN (SELECT "id" FROM duty)
          OR EXISTS (SELECT 1 FROM "Assignment" a WHERE a."dutyId" = d."id" AND ${at("a")}
            AND (${isOurs("a")} OR a."partyGroupId" IN (SELECT "id" FROM "group")))))
      )
      UNION SELECT "id" FROM whole_plan
    )
    SELECT ${ids("me", "me")}, ${ids("post", "posts")}, ${ids("unit", "units")}, ${ids("own_unit", "ownUnits")}, ${ids("headed_unit", "headedUnits")},
      ${ids("unit_below", "unitsBelow")},
      ${ids('"group"', "groups")}, ${ids("led_group", "ledGroups")}, ${ids("class", "classes")},
      ${ids("duty", "duties")}, ${ids("plan", "plans")},
      ${ids("whole_plan", "wholePlans")}, ${ids("draft", "drafts")}, ${ids("edited_unit", "editedUnits")},
      ${editedPlans}::uuid[] AS "editedPlans"`;
}
