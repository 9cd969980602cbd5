import type { Tx } from "../../database/open-database.ts";
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
