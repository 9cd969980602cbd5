import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { CalendarDay, DayKind } from "../../generated/prisma/client.ts";
import { officialDay } from "./official-days.ts";

/** From where it is known what a day is. */
export type DayBasis = "SET" | "OFFICIAL" | "WEEK";

/** What the body has set a day to be. */
export type SetDay = Pick<CalendarDay, "kind" | "name">;

/** What a day of the work calendar is. */
export interface Day<Set extends SetDay> {
  day: string;
  kind: DayKind;
  name: string | null;
  basis: DayBasis;
  set: Set | null;
}

/**
 * What a day is (D2): what the body itself has set stands above the official arrangement, and that above the week with
 * its Saturday and Sunday. Of a year whose arrangement is not known nothing is guessed: it has weeks only.
 */
export function dayOf<Set extends SetDay>(day: string, set: Set | null): Day<Set> {
  if (set !== null) return { day, kind: set.kind, name: set.name, basis: "SET", set };
  const official = officialDay(day);
  if (official === null) return { day, kind: kindInWeek(day), name: null, basis: "WEEK", set };
  const kind = official.isHoliday ? "HOLIDAY" : "WORKDAY";
  return { day, kind, name: official.name, basis: "OFFICIAL", set };
}

/** Whether one works on a day of this kind: on days of rest as on holidays whoever is on watch reports. */
export function isWorkingDay(kind: DayKind): boolean {
  return kind === "WORKDAY";
}

/** How many days are answered at once: a year, with the weeks at both of its ends. */
export const MOST_DAYS = 400;

/** How many days are set at once. */
export const MOST_SET = 100;

/** What is wrong with a span of days that is asked for; null: nothing. */
export function faultOfSpan(from: string, to: string): { path: string[]; message: string } | null {
  if (!isKept(from)) return { path: ["from"], message: NOT_KEPT };
  const length = lengthOf(from, to);
  if (length < 1) return { path: ["to"], message: "lies before `from`." };
  return length > MOST_DAYS ? { path: ["to"], message: `at most ${MOST_DAYS} days at once.` } : null;
}

/** As how many days a span counts before anybody knows whether it is one that is answered: then as the most. */
export function daysToWeigh(from: string, to: string): number {
  const length = lengthOf(from, to);
  return length >= 1 && length <= MOST_DAYS ? length : MOST_DAYS;
}

/** How many days a span has, both ends included. */
function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY + 1;
}

/** All days of a span in their order, both ends included. */
export function daysOf(from: string, to: string): string[] {
  const start = Date.parse(from);
  return Array.from({ length: lengthOf(from, to) }, (_none, place) => dayAt(new Date(start + place * DAY)));
}

/** A day as the database gives it, at midnight UTC. */
export function dayAt(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** What is wrong with the days that are to be set: there are some and not too many, and each is named once. */
export function faultsOfDays(days: readonly { day: string }[]): FieldFault[] {
  if (days.length === 0) return [{ path: ["days"], code: "REQUIRED", message: "must not be empty." }];
  if (days.length > MOST_SET)
    return [{ path: ["days"], code: "TOO_MANY", message: `must name at most ${MOST_SET} at once.` }];
  const first = new Map(days.map(({ day }, place) => [day, place] as const).toReversed());
  return days.flatMap(({ day }, place): FieldFault[] => {
    const path = ["days", String(place), "day"];
    if (!isKept(day)) return [{ path, code: "OUT_OF_RANGE", message: NOT_KEPT }];
    return first.get(day) === place ? [] : [{ path, code: "REPEATED", message: "is named before already." }];
  });
}

/** A day that was given back to the official arrangement is set again only as long as nobody has set it anew. */
export function decideSettingAgain(othersOfDay: number): Decision {
  return othersOfDay === 0
    ? ALLOW
    : refuse("DAY_SET_ANEW", "This day has been set anew; change that instead.", ["id"]);
}

const DAY = 24 * 60 * 60 * 1000;
const NOT_KEPT = "lies in the years 0001 to 9999.";

/** The database knows no year 0. */
function isKept(day: string): boolean {
  return day >= "0001";
}

function kindInWeek(day: string): DayKind {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? "RESTDAY" : "WORKDAY";
}
