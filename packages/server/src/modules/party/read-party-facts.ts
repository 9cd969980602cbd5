import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql, standingSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import type { ChainFacts, PartyKey } from "../chain/facts.ts";

/** What a chain rests on besides the parties themselves. */
const NOTHING: ChainFacts = {
  duties: [],
  plans: [],
  groups: [],
  assignments: [],
  members: [],
  units: [],
  headPosts: [],
  holdings: [],
  classes: [],
  classUnits: [],
  delegations: [],
  people: [],
};

/**
 * What it takes to bring parties down to people as of a moment, by the rules of the chain: the members of groups, head
 * posts, holders, and who stands in for everything. One statement, a light one: what a duty's chain rests on besides is
 * left out.
 */
export async function readPartyFacts(
  db: Pick<Db, "$queryRaw">,
  parties: readonly PartyKey[],
  at: Date,
): Promise<ChainFacts> {
  const moment: Moment = { inForce: at, known: null };
  const isIn = (alias: string) => inForceSql(alias, moment, at);
  const idsOf = (type: PartyKey["type"]) => [
    ...new Set(parties.filter((party) => party.type === type).map(({ id }) => id)),
  ];
  const [facts] = await db.$queryRaw<
    Pick<ChainFacts, "members" | "headPosts" | "holdings" | "delegations">[]
  >`
    WITH RECURSIVE
    member AS (SELECT m.* FROM "GroupMember" m WHERE m."groupId" = ANY(${idsOf("Group")}::uuid[]) AND ${isIn("m")}),
    head_post AS (
      SELECT s."id", s."unitId", s."retiredAt" FROM "Post" s
      WHERE s."unitId" IN (SELECT unnest(${idsOf("OrgUnit")}::uuid[]) UNION SELECT "unitId" FROM member)
        AND s."isHead" AND ${standingSql("s", moment, at)}
    ),
    post AS (
      SELECT "id" FROM head_post UNION SELECT "postId" FROM member UNION SELECT unnest(${idsOf("Post")}::uuid[])
    ),
    holding AS (
      SELECT h.* FROM "PostHolding" h WHERE h."postId" IN (SELECT "id" FROM post) AND ${isIn("h")}
    ),
    delegation AS (
      SELECT d.* FROM "Delegation" d WHERE ${isIn("d")} AND (d."fromPostId" IN (SELECT "id" FROM post) OR d."fromPersonId" IN (
        SELECT unnest(${idsOf("Person")}::uuid[]) UNION SELECT "personId" FROM holding UNION SELECT "personId" FROM member))
      UNION
      SELECT d.* FROM delegation e JOIN "Delegation" d ON d."fromPersonId" = e."toPersonId" AND ${isIn("d")}
    )
    SELECT
      ${list(Prisma.sql`SELECT "groupId", "role", "nameAsWritten", "personId", "postId", "unitId", "partyClassId", "validFrom", "sourceId" FROM member ORDER BY "order", "id"`)} AS "members",
      ${list(Prisma.sql`SELECT "id", "unitId" FROM head_post ORDER BY "id" NOT IN (SELECT "postId" FROM holding), "retiredAt" DESC NULLS FIRST, "id"`)} AS "headPosts",
      ${list(Prisma.sql`SELECT "postId", "personId", "isActing", "validFrom" FROM holding ORDER BY "isActing", "validFrom", "id"`)} AS "holdings",
      ${list(Prisma.sql`SELECT "fromPersonId", "fromPostId", "toPersonId", "planId", "groupId", "dutyId", "validFrom" FROM delegation ORDER BY "id"`)} AS "delegations"`;
  if (facts === undefined) throw new Error("The facts of parties are one row.");
  for (const edge of [...facts.members, ...facts.holdings, ...facts.delegations])
    edge.validFrom = new Date(edge.validFrom);
  return { ...NOTHING, ...facts };
}

function list(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(row_to_json(item)), '[]'::json) FROM (${rows}) item)`;
}
