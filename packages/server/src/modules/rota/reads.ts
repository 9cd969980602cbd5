import type { Tx } from "../../database/open-database.ts";
import type { CalendarDay, Rota } from "../../generated/prisma/client.ts";
import { dayIn } from "../../local-time.ts";
import type { Moment } from "../../timeline/moment.ts";
import { readSetDays } from "../calendar-day/reads.ts";
import { type Day, dayOf, daysOf, isWorkingDay } from "../calendar-day/rules.ts";
import { readShifts } from "../shift/reads.ts";
import { type CoverageGap, gapsOf, type Period } from "../shift/rules.ts";
import { needsOf, type RotaUse } from "./rules.ts";

/** Where it is looked: the clock of the question, and the body's days. */
export interface CoverageView {
  moment: Pick<Moment, "known">;
  now: Date;
  timeZone: string;
}

/** The gaps of some rotas in a span, by the rota; two statements, however many there are. */
export async function readGaps(
  db: Tx,
  rotas: readonly Rota[],
  span: Period,
  view: CoverageView,
): Promise<Map<string, CoverageGap[]>> {
  const rotaIds = rotas.map(({ id }) => id);
  const shifts = await readShifts(db, { rotaIds, ...span }, view.moment, view.now);
  const workingDays = await readWorkingDays(db, span, view);
  const byRota = Map.groupBy(shifts, ({ rotaId }) => rotaId);
  return new Map(
    rotas.map((rota) => {
      const needs = needsOf(rota, span, workingDays, view.timeZone);
      return [rota.id, gapsOf(needs, byRota.get(rota.id) ?? [], span.from, span.to)];
    }),
  );
}

/** From the first to the last minute of a rota's shifts that stand; null: there are none. One statement. */
export async function readSpan(tx: Pick<Tx, "shift">, rotaId: string): Promise<Period | null> {
  const { _min, _max } = await tx.shift.aggregate({
    where: { rotaId, retiredAt: null },
    _min: { startsAt: true },
    _max: { endsAt: true },
  });
  return _min.startsAt === null || _max.endsAt === null ? null : { from: _min.startsAt, to: _max.endsAt };
}

/** What in force leans on a rota; two statements. */
export async function readRotaUse(tx: Tx, rotaId: string, now: Date): Promise<RotaUse> {
  const shifts = await tx.shift.count({ where: { rotaId, retiredAt: null, endsAt: { gt: now } } });
  const reports = await tx.obligation.count({ where: { onWatchRotaId: rotaId, retiredAt: null } });
  return { shifts, reports };
}

/** What the days that a span touches are, in the body's time zone; one statement. */
export async function readDayKinds(
  db: Tx,
  { from, to }: Period,
  { moment, now, timeZone }: CoverageView,
): Promise<Day<CalendarDay>[]> {
  const days = { from: dayIn(from, timeZone), to: dayIn(to, timeZone) };
  const set = await readSetDays(db, days, { inForce: null, known: moment.known }, now);
  return daysOf(days.from, days.to).map((day) => dayOf(day, set.get(day) ?? null));
}

/** Which of the days that a span touches are worked; one statement. */
export async function readWorkingDays(db: Tx, span: Period, view: CoverageView): Promise<string[]> {
  const days = await readDayKinds(db, span, view);
  return days.filter(({ kind }) => isWorkingDay(kind)).map(({ day }) => day);
}
