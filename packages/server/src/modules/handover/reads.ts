import type { Tx } from "../../database/open-database.ts";
import type { Shift } from "../../generated/prisma/client.ts";

/** The shifts of a rota that touch an instant, those that end there included; one statement. */
export function readTurnsAround(tx: Pick<Tx, "shift">, rotaId: string, at: Date): Promise<Shift[]> {
  return tx.shift.findMany({
    where: { rotaId, retiredAt: null, startsAt: { lte: at }, endsAt: { gte: at } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}
