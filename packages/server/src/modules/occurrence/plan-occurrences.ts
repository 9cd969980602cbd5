import { makeId } from "../../clock.ts";
import type { DayKind, Obligation, Occurrence, Reporter } from "../../generated/prisma/client.ts";
import { instantAt } from "../../local-time.ts";
import { dayAt, isWorkingDay } from "../calendar-day/rules.ts";
import { dueDaysOf } from "../obligation/rules.ts";

/** What of an obligation says when something is due. */
export interface Planned {
  obligation: Obligation;
  /** Those who report now, in any order. */
  reporters: readonly Reporter[];
}

/** From when to when due times are made, by whose clocks, in which calendar. */
export interface PlanSpan {
  /** The first day that may lack its due times, `YYYY-MM-DD`. */
  from: string;
  to: string;
  now: Date;
  timeZone: string;
  kindOf(day: string): DayKind;
}

/** One day on which something is due. */
export interface DueDay {
  day: string;
  dueAt: Date;
  missedAt: Date;
  isByWatch: boolean;
  /** Whether it may still be made: what had been made before is not asked for again once its cut-off is over. */
  isToMake: boolean;
}

/** How many days ahead due times are made. */
export const DAYS_AHEAD = 14;

const MINUTE = 60_000;

/** The days of a span on which something is due, as the obligation and the calendar say now. */
export function dueDaysIn({ obligation }: Planned, span: PlanSpan): DueDay[] {
  if (obligation.retiredAt !== null) return [];
  const { rrule, dueDays, cutOff, graceMinutes, onWatchRotaId } = obligation;
  const startsOn = dayAt(obligation.startsOn);
  const endsOn = obligation.endsOn === null ? null : dayAt(obligation.endsOn);
  const madeTo = obligation.madeTo === null ? "" : dayAt(obligation.madeTo);
  return dueDaysOf({ rrule, dueDays, startsOn, endsOn }, span.from, span.to, span.kindOf).map((day) => {
    const dueAt = instantAt(day, cutOff, span.timeZone);
    const missedAt = new Date(dueAt.getTime() + graceMinutes * MINUTE);
    const isByWatch = onWatchRotaId !== null && !isWorkingDay(span.kindOf(day));
    return { day, dueAt, missedAt, isByWatch, isToMake: dueAt > span.now || day > madeTo };
  });
}

/** A due time before and after; made where there was none. */
export interface PlannedChange {
  before: Occurrence | null;
  after: Occurrence;
}

/**
 * What has to be done so that each reporter has exactly one due time on each day on which something is due (D1, D2): made
 * where it lacks, set to another time or to the watch where the obligation or the calendar say so now, taken off where it is
 * not due after all, and put on again. What is past its cut-off, was reported or waived stays as it is; and so does what is
 * still open where another cut-off has been set that is over already: nobody is made late by that. Only the days given are
 * looked at, of which `existing` are all rows.
 */
export function planOccurrences(
  planned: Planned,
  existing: readonly Occurrence[],
  span: PlanSpan,
  days: ReadonlySet<string>,
): PlannedChange[] {
  const known = new Map(existing.map((row) => [`${row.reporterId} ${dayAt(row.onDay)}`, row]));
  const changes: PlannedChange[] = [];
  for (const due of dueDaysIn(planned, span).filter(({ day }) => days.has(day))) {
    for (const reporter of planned.reporters) {
      const key = `${reporter.id} ${due.day}`;
      const before = known.get(key) ?? null;
      known.delete(key);
      if (!due.isToMake) continue;
      const after = asDue(planned, reporter, before, due, span.now);
      if (after !== null && after !== before) changes.push({ before, after });
    }
  }
  for (const before of known.values())
    if (isOpen(before, span.now) && before.retiredAt === null)
      changes.push({ before, after: { ...before, retiredAt: span.now, version: before.version + 1 } });
  return changes;
}

/** Nobody owes what was due before it was asked for, or before it was asked of them. */
export function isOwedBy({ obligation }: Planned, reporter: Reporter, { dueAt }: DueDay): boolean {
  return dueAt > obligation.createdAt && dueAt > reporter.createdAt;
}

function isOpen({ state, dueAt }: Occurrence, now: Date): boolean {
  return state === "PENDING" && dueAt > now;
}

/** The due time as it should be; null: there is to be none. */
function asDue(
  planned: Planned,
  reporter: Reporter,
  before: Occurrence | null,
  due: DueDay,
  now: Date,
): Occurrence | null {
  if (before === null)
    return isOwedBy(planned, reporter, due) ? newOccurrence(planned.obligation, reporter, due, now) : null;
  if (!isOpen(before, now)) return before;
  const { dueAt, missedAt, isByWatch } = due;
  const isSame =
    before.retiredAt === null &&
    before.dueAt.getTime() === dueAt.getTime() &&
    before.missedAt.getTime() === missedAt.getTime() &&
    before.isByWatch === isByWatch;
  if (isSame) return before;
  const personId = isByWatch ? before.personId : null;
  return { ...before, dueAt, missedAt, isByWatch, personId, retiredAt: null, version: before.version + 1 };
}

function newOccurrence(
  { id: obligationId }: Obligation,
  { id: reporterId }: Reporter,
  { day, dueAt, missedAt, isByWatch }: DueDay,
  now: Date,
): Occurrence {
  return {
    id: makeId(),
    version: 1,
    obligationId,
    reporterId,
    onDay: new Date(day),
    dueAt,
    missedAt,
    isByWatch,
    personId: null,
    state: "PENDING",
    stateReason: null,
    stateAt: now,
    submittedAt: null,
    lateToldAt: null,
    recordId: null,
    createdAt: now,
    retiredAt: null,
  };
}
