import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";

/** So many names are enough to work through; a condition on more would grow beyond what a database takes. */
const MOST_NAMES = 5_000;

/** The names, folded, that several living units or people have; masked ones are never taken for each other (B8). */
export async function readSharedNames(
  db: Pick<Db, "$queryRaw">,
  type: "OrgUnit" | "Person",
): Promise<string[]> {
  const readable = type === "Person" ? Prisma.sql`NOT "isMasked"` : Prisma.sql`TRUE`;
  const rows = await db.$queryRaw<{ nameKey: string }[]>`
    SELECT "nameKey" FROM ${Prisma.raw(`"${type}"`)} WHERE "retiredAt" IS NULL AND ${readable}
    GROUP BY "nameKey" HAVING count(*) > 1 ORDER BY "nameKey" LIMIT ${MOST_NAMES}`;
  return rows.map(({ nameKey }) => nameKey);
}

/** The condition on a list for those with a namesake, or for all others; empty where nothing is asked. Nobody where the viewer does not see all. */
export async function namesakeCondition(
  db: Pick<Db, "$queryRaw">,
  type: "OrgUnit" | "Person",
  hasNamesake: boolean | null | undefined,
  seesAll: boolean,
): Promise<Record<string, unknown>> {
  if (hasNamesake == null) return {};
  // Whether a name is shared with somebody out of sight is not told.
  if (!seesAll) return { id: { in: [] } };
  const names = await readSharedNames(db, type);
  const living = type === "Person" ? { retiredAt: null, isMasked: false } : { retiredAt: null };
  const condition = { nameKey: { in: names }, ...living };
  return hasNamesake ? condition : { NOT: condition };
}
