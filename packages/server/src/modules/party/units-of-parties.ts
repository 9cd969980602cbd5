import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceAtSql } from "../../timeline/filter.ts";
import type { PartyKey } from "../chain/facts.ts";
import { partyId } from "./people-of-parties.ts";

/** What a party is called, and the unit in which it is: a post's, a person's by the main post, that of a group's office. */
export interface PlacedParty {
  name: string;
  unitId: string | null;
}

/** Names and units of parties as of a moment, by the parties' global ids; one statement for all. */
export async function unitsOfParties(
  db: Pick<Db, "$queryRaw">,
  parties: readonly PartyKey[],
  at: Date,
): Promise<Map<string, PlacedParty>> {
  if (parties.length === 0) return new Map();
  const idsOf = (type: PartyKey["type"]) => [
    ...new Set(parties.filter((party) => party.type === type).map(({ id }) => id)),
  ];
  const rows = await db.$queryRaw<(PartyKey & PlacedParty)[]>`
    SELECT 'OrgUnit' AS "type", u."id", u."name", u."id" AS "unitId" FROM "OrgUnit" u
      WHERE u."id" = ANY(${idsOf("OrgUnit")}::uuid[])
    UNION ALL SELECT 'Post', s."id", s."title", s."unitId" FROM "Post" s WHERE s."id" = ANY(${idsOf("Post")}::uuid[])
    UNION ALL SELECT 'Group', g."id", g."name", g."hostUnitId" FROM "Group" g
      WHERE g."id" = ANY(${idsOf("Group")}::uuid[])
    UNION ALL SELECT 'Person', p."id", p."name", ${unitOfPersonSql(Prisma.sql`p."id"`, Prisma.sql`${at}::timestamptz`)}
      FROM "Person" p WHERE p."id" = ANY(${idsOf("Person")}::uuid[])`;
  return new Map(rows.map(({ type, id, name, unitId }) => [partyId({ type, id }), { name, unitId }]));
}

/** The unit in which a person is as of a moment, by the main post, both given as SQL. */
export function unitOfPersonSql(personId: Prisma.Sql, at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT s."unitId" FROM "PostHolding" h JOIN "Post" s ON s."id" = h."postId"
    WHERE h."personId" = ${personId} AND ${inForceAtSql("h", at)}
    ORDER BY h."isMain" DESC, h."validFrom", h."id" LIMIT 1)`;
}
