import { globalId } from "../../access/global-id.ts";
import { Prisma } from "../../generated/prisma/client.ts";

/** By which columns a reporter and an obligation point to a party. */
const COLUMNS = {
  Person: ["personId", "receiverPersonId"],
  Post: ["postId", "receiverPostId"],
  OrgUnit: ["unitId", "receiverUnitId"],
  Group: ["groupId", "receiverGroupId"],
} as const;

/** Whoever reports, or is reported. */
export interface ReportParty {
  type: keyof typeof COLUMNS;
  id: string;
}

/**
 * How many reports lean on a party, within a statement that counts its uses: what it has to report again and again or is
 * reported, and the rules by which urgent reports go to it.
 */
export function reportsSql({ type, id }: ReportParty): Prisma.Sql {
  const [reporter, receiver] = COLUMNS[type].map((column) => Prisma.raw(`"${column}"`));
  return Prisma.sql`(SELECT count(*)::int FROM "Obligation" o WHERE o."retiredAt" IS NULL AND (o.${receiver} = ${id}::uuid
      OR EXISTS (SELECT 1 FROM "Reporter" r
        WHERE r."obligationId" = o."id" AND r.${reporter} = ${id}::uuid AND r."retiredAt" IS NULL)))
    + (SELECT count(*)::int FROM "UrgentRule" u WHERE u."retiredAt" IS NULL AND ${globalId(type, id)} = ANY(u."receiverIds"))`;
}
