import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { Occurrence, OccurrenceState } from "../../generated/prisma/client.ts";
import { dayStart } from "../../local-time.ts";
import { dayAt } from "../calendar-day/rules.ts";

const HOUR = 60 * 60 * 1000;

/** Nobody works before that hour: what is due by then is the report of the day before. */
const NIGHT = 6 * HOUR;

/** A report is late from the cut-off sharp on; before it, it is on time, were it by a millisecond (D1, D3). */
export function stateOfReport(
  { dueAt }: Pick<Occurrence, "dueAt">,
  at: Date,
  isZero: boolean,
): OccurrenceState {
  if (at >= dueAt) return "LATE";
  return isZero ? "ZERO" : "SUBMITTED";
}

/**
 * From when on it is reported: nobody knows before its day begins that there is nothing to report on it (D3). Of one whose
 * cut-off lies in the night from a day before the cut-off on.
 */
export function opensAt({ onDay, dueAt }: Pick<Occurrence, "onDay" | "dueAt">, timeZone: string): Date {
  const begin = dayStart(dayAt(onDay), timeZone);
  return dueAt.getTime() < begin.getTime() + NIGHT ? new Date(dueAt.getTime() - 24 * HOUR) : begin;
}

/**
 * What was reported or waived is reported no second time: a correction is made of its record. What was missed still is;
 * what is still to come is not yet.
 */
export function decideReport(
  occurrence: Pick<Occurrence, "state" | "onDay" | "dueAt">,
  at: Date,
  timeZone: string,
): Decision {
  const { state } = occurrence;
  if (state === "PENDING" || state === "MISSED") {
    if (at >= opensAt(occurrence, timeZone)) return ALLOW;
    return refuse("REPORT_TOO_EARLY", "Its day has not begun yet.", ["occurrenceId"]);
  }
  const reason = state === "WAIVED" ? "It was waived." : "It was reported already; correct its record.";
  return refuse("REPORT_SETTLED", reason, ["occurrenceId"]);
}

/** What was not reported may be waived, also after it was missed. */
export function decideWaiver(state: OccurrenceState): Decision {
  return state === "PENDING" || state === "MISSED"
    ? ALLOW
    : refuse("REPORT_SETTLED", "It was reported or waived already.", ["id"]);
}
