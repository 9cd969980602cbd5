import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";

type Reader = Pick<Db, "$queryRaw">;

/** The titles that drafts have now, in the order of the ids; the drafts themselves are long and stay where they are. */
export async function readTitles(db: Reader, ids: readonly string[]): Promise<(string | null)[]> {
  const wanted = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
  const rows = await db.$queryRaw<{ id: string; title: string | null }[]>`
    SELECT "id", "draft" #>> '{meta,title}' AS "title" FROM "PlanReading" WHERE "id" IN (${wanted})`;
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return ids.map((id) => titles.get(id) ?? null);
}

/** The ids of the readings whose title, document number or file name contains a text; width, case and white space do not count. */
export async function findByTitle(db: Reader, q: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "PlanReading" r
    CROSS JOIN LATERAL (VALUES (r."draft" #>> '{meta,title}'), (r."draft" #>> '{meta,docNumber}'), (r."fileName")) part("text")
    WHERE position(${textKey(q)} in lower(regexp_replace(normalize(part."text", NFKC), '[[:space:]]', '', 'g'))) > 0
    GROUP BY r."id"`;
  return rows.map(({ id }) => id);
}
