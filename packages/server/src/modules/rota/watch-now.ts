import type { Db } from "../../database/open-database.ts";
import type { Handover, Rota, Shift, WatchSeat } from "../../generated/prisma/client.ts";
import { standingAt } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { type Typed, typed } from "../../typed.ts";
import { readOnWatch, SEATS } from "../shift/reads.ts";
import { type CoverageView, readWorkingDays } from "./reads.ts";
import { needsOf } from "./rules.ts";

/** A seat of a watch at an instant. */
export interface SeatNow {
  seat: WatchSeat;
  isRequired: boolean;
  shifts: (Shift & Typed)[];
}

/** A watch at an instant. */
export interface WatchNow {
  rota: Rota & Typed;
  at: Date;
  seats: SeatNow[];
  following: (Shift & Typed)[];
  handover: (Handover & Typed) | null;
}

const MOST_ROTAS = 200;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Who is on watch at an instant, of the rotas that are kept then: five statements, however many rotas. What was retired
 * later stood then, as far as a rota goes; shifts are those that stand now.
 */
export async function readWatchNow(
  db: Db,
  which: Record<string, string>,
  at: Date,
  view: CoverageView,
): Promise<WatchNow[]> {
  const rotas = await db.rota.findMany({
    where: {
      ...which,
      startsAt: { lte: at },
      AND: [
        { OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
        standingAt({ ...NOW, inForce: at }, view.now),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_ROTAS,
  });
  const ids = rotas.map(({ id }) => id);
  const [held, toCome, waiting] = [
    byRota(await readOnWatch(db, ids, at)),
    byRota(await readToCome(db, ids, at)),
    byRota(await readWaiting(db, ids, at)),
  ];
  const instant = { from: at, to: new Date(at.getTime() + 1) };
  const workingDays = await readWorkingDays(db, instant, view);
  return rotas.map((rota) => ({
    rota: typed("Rota", rota),
    at,
    seats: seatsOf(
      rota,
      needsOf(rota, instant, workingDays, view.timeZone).windows.length > 0,
      held.get(rota.id) ?? [],
    ),
    following: firstOf(toCome.get(rota.id) ?? []),
    handover: waiting.get(rota.id)?.[0] ?? null,
  }));
}

/** The seats that a rota needs, whether it needs them just then or not, and those that are held. */
function seatsOf(
  { requiredSeats }: Rota,
  isNeeded: boolean,
  held: readonly (Shift & Typed)[],
): WatchNow["seats"] {
  return SEATS.map((seat) => ({
    seat,
    isRequired: isNeeded && requiredSeats.includes(seat),
    shifts: held.filter((shift) => shift.seat === seat),
  })).filter(({ seat, shifts }) => requiredSeats.includes(seat) || shifts.length > 0);
}

/** The shifts that begin within a day, in their order. */
async function readToCome(db: Db, rotaIds: readonly string[], at: Date): Promise<(Shift & Typed)[]> {
  const rows = await db.shift.findMany({
    where: {
      rotaId: { in: [...rotaIds] },
      retiredAt: null,
      startsAt: { gt: at, lte: new Date(at.getTime() + DAY) },
    },
    orderBy: [{ startsAt: "asc" }, { seat: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => typed("Shift", row));
}

/** Those that begin first, together. */
function firstOf(shifts: readonly (Shift & Typed)[]): (Shift & Typed)[] {
  const start = shifts[0]?.startsAt.getTime();
  return shifts.filter(({ startsAt }) => startsAt.getTime() === start);
}

const DAYS_WAITING = 2;

/** The handovers of about then that wait for a signature, the last change first; what nobody signed for days waits no more. */
async function readWaiting(db: Db, rotaIds: readonly string[], at: Date): Promise<(Handover & Typed)[]> {
  const rows = await db.handover.findMany({
    where: {
      rotaId: { in: [...rotaIds] },
      at: { gte: new Date(at.getTime() - DAYS_WAITING * DAY), lte: new Date(at.getTime() + DAY) },
      retiredAt: null,
      refusedAt: null,
      OR: [{ outgoingSigned: null }, { incomingSigned: null }],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => typed("Handover", row));
}

function byRota<Row extends { rotaId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ rotaId }) => rotaId);
}
