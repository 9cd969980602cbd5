import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceAt, inForceSql, standingSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";

/** Parties by whom a person has parts; only for these duties where they come by a delegation with a scope. */
interface ActsFor {
  personIds: string[];
  postIds: string[];
  unitIds: string[];
  groupIds: string[];
  dutyIds: string[] | null;
}

/**
 * The condition on tasks in which a person has a part at a moment: in person, by a post they hold, by a unit or a group
 * that they head, or standing in for somebody who has. One statement finds by whom; the list's own does the rest.
 */
export async function personPartsCondition(
  db: Pick<Db, "$queryRaw">,
  moment: Moment,
  now: Date,
  personId: string,
): Promise<Record<string, unknown>> {
  const parties = await readActsFor(db, moment, now, personId);
  const inForce = inForceAt(moment, now);
  return {
    OR: parties.map(({ personIds, postIds, unitIds, groupIds, dutyIds }) => ({
      ...(dutyIds === null ? {} : { dutyId: { in: dutyIds } }),
      assignments: {
        some: {
          OR: [
            { personId: { in: personIds } },
            { postId: { in: postIds } },
            { unitId: { in: unitIds } },
            { partyGroupId: { in: groupIds } },
          ],
          ...inForce,
        },
      },
    })),
  };
}

/**
 * By whom a person has parts. A delegation without a scope hands everything on, also what was handed on before; one
 * with a scope hands on what is done for the duty and its parts, else for the group and those below it, else for the
 * plan.
 */
function readActsFor(
  db: Pick<Db, "$queryRaw">,
  moment: Moment,
  now: Date,
  personId: string,
): Promise<ActsFor[]> {
  const at = (alias: string) => inForceSql(alias, moment, now);
  const isWhole = Prisma.sql`(d."planId" IS NULL AND d."groupId" IS NULL AND d."dutyId" IS NULL)`;
  const ids = (column: "personId" | "postId" | "unitId" | "groupId") =>
    Prisma.sql`COALESCE((SELECT array_agg(p.${Prisma.raw(`"${column}"`)}) FROM party p
      WHERE p."scope" IS NOT DISTINCT FROM s."scope" AND p.${Prisma.raw(`"${column}"`)} IS NOT NULL), '{}')`;
  return db.$queryRaw<ActsFor[]>`
    WITH RECURSIVE
    whole AS (
      SELECT ${personId}::uuid AS "id"
      UNION SELECT d."fromPersonId" FROM whole w JOIN "Delegation" d ON d."toPersonId" = w."id" AND ${at("d")}
        WHERE d."fromPersonId" IS NOT NULL AND ${isWhole}
    ),
    handed AS (
      SELECT d.* FROM whole w JOIN "Delegation" d ON d."toPersonId" = w."id" AND ${at("d")}
    ),
    person AS (
      SELECT "id", NULL::uuid AS "scope" FROM whole
      UNION SELECT d."fromPersonId", d."rowId" FROM handed d WHERE d."fromPersonId" IS NOT NULL AND NOT ${isWhole}
    ),
    post AS (
      SELECT h."postId" AS "id", p."scope" FROM person p JOIN "PostHolding" h ON h."personId" = p."id" AND ${at("h")}
      UNION SELECT d."fromPostId", CASE WHEN ${isWhole} THEN NULL ELSE d."rowId" END FROM handed d WHERE d."fromPostId" IS NOT NULL
    ),
    unit AS (
      SELECT s."unitId" AS "id", p."scope" FROM post p JOIN "Post" s ON s."id" = p."id" AND s."isHead" AND ${standingSql("s", moment, now)}
    ),
    headed AS (
      SELECT m.* FROM "GroupMember" m WHERE m."role" IN ('HEAD', 'OFFICE_DIRECTOR') AND ${at("m")}
    ),
    "group" AS (
      SELECT m."groupId" AS "id", p."scope" FROM person p JOIN headed m ON m."personId" = p."id"
      UNION SELECT m."groupId", p."scope" FROM post p JOIN headed m ON m."postId" = p."id"
      UNION SELECT m."groupId", u."scope" FROM unit u JOIN headed m ON m."unitId" = u."id"
    ),
    party AS (
      SELECT "scope", "id" AS "personId", NULL::uuid AS "postId", NULL::uuid AS "unitId", NULL::uuid AS "groupId" FROM person
      UNION ALL SELECT "scope", NULL, "id", NULL, NULL FROM post
      UNION ALL SELECT "scope", NULL, NULL, "id", NULL FROM unit
      UNION ALL SELECT "scope", NULL, NULL, NULL, "id" FROM "group"
    ),
    group_down AS (
      SELECT d."rowId" AS "scope", d."groupId" AS "id" FROM handed d WHERE d."groupId" IS NOT NULL AND d."dutyId" IS NULL
      UNION SELECT x."scope", g."id" FROM group_down x JOIN "Group" g ON g."parentId" = x."id"
    ),
    duty AS (
      SELECT h."rowId" AS "scope", d."id" FROM handed h JOIN "Duty" d ON d."id" = h."dutyId"
      UNION SELECT h."rowId", d."id" FROM handed h JOIN "Duty" d ON d."planId" = h."planId" AND h."groupId" IS NULL AND h."dutyId" IS NULL
      UNION SELECT x."scope", d."id" FROM group_down x JOIN "Duty" d ON d."groupId" = x."id"
      UNION SELECT x."scope", d."id" FROM duty x JOIN "Duty" d ON d."parentId" = x."id"
    )
    SELECT ${ids("personId")} AS "personIds", ${ids("postId")} AS "postIds", ${ids("unitId")} AS "unitIds",
      ${ids("groupId")} AS "groupIds",
      CASE WHEN s."scope" IS NULL THEN NULL
        ELSE COALESCE((SELECT array_agg(d."id") FROM duty d WHERE d."scope" = s."scope"), '{}') END AS "dutyIds"
    FROM (SELECT DISTINCT "scope" FROM party) s`;
}
