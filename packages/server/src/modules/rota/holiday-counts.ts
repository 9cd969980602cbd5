import type { DayKind, Shift, WatchSeat } from "../../generated/prisma/client.ts";
import { dayIn } from "../../local-time.ts";
import { oncePerTurn, type Period } from "../shift/rules.ts";

/** How often somebody keeps watch, and how often on days off. */
export interface HolidayCount {
  personId: string;
  shifts: number;
  holidays: number;
  restDays: number;
}

/**
 * Counts for each of a pool, and for whoever else keeps watch, the shifts that begin in a span, by what the day on which
 * they begin is (E8); the parts that somebody has of a divided turn count once. Who stands by is not counted, and whoever is only in the pool for that is not named.
 */
export function holidayCountsOf(
  shifts: readonly Pick<Shift, "personId" | "seat" | "startsAt" | "replacesId">[],
  members: readonly { personId: string; seat: WatchSeat }[],
  days: readonly { day: string; kind: DayKind }[],
  { from, to }: Period,
  timeZone: string,
): HolidayCount[] {
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  const counts = new Map<string, HolidayCount>();
  const countOf = (personId: string) => {
    const count = counts.get(personId) ?? { personId, shifts: 0, holidays: 0, restDays: 0 };
    counts.set(personId, count);
    return count;
  };
  for (const { personId, seat } of members) if (seat !== "STANDBY") countOf(personId);
  const begun = shifts.filter(
    ({ seat, startsAt }) => seat !== "STANDBY" && startsAt >= from && startsAt < to,
  );
  for (const { personId, startsAt } of oncePerTurn(begun)) {
    const count = countOf(personId);
    const kind = kinds.get(dayIn(startsAt, timeZone));
    count.shifts += 1;
    if (kind === "HOLIDAY") count.holidays += 1;
    if (kind === "RESTDAY") count.restDays += 1;
  }
  return [...counts.values()];
}
