import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";
import { reportsSql } from "../party/reads.ts";
import type { PersonUse } from "./rules.ts";

/** What in force leans on a person. */
export async function readPersonUse(db: Pick<Db, "$queryRaw">, personId: string, now: Date) {
  const [use] = await db.$queryRaw<PersonUse[]>`
    SELECT
      (SELECT count(*)::int FROM "PostHolding" e WHERE e."personId" = ${personId}::uuid AND ${holdsFromNowSql("e", now)}) AS "holdings",
      (SELECT count(*)::int FROM "GroupMember" e WHERE e."personId" = ${personId}::uuid AND ${holdsFromNowSql("e", now)}) AS "memberships",
      (SELECT count(*)::int FROM "Assignment" e WHERE e."personId" = ${personId}::uuid AND ${holdsFromNowSql("e", now)}) AS "assignments",
      (SELECT count(*)::int FROM "Delegation" e WHERE (e."toPersonId" = ${personId}::uuid OR e."fromPersonId" = ${personId}::uuid)
        AND ${holdsFromNowSql("e", now)}) AS "delegations",
      (SELECT count(*)::int FROM "Shift" s WHERE s."personId" = ${personId}::uuid AND s."retiredAt" IS NULL AND s."endsAt" > ${now}) AS "shifts",
      ${reportsSql({ type: "Person", id: personId })} AS "reports"`;
  return use ?? { holdings: 0, memberships: 0, assignments: 0, delegations: 0, shifts: 0, reports: 0 };
}
