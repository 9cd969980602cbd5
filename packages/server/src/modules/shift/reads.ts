import type { Tx } from "../../database/open-database.ts";
import type { Prisma, Shift, WatchSeat } from "../../generated/prisma/client.ts";
import { standingAt } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import { type Typed, typed } from "../../typed.ts";
import type { Period } from "./rules.ts";

/** In which order the seats of a rota are named. */
export const SEATS: readonly WatchSeat[] = ["LEADER", "FIRST", "SECOND", "STANDBY"];

/**
 * Who holds which seat of some rotas at an instant: the shifts that stand and cover it, those of a rota in the order of
 * its seats. One statement.
 */
export async function readOnWatch(
  db: Pick<Tx, "shift">,
  rotaIds: readonly string[],
  at: Date,
): Promise<(Shift & Typed)[]> {
  const rows = await db.shift.findMany({
    where: { rotaId: { in: [...rotaIds] }, retiredAt: null, startsAt: { lte: at }, endsAt: { gt: at } },
    orderBy: [{ seat: "asc" }, { startsAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => typed("Shift", row));
}

/** What shifts of a span are wanted. */
export interface ShiftSpan extends Period {
  rotaIds: readonly string[];
}

/** The shifts of some rotas that touch a span, as they stood at a query's moment, in their order; one statement. */
export async function readShifts(
  db: Pick<Tx, "shift">,
  { rotaIds, from, to }: ShiftSpan,
  { known }: Pick<Moment, "known">,
  now: Date,
): Promise<(Shift & Typed)[]> {
  const rows = await db.shift.findMany({
    where: {
      rotaId: { in: [...rotaIds] },
      startsAt: { lt: to },
      endsAt: { gt: from },
      // A shift is its own time in the world: of a query's moment only the "known" clock counts.
      ...standingAt({ inForce: null, known }, now),
    },
    orderBy: [{ startsAt: "asc" }, { seat: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => typed("Shift", row));
}

const HOUR = 60 * 60 * 1000;

/** What stands beside shifts that are to be entered: of the rota, and of the same people wherever they keep watch. */
export function readNearby(
  tx: Tx,
  rotaId: string,
  personIds: readonly string[],
  { from, to }: Period,
  restHours: number,
): Promise<Shift[]> {
  const around = restHours * HOUR;
  return tx.shift.findMany({
    where: {
      retiredAt: null,
      OR: [{ rotaId }, { personId: { in: [...new Set(personIds)] } }],
      startsAt: { lt: new Date(to.getTime() + around) },
      endsAt: { gt: new Date(from.getTime() - around) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}

/** At most so many shifts are listed at once: a hundred days of ten rotas with four seats. */
const MOST_LISTED = 4_000;

/** The shifts that touch a span and fulfill a condition, as they stood at a query's moment; one statement. */
export async function readShiftsOf(
  db: Pick<Tx, "shift">,
  where: Prisma.ShiftWhereInput,
  { from, to }: Period,
  { known }: Pick<Moment, "known">,
  now: Date,
): Promise<(Shift & Typed)[]> {
  const rows = await db.shift.findMany({
    where: {
      AND: [where, standingAt({ inForce: null, known }, now)],
      startsAt: { lt: to },
      endsAt: { gt: from },
    },
    orderBy: [{ startsAt: "asc" }, { seat: "asc" }, { id: "asc" }],
    take: MOST_LISTED,
  });
  return rows.map((row) => typed("Shift", row));
}
