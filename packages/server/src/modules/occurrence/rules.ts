import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { Occurrence, OccurrenceState } from "../../generated/prisma/client.ts";

/** A report is late from the cut-off sharp on; before it, it is on time, were it by a millisecond (D1, D3). */
export function stateOfReport(
  { dueAt }: Pick<Occurrence, "dueAt">,
  at: Date,
  isZero: boolean,
): OccurrenceState {
  if (at >= dueAt) return "LATE";
  return isZero ? "ZERO" : "SUBMITTED";
}

/** What was reported or waived is reported no second time: a correction is made of its record. What was missed still is. */
export function decideReport(state: OccurrenceState): Decision {
  if (state === "PENDING" || state === "MISSED") return ALLOW;
  const reason = state === "WAIVED" ? "It was waived." : "It was reported already; correct its record.";
  return refuse("REPORT_SETTLED", reason, ["occurrenceId"]);
}

/** What was not reported may be waived, also after it was missed. */
export function decideWaiver(state: OccurrenceState): Decision {
  return state === "PENDING" || state === "MISSED"
    ? ALLOW
    : refuse("REPORT_SETTLED", "It was reported or waived already.", ["id"]);
}
