import ical, { ICalCalendarMethod } from "ical-generator";
import type { CalendarShift } from "../modules/calendar-feed/reads.ts";
import { shiftWords } from "./shift-words.ts";

/** What a calendar program reads. */
export interface WrittenCalendar {
  /** Whose shifts these are. */
  owner: string;
  /** Where only one person's shifts are shown, the name need not stand on each. */
  isOfOne: boolean;
  shifts: readonly CalendarShift[];
}

/**
 * Shifts as iCalendar (RFC 5545): all instants in UTC, which every calendar program shows in its own zone, without a table
 * of zones that it would have to believe. An event keeps its UID as long as its shift stands.
 */
export function writeCalendar(calendar: WrittenCalendar, language: string | null): string {
  const words = shiftWords(language);
  const written = ical({
    name: `${words.calendar} · ${calendar.owner}`,
    prodId: { company: "Dutygraph", product: "watch" },
    method: ICalCalendarMethod.PUBLISH,
    // Programs ask again by themselves; a shift that changed hands is seen within the hour.
    ttl: 60 * 60,
  });
  for (const {
    id,
    version,
    seat,
    mode,
    note,
    startsAt,
    endsAt,
    createdAt,
    person,
    rota,
  } of calendar.shifts) {
    const who = calendar.isOfOne ? rota.name : `${person.name} · ${rota.name}`;
    const lines = [words.modes[mode], rota.telephone && `${words.telephone}${rota.telephone}`, note];
    written.createEvent({
      id: `shift-${id}@dutygraph`,
      sequence: version - 1,
      stamp: createdAt,
      start: startsAt,
      end: endsAt,
      summary: `${words.seats[seat]} · ${who}`,
      description: lines.filter((line) => line !== null && line !== "").join("\n"),
    });
  }
  return written.toString();
}
