import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql, knownSql, standingSql } from "../../timeline/filter.ts";
import { type Moment, NOW } from "../../timeline/moment.ts";
import { indexFacts } from "./fact-index.ts";
import type { ChainFacts } from "./facts.ts";
import { composeChain } from "./rules.ts";

/** Whose own facts are read besides. */
interface Beside {
  groupIds?: string[];
  unitIds?: string[];
  planIds?: string[];
  postIds?: string[];
  personIds?: string[];
}

/**
 * Reads all that the chains of these duties rest on, in one recursive statement however many duties, levels and
 * people there are: the duties above, the groups above with their offices, assignments, heads, head posts, holders,
 * members of classes and delegations, each as in force and known at the moment. `beside` adds groups, units,
 * plans, posts and people whose own facts are wanted although no duty leads to them.
 */
export async function readChainFacts(
  db: Pick<Db, "$queryRaw">,
  moment: Moment,
  now: Date,
  dutyIds: readonly string[],
  beside: Beside = {},
): Promise<ChainFacts> {
  const at = (alias: string) => inForceSql(alias, moment, now);
  const standing = (alias: string) => standingSql(alias, moment, now);
  const { groupIds = [], unitIds = [], planIds = [], postIds = [], personIds = [] } = beside;
  const [row] = await db.$queryRaw<{ facts: ChainFacts }[]>`
    WITH RECURSIVE
    duty_up AS (
      SELECT d."id" AS "dutyId", d."id", d."parentId", d."groupId", d."unitId", d."planId", d."sourceId", d."text", 0 AS "depth"
      FROM "Duty" d WHERE d."id" = ANY(${[...dutyIds]}::uuid[])
      UNION ALL
      SELECT u."dutyId", p."id", p."parentId", p."groupId", p."unitId", p."planId", p."sourceId", p."text", u."depth" + 1
      FROM duty_up u JOIN "Duty" p ON p."id" = u."parentId" WHERE u."depth" < 32
    ),
    start_group AS (
      SELECT "groupId" AS "id" FROM duty_up WHERE "groupId" IS NOT NULL
      UNION SELECT unnest(${groupIds}::uuid[])
      UNION SELECT g."id" FROM "Group" g
        WHERE g."planId" IN (SELECT "planId" FROM duty_up) AND g."kind" = 'LEADERSHIP'
          AND g."parentId" IS NULL AND ${standing("g")}
    ),
    group_up AS (
      SELECT g."id", g."parentId" FROM "Group" g WHERE g."id" IN (SELECT "id" FROM start_group)
      UNION
      SELECT p."id", p."parentId" FROM group_up u JOIN "Group" p ON p."id" = u."parentId"
    ),
    group_all AS (
      SELECT "id" FROM group_up
      UNION SELECT g."id" FROM "Group" g
        WHERE g."parentId" IN (SELECT "id" FROM group_up) AND g."kind" = 'OFFICE' AND ${standing("g")}
    ),
    assignment AS (
      SELECT a.*, a."dutyId" AS "targetId" FROM "Assignment" a
        WHERE a."dutyId" IN (SELECT "id" FROM duty_up) AND a."role" IN ('LEAD', 'RESPONSIBLE', 'SUPPORT') AND ${at("a")}
      UNION ALL
      SELECT a.*, a."groupId" AS "targetId" FROM "Assignment" a
        WHERE a."groupId" IN (SELECT "id" FROM group_up) AND a."role" IN ('LEAD', 'RESPONSIBLE', 'SUPPORT') AND ${at("a")}
    ),
    group_read AS (SELECT "id" FROM group_all UNION SELECT "partyGroupId" FROM assignment WHERE "partyGroupId" IS NOT NULL),
    member AS (
      SELECT m.* FROM "GroupMember" m WHERE m."groupId" IN (SELECT "id" FROM group_read) AND ${at("m")}
    ),
    class_read AS (
      SELECT c.* FROM "PartyClass" c WHERE c."id" IN (
        SELECT "partyClassId" FROM assignment UNION SELECT "partyClassId" FROM member)
    ),
    class_down AS (
      SELECT c."id" AS "classId", p."unitId" FROM class_read c
        JOIN "UnitPlacement" p ON p."parentId" = c."baseUnitId" AND p."tree" = 'LINE' AND ${at("p")}
        WHERE c."selector" NOT IN ('STAFF', 'UNRESOLVED')
      UNION
      SELECT c."classId", p."unitId" FROM class_down c
        JOIN "UnitPlacement" p ON p."parentId" = c."unitId" AND p."tree" = 'LINE' AND ${at("p")}
    ),
    class_unit AS (
      SELECT d."classId", u."id" AS "unitId" FROM class_down d
        JOIN class_read c ON c."id" = d."classId" JOIN "OrgUnit" u ON u."id" = d."unitId" AND ${standing("u")}
        WHERE ${selects()}
    ),
    unit_read AS (
      SELECT "unitId" AS "id" FROM assignment UNION SELECT "unitId" FROM member UNION SELECT "unitId" FROM duty_up
      UNION SELECT "unitId" FROM class_unit UNION SELECT unnest(${unitIds}::uuid[])
      UNION SELECT g."hostUnitId" FROM "Group" g WHERE g."id" IN (SELECT "id" FROM group_up) AND g."kind" = 'OFFICE'
    ),
    head_post AS (
      SELECT p."id", p."unitId", p."retiredAt" FROM "Post" p
        WHERE p."unitId" IN (SELECT "id" FROM unit_read) AND p."isHead" AND ${standing("p")}
    ),
    post_read AS (SELECT "id" FROM head_post UNION SELECT "postId" FROM assignment UNION SELECT "postId" FROM member
      UNION SELECT unnest(${postIds}::uuid[])),
    holding AS (
      SELECT h.* FROM "PostHolding" h WHERE h."postId" IN (SELECT "id" FROM post_read) AND ${at("h")}
    ),
    named AS (SELECT "personId" AS "id" FROM assignment UNION SELECT "personId" FROM member
      UNION SELECT unnest(${personIds}::uuid[])),
    delegation AS (
      SELECT d.* FROM "Delegation" d WHERE ${at("d")} AND (
        d."fromPersonId" IN (SELECT "id" FROM named UNION SELECT "personId" FROM holding)
        OR d."fromPostId" IN (SELECT "id" FROM post_read))
      UNION
      SELECT d.* FROM delegation before JOIN "Delegation" d ON d."fromPersonId" = before."toPersonId" AND ${at("d")}
    )
    SELECT json_build_object(
      'duties', ${list(Prisma.sql`SELECT "dutyId", "id", "groupId", "unitId", "planId", "sourceId", "text", "depth" FROM duty_up ORDER BY "depth"`)},
      'plans', ${list(Prisma.sql`SELECT p."id", p."superiorId", p."status", COALESCE(p."issues", '{}') AS "issues" FROM "Plan" p WHERE p."id" IN (SELECT "planId" FROM duty_up UNION SELECT g."planId" FROM "Group" g WHERE g."id" IN (SELECT "id" FROM group_up) UNION SELECT unnest(${planIds}::uuid[]))`)},
      'groups', ${list(Prisma.sql`SELECT g."id", g."parentId", g."planId", g."hostUnitId", g."sourceId", g."kind", ${standing("g")} AS "isStanding" FROM "Group" g WHERE g."id" IN (SELECT "id" FROM group_read) ORDER BY g."order", g."id"`)},
      'assignments', ${list(Prisma.sql`SELECT "targetId", "role", "personId", "postId", "unitId", "partyGroupId", "partyClassId", "validFrom", "sourceId" FROM assignment ORDER BY "order", "id"`)},
      'members', ${list(Prisma.sql`SELECT "groupId", "role", "nameAsWritten", "personId", "postId", "unitId", "partyClassId", "validFrom", "sourceId" FROM member ORDER BY "order", "id"`)},
      'units', ${list(Prisma.sql`SELECT u."id", u."kind" FROM "OrgUnit" u WHERE u."id" IN (SELECT "id" FROM unit_read)`)},
      'headPosts', ${list(Prisma.sql`SELECT "id", "unitId" FROM head_post ORDER BY "id" NOT IN (SELECT "postId" FROM holding), "retiredAt" DESC NULLS FIRST, "id"`)},
      'holdings', ${list(Prisma.sql`SELECT "postId", "personId", "isActing", "validFrom" FROM holding ORDER BY "isActing", "validFrom", "id"`)},
      'classes', ${list(Prisma.sql`SELECT "id", "selector" FROM class_read`)},
      'classUnits', ${list(Prisma.sql`SELECT "classId", "unitId" FROM class_unit ORDER BY "unitId"`)},
      'delegations', ${list(Prisma.sql`SELECT "fromPersonId", "fromPostId", "toPersonId", "planId", "groupId", "dutyId", "validFrom" FROM delegation ORDER BY "id"`)},
      'people', ${list(Prisma.sql`
        SELECT p."id", p."isMasked", (NOT ${standing("p")} OR COALESCE(bool_and(NOT ${at("h")}), false)) AS "hasLeft"
        FROM "Person" p LEFT JOIN "PostHolding" h ON h."personId" = p."id" AND ${knownSql("h", moment.known)} AND h."validFrom" <= ${moment.inForce ?? now}
        WHERE p."id" IN (SELECT "id" FROM named) GROUP BY p."id"`)}
    ) AS "facts"`;
  if (row === undefined) throw new Error("The chain's statement answered nothing.");
  return withInstants(row.facts);
}

