import { dayAt } from "../calendar-day/rules.ts";
import { type DueDay, dueDaysIn, isOwedBy } from "./plan-occurrences.ts";
import type { DayTally, PlannedSpan } from "./plan-reads.ts";

/**
 * The days on which an obligation's due times are not all as they should be, by how many there are each day and how they
 * stand: what is asked each minute, without a look at each of them. Null: all are, and made for the whole span.
 */
export function daysAmiss(planned: PlannedSpan, tallies: readonly DayTally[]): ReadonlySet<string> | null {
  const { obligation, span } = planned;
  const amiss = new Set<string>();
  const byDay = new Map(tallies.map((tally) => [tally.day, tally]));
  for (const due of dueDaysIn(planned, span)) {
    const tally = byDay.get(due.day);
    byDay.delete(due.day);
    if (!due.isToMake) {
      if (tally?.someOfRetired) amiss.add(due.day);
      continue;
    }
    const owing = planned.reporters.filter((reporter) => isOwedBy(planned, reporter, due)).length;
    if ((tally?.count ?? 0) < owing || (tally !== undefined && !isTallyOf(tally, due))) amiss.add(due.day);
  }
  // On any other day nothing is still to come.
  for (const [day, { dueFrom }] of byDay) if (dueFrom !== null) amiss.add(day);
  const isMade =
    obligation.retiredAt !== null || (obligation.madeTo !== null && dayAt(obligation.madeTo) >= span.to);
  return isMade && amiss.size === 0 ? null : amiss;
}

function isTallyOf(tally: DayTally, { dueAt, missedAt, isByWatch }: DueDay): boolean {
  if (tally.someOfRetired) return false;
  if (tally.dueFrom === null) return true;
  const isAll = (from: Date | null, to: Date | null, at: Date) =>
    from?.getTime() === at.getTime() && to?.getTime() === at.getTime();
  return (
    isAll(tally.dueFrom, tally.dueTo, dueAt) &&
    isAll(tally.missedFrom, tally.missedTo, missedAt) &&
    tally.someByWatch === isByWatch &&
    tally.allByWatch === isByWatch
  );
}
