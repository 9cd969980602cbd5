import type { Db } from "../../database/open-database.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";

type Reader = Pick<Db, "$queryRaw">;

/** A duty and all duties above it. */
export async function readDutiesAbove(db: Reader, dutyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT d."id", d."parentId" FROM "Duty" d WHERE d."id" = ${dutyId}::uuid
      UNION SELECT d."id", d."parentId" FROM up JOIN "Duty" d ON d."id" = up."parentId"
    ) SELECT "id" FROM up`;
  return rows.map(({ id }) => id);
}

/** What leans on a duty now. */
export async function readDutyUse(db: Reader, dutyId: string, now: Date) {
  const [use] = await db.$queryRaw<{ children: number; assignments: number; tasks: number }[]>`
    SELECT
      (SELECT count(*)::int FROM "Duty" d WHERE d."parentId" = ${dutyId}::uuid AND d."retiredAt" IS NULL) AS "children",
      (SELECT count(*)::int FROM "Assignment" e WHERE e."dutyId" = ${dutyId}::uuid AND ${holdsFromNowSql("e", now)}) AS "assignments",
      (SELECT count(*)::int FROM "Task" t WHERE t."dutyId" = ${dutyId}::uuid AND t."retiredAt" IS NULL
        AND t."status" NOT IN ('ACCEPTED', 'CANCELLED')) AS "tasks"`;
  return use ?? { children: 0, assignments: 0, tasks: 0 };
}