/** JSON knows no instants. */
function withInstants(facts: ChainFacts): ChainFacts {
  for (const edges of [facts.assignments, facts.members, facts.holdings, facts.delegations])
    for (const edge of edges) edge.validFrom = new Date(edge.validFrom);
  return facts;
}

/** Which units a class takes in, among those below its base unit. */
export function selects(): Prisma.Sql {
  return Prisma.sql`(
    (c."selector" IN ('DEPARTMENTS', 'DEPARTMENT_HEADS') AND u."kind" = 'DEPARTMENT')
    OR (c."selector" = 'AFFILIATES' AND u."kind" = 'AFFILIATE')
    OR (c."selector" = 'BASE_UNITS' AND u."kind" = 'BASE_UNIT')
    OR (c."selector" = 'UNITS' AND u."kind" IN ('DEPARTMENT', 'AFFILIATE', 'BASE_UNIT')))`;
}

function list(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(row_to_json(item)), '[]'::json) FROM (${rows}) item)`;
}

/** The people who lead a duty now, as its chain says. */
export async function readLeadsOfDuty(
  db: Pick<Db, "$queryRaw">,
  dutyId: string,
  now: Date,
): Promise<string[]> {
  const facts = indexFacts(await readChainFacts(db, NOW, now, [dutyId]));
  return composeChain(facts, dutyId).links.flatMap(({ as, personId }) =>
    as === "LEAD" && personId !== null ? [personId] : [],
  );
}
