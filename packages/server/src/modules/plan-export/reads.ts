import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { knownSql } from "../../timeline/filter.ts";
import type { PlanFacts, PlanRow } from "./facts.ts";
import { planMoment } from "./plan-moment.ts";

type Reader = Pick<Db, "$queryRaw" | "plan">;

/** When plans are asked for: at one instant, or (null) each at the moment at which it says most. */
export interface AskedMoment {
  inForce: Date | null;
  known: Date | null;
  now: Date;
}

/**
 * Reads what plans say, in two statements however many plans, groups and duties there are: groups, members, parts and
 * the posts of the people within the issuing body, each as in force at the plan's moment and as known.
 */
export async function readPlanFacts(
  db: Reader,
  planIds: readonly string[],
  asked: AskedMoment,
): Promise<Map<string, PlanFacts>> {
  const plans: PlanRow[] = await db.plan.findMany({
    where: { id: { in: [...planIds] } },
    omit: { text: true },
    include: { issuer: { select: { name: true } } },
  });
  if (plans.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; facts: Omit<PlanFacts, "plan"> }[]>(statement(plans, asked));
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return new Map(
    rows.flatMap(({ id, facts }) => {
      const plan = byId.get(id);
      return plan === undefined ? [] : [[id, { plan, ...facts }] as const];
    }),
  );
}

