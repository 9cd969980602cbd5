import type { Db } from "../../database/open-database.ts";

/** All obligations that one sums up, directly or by those between; one statement. */
export async function readSummedUp(db: Pick<Db, "$queryRaw">, id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT o."sumsUpId" AS "id" FROM "Obligation" o WHERE o."id" = ${id}::uuid AND o."sumsUpId" IS NOT NULL
      UNION SELECT o."sumsUpId" FROM down JOIN "Obligation" o ON o."id" = down."id" WHERE o."sumsUpId" IS NOT NULL
    ) SELECT "id" FROM down`;
  return rows.map(({ id: below }) => below);
}
