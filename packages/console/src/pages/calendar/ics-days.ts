import ICAL from "ical.js";
import type { DayKind } from "../../generated/graphql";
import { spansOf } from "./day-walk";

/** A day as a calendar file has it. */
export interface IcsDay {
  day: string;
  kind: DayKind;
  name: string;
}

/** What was read in a calendar file; what does not say whole days, each of them once, is left out and counted. */
export interface IcsDays {
  days: IcsDay[];
  leftOut: number;
}

/** Days in a row that are alike. */
export interface IcsSpan extends Omit<IcsDay, "day"> {
  from: string;
  to: string;
}

/**
 * The holidays and shifted working days of an iCalendar file (RFC 5545), in the order of the days. An event is a holiday
 * where it does not say that one works: by the mark that some calendars give it, or by 班 in its summary.
 * @throws where it is no such file
 */
export function readIcsDays(text: string): IcsDays {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const read = events.map(daysOfEvent);
  const byDay = new Map(read.flatMap((days) => days ?? []).map((each) => [each.day, each]));
  return {
    days: [...byDay.values()].sort((one, other) => one.day.localeCompare(other.day)),
    leftOut: read.filter((days) => days === null).length,
  };
}

/** The days as somebody reads them: those in a row that are alike together. */
export function spansOfIcs(days: readonly IcsDay[]): IcsSpan[] {
  const alike = Map.groupBy(days, ({ kind, name }) => `${kind} ${name}`);
  return [...alike.values()]
    .flatMap((same) =>
      spansOf(same.map(({ day }) => day)).map((span) => ({ ...(same[0] as IcsDay), ...span })),
    )
    .sort((one, other) => one.from.localeCompare(other.from));
}

/** More days in a row than any holiday has: such an event is no holiday. */
const MOST_DAYS = 31;

function daysOfEvent(component: ICAL.Component): IcsDay[] | null {
  const event = new ICAL.Event(component);
  if (!event.startDate?.isDate || event.isRecurring()) return null;
  const end = event.endDate ?? event.startDate;
  const length = Math.max(1, end.subtractDate(event.startDate).toSeconds() / DAY_SECONDS);
  if (length > MOST_DAYS) return null;
  const kind = kindOf(component, event.summary ?? "");
  const name = nameOf(event.summary ?? "");
  return Array.from({ length }, (_none, place) => {
    const day = event.startDate.clone();
    day.adjust(place, 0, 0, 0);
    return { day: day.toString(), kind, name };
  });
}

const DAY_SECONDS = 24 * 60 * 60;

function kindOf(component: ICAL.Component, summary: string): DayKind {
  const mark = component.getFirstPropertyValue("x-apple-special-day");
  if (mark === "ALTERNATE-WORKDAY") return "WORKDAY";
  return mark !== "WORK-HOLIDAY" && summary.includes("班") ? "WORKDAY" : "HOLIDAY";
}

/** Without what only says of which kind it is and which day of how many. */
function nameOf(summary: string): string {
  return summary
    .replace(/[（(][休班][)）]/g, "")
    .replace(/\s*(假期|放假|补班|上班)?\s*第\s*\d+\s*天.*$/, "")
    .trim()
    .slice(0, 200);
}
