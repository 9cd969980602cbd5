import type { Db, Tx } from "../../database/open-database.ts";
import type { Shift, WatchSeat } from "../../generated/prisma/client.ts";

const HANDED_OVER: readonly WatchSeat[] = ["LEADER", "FIRST", "SECOND"];

/**
 * The shifts of a rota that touch an instant, those that end there included, and of each seat the last one that had ended
 * before: four statements.
 */
export async function readTurnsAt(tx: Pick<Tx, "shift">, rotaId: string, at: Date): Promise<Shift[]> {
  const standing = { rotaId, retiredAt: null };
  const turns = await tx.shift.findMany({
    where: { ...standing, startsAt: { lte: at }, endsAt: { gte: at } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  for (const seat of HANDED_OVER) {
    // A seat has one person at a time, so that whichever began last also ended last.
    const last = await tx.shift.findFirst({
      where: { ...standing, seat, startsAt: { lt: at }, endsAt: { lt: at } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    });
    if (last !== null) turns.push(last);
  }
  return turns;
}

/** A turn on watch whose seat was taken over from somebody else without a signed handover. */
export interface UnsignedTurn {
  rotaId: string;
  /** What the rota is called. */
  name: string;
  /** The shift, or the one that was divided, of which it is a part. */
  turnId: string;
  startsAt: Date;
  outgoingId: string;
  /** What whoever hands over is called. */
  outgoing: string;
  incomingId: string;
}

/**
 * The turns on watch at an instant that had begun by another one and go on unsigned, as `isUnsigned` tells of each
 * watchkeeper; one statement for all rotas.
 */
export function readUnsigned(db: Pick<Db, "$queryRaw">, at: Date, begunBy: Date): Promise<UnsignedTurn[]> {
  return db.$queryRaw<UnsignedTurn[]>`
    SELECT r."id" AS "rotaId", r."name", coalesce(s."replacesId", s."id") AS "turnId", s."startsAt",
      s."personId" AS "incomingId", b."personId" AS "outgoingId", p."name" AS "outgoing"
    FROM "Shift" s JOIN "Rota" r ON r."id" = s."rotaId" AND r."retiredAt" IS NULL
    JOIN LATERAL (
      SELECT o."personId" FROM "Shift" o
      WHERE o."rotaId" = s."rotaId" AND o."seat" = s."seat" AND o."retiredAt" IS NULL AND o."endsAt" <= s."startsAt"
      ORDER BY o."startsAt" DESC, o."id" DESC LIMIT 1
    ) b ON b."personId" <> s."personId"
    JOIN "Person" p ON p."id" = b."personId"
    WHERE s."retiredAt" IS NULL AND s."seat" <> 'STANDBY' AND s."startsAt" <= ${begunBy} AND s."endsAt" > ${at}
      AND NOT EXISTS (
        SELECT 1 FROM "Handover" h WHERE h."rotaId" = s."rotaId" AND h."at" = s."startsAt"
          AND h."incomingId" = s."personId" AND h."refusedAt" IS NULL AND h."retiredAt" IS NULL
          AND h."outgoingSigned" IS NOT NULL AND h."incomingSigned" IS NOT NULL)
    ORDER BY s."startsAt", s."id"`;
}
