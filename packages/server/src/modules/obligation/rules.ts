import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { DayKind, DueDays } from "../../generated/prisma/client.ts";
import { isWorkingDay } from "../calendar-day/rules.ts";
import { daysByRule, faultOfRule } from "./recurrence.ts";

/** What says on which days something is due. */
export interface DueRule {
  rrule: string;
  dueDays: DueDays;
  /** `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string | null;
}

/** How many parties report for one obligation. */
export const MOST_REPORTERS = 200;

/** The longest grace: a day. */
export const MOST_GRACE = 24 * 60;

/**
 * The days of a span, both ends included, on which something is due (D1, D2): those of its rule, and of these the working
 * days or the days off alone where it says so.
 */
export function dueDaysOf(
  { rrule, dueDays, startsOn, endsOn }: DueRule,
  from: string,
  to: string,
  kindOf: (day: string) => DayKind,
): string[] {
  const first = from < startsOn ? startsOn : from;
  const last = endsOn !== null && endsOn < to ? endsOn : to;
  if (first > last) return [];
  const days = daysByRule(rrule, startsOn, first, last);
  if (dueDays === "EVERY_DAY") return [...days];
  return days.filter((day) => isWorkingDay(kindOf(day)) === (dueDays === "WORKDAYS"));
}

/** What is wrong with what an obligation says of its times; each fault names its field. */
export function faultsOfTimes({
  cutOff,
  graceMinutes,
  startsOn,
  endsOn,
  rrule,
}: {
  cutOff: string;
  graceMinutes: number;
  startsOn: string;
  endsOn: string | null;
  rrule: string;
}): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, code: string, message: string) =>
    faults.push({ path: [field], code, message });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff))
    fault("cutOff", "NOT_A_TIME", "must be a time such as 17:00.");
  if (graceMinutes < 0 || graceMinutes > MOST_GRACE)
    fault("graceMinutes", "OUT_OF_RANGE", `lies from 0 to ${MOST_GRACE}.`);
  if (endsOn !== null && endsOn < startsOn) fault("endsOn", "OUT_OF_RANGE", "lies before `startsOn`.");
  if (startsOn < "0001") {
    fault("startsOn", "OUT_OF_RANGE", "lies in the years 0001 to 9999.");
    return faults;
  }
  const wrong = faultOfRule(rrule, startsOn);
  if (wrong !== null) fault("rrule", "NOT_A_RULE", wrong);
  return faults;
}

/** What is wrong with a list of reporters: there are some and not too many, and each is named once. */
export function faultsOfReporters(reporterIds: readonly string[]): FieldFault[] {
  if (reporterIds.length === 0)
    return [{ path: ["reporterIds"], code: "REQUIRED", message: "must not be empty." }];
  if (reporterIds.length > MOST_REPORTERS)
    return [{ path: ["reporterIds"], code: "TOO_MANY", message: `names at most ${MOST_REPORTERS}.` }];
  return reporterIds.flatMap((id, place) =>
    reporterIds.indexOf(id) === place
      ? []
      : [{ path: ["reporterIds", String(place)], code: "REPEATED", message: "is named before already." }],
  );
}

/** A summary never sums itself up, by whatever others lie between. `summed` are those below the one that is to be summed up. */
export function decideSummary(id: string, sumsUpId: string, summed: readonly string[]): Decision {
  return sumsUpId === id || summed.includes(id)
    ? refuse("SUMMARY_LOOP", "The report would sum itself up.", ["sumsUpId"])
    : ALLOW;
}