function statement(plans: readonly PlanRow[], { inForce, known, now }: AskedMoment): Prisma.Sql {
  const wanted = plans.map((plan) => {
    const at = inForce ?? planMoment(plan, now);
    const standing = known !== null && known < at ? known : at;
    return Prisma.sql`(${plan.id}::uuid, ${plan.issuerId}::uuid, ${at}::timestamptz, ${standing}::timestamptz)`;
  });
  const holds = (alias: string) => {
    const e = Prisma.raw(`"${alias}"`);
    return Prisma.sql`(${e}."validFrom" <= w."at" AND (${e}."validTo" IS NULL OR ${e}."validTo" > w."at") AND ${knownSql(alias, known)})`;
  };
  const stands = (alias: string) => {
    const node = Prisma.raw(`"${alias}"`);
    const entered = known === null ? Prisma.sql`TRUE` : Prisma.sql`${node}."createdAt" <= ${known}`;
    return Prisma.sql`(${entered} AND (${node}."retiredAt" IS NULL OR ${node}."retiredAt" > w."standing"))`;
  };
  return Prisma.sql`
    WITH RECURSIVE wanted("id", "issuerId", "at", "standing") AS (VALUES ${Prisma.join(wanted)}),
    body AS (
      SELECT w."id" AS "planId", w."issuerId" AS "unitId" FROM wanted w WHERE w."issuerId" IS NOT NULL
      UNION
      SELECT b."planId", p."unitId" FROM body b JOIN wanted w ON w."id" = b."planId"
        JOIN "UnitPlacement" p ON p."parentId" = b."unitId" AND ${holds("p")}
    ),
    grp AS (SELECT w."id" AS "wantedId", g.* FROM wanted w JOIN "Group" g ON g."planId" = w."id" WHERE ${stands("g")}),
    duty AS (SELECT w."id" AS "wantedId", d.* FROM wanted w JOIN "Duty" d ON d."planId" = w."id" WHERE ${stands("d")}),
    member AS (
      SELECT g."wantedId", m.* FROM grp g JOIN wanted w ON w."id" = g."wantedId"
        JOIN "GroupMember" m ON m."groupId" = g."id" AND ${holds("m")}
    ),
    part AS (
      SELECT g."wantedId", a.* FROM grp g JOIN wanted w ON w."id" = g."wantedId"
        JOIN "Assignment" a ON a."groupId" = g."id" AND ${holds("a")}
      UNION ALL
      SELECT d."wantedId", a.* FROM duty d JOIN wanted w ON w."id" = d."wantedId"
        JOIN "Assignment" a ON a."dutyId" = d."id" AND ${holds("a")}
    ),
    holding AS (
      SELECT p."wantedId", h.* FROM (SELECT DISTINCT "wantedId", "personId" FROM member) p
        JOIN wanted w ON w."id" = p."wantedId"
        JOIN "PostHolding" h ON h."personId" = p."personId" AND ${holds("h")}
    )
    SELECT w."id", json_build_object(
      'groups', ${list(Prisma.sql`SELECT g."id", g."parentId", g."name", g."aliases", g."kind", u."name" AS "hostName"
        FROM grp g LEFT JOIN "OrgUnit" u ON u."id" = g."hostUnitId" WHERE g."wantedId" = w."id" ORDER BY g."order", g."id"`)},
      'members', ${list(Prisma.sql`${partyRows("member", Prisma.sql`e."groupId", e."order", e."nameAsWritten"`)}
        ORDER BY e."order", e."rowId"`)},
      'duties', ${list(Prisma.sql`SELECT d."id", d."parentId", d."groupId", d."unitId", u."name" AS "unitName", d."title", d."text", d."order", COALESCE(c."number", d."number") AS "number"
        FROM duty d LEFT JOIN "OrgUnit" u ON u."id" = d."unitId" LEFT JOIN "Clause" c ON c."id" = d."sourceId"
        WHERE d."wantedId" = w."id" ORDER BY d."order", d."id"`)},
      'assignments', ${list(Prisma.sql`${partyRows("part", Prisma.sql`e."dutyId", e."groupId"`)}
        AND e."role" IN ('LEAD', 'RESPONSIBLE', 'SUPPORT') ORDER BY e."order", e."rowId"`)},
      'holdings', ${list(Prisma.sql`SELECT h."personId", o."unitId", u."name" AS "unitName", o."title", h."isActing"
        FROM holding h JOIN "Post" o ON o."id" = h."postId" JOIN "OrgUnit" u ON u."id" = o."unitId"
        WHERE h."wantedId" = w."id" AND (u."originPlanId" = w."id" OR u."kind" = 'EXTERNAL'
          OR EXISTS (SELECT 1 FROM body b WHERE b."planId" = w."id" AND b."unitId" = u."id"))
        ORDER BY h."id"`)},
      'aliases', ${list(Prisma.sql`SELECT u."name", u."aliases" FROM "OrgUnit" u WHERE cardinality(u."aliases") > 0 AND u."id" IN (
        SELECT a."unitId" FROM part a WHERE a."wantedId" = w."id" UNION SELECT g."hostUnitId" FROM grp g WHERE g."wantedId" = w."id"
        UNION SELECT d."unitId" FROM duty d WHERE d."wantedId" = w."id" UNION SELECT m."unitId" FROM member m WHERE m."wantedId" = w."id")`)}
    ) AS "facts" FROM wanted w`;
}

/** Rows of memberships or parts with the names of whom they point to. */
function partyRows(table: "member" | "part", columns: Prisma.Sql): Prisma.Sql {
  const group = table === "part" ? Prisma.sql`e."partyGroupId"` : Prisma.sql`NULL::uuid`;
  return Prisma.sql`
    SELECT e."role", ${columns}, e."personId", person."name" AS "personName", post."title" AS "postTitle",
      post."unitId" AS "postUnitId", above."name" AS "postUnitName", unit."name" AS "unitName",
      party."name" AS "groupName", class."name" AS "className"
    FROM ${Prisma.raw(table)} e
      LEFT JOIN "Person" person ON person."id" = e."personId"
      LEFT JOIN "Post" post ON post."id" = e."postId" LEFT JOIN "OrgUnit" above ON above."id" = post."unitId"
      LEFT JOIN "OrgUnit" unit ON unit."id" = e."unitId"
      LEFT JOIN "Group" party ON party."id" = ${group}
      LEFT JOIN "PartyClass" class ON class."id" = e."partyClassId"
    WHERE e."wantedId" = w."id"`;
}

function list(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(row_to_json(item)), '[]'::json) FROM (${rows}) item)`;
}
