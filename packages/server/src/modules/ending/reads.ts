import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import type { EdgeKind } from "../../timeline/edges.ts";
import { knownSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";

type Reader = Pick<Db, "$queryRaw">;

/** Which dated edges are looked for: those of these kinds that end after the query's moment and up to an instant. */
export interface EndingScope {
  /** With the condition, on the table's alias `e`, by which some of them are left out. */
  kinds: readonly { kind: EdgeKind; isInSight: Prisma.Sql }[];
  until: Date;
}

/** The edges that end soon, the earliest first: all kinds in one statement. */
export function readEnding(
  db: Reader,
  moment: Moment,
  now: Date,
  scope: EndingScope,
  { skip, take }: { skip: number; take: number },
): Promise<{ kind: EdgeKind; id: string }[]> {
  if (scope.kinds.length === 0) return Promise.resolve([]);
  return db.$queryRaw<{ kind: EdgeKind; id: string }[]>`
    SELECT "kind", "id" FROM (${ending(moment, now, scope)}) ending
    ORDER BY "validTo", "rowId" LIMIT ${take} OFFSET ${skip}`;
}

/** How many there are. */
export async function countEnding(
  db: Reader,
  moment: Moment,
  now: Date,
  scope: EndingScope,
): Promise<number> {
  if (scope.kinds.length === 0) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (${ending(moment, now, scope)}) ending`;
  return row?.count ?? 0;
}

function ending(moment: Moment, now: Date, { kinds, until }: EndingScope): Prisma.Sql {
  const selects = kinds.map(
    ({ kind, isInSight }) => Prisma.sql`
      SELECT ${kind} AS "kind", e."id", e."rowId", e."validTo" FROM ${Prisma.raw(`"${kind}"`)} e
      WHERE e."validTo" > ${moment.inForce ?? now} AND e."validTo" <= ${until} AND ${knownSql("e", moment.known)} AND ${isInSight}`,
  );
  return Prisma.join(selects, " UNION ALL ");
}
