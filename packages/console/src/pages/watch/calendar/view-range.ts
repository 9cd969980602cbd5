import { monthAfter, shiftDay } from "../../../components/time/shift-day";
import { placeInWeek } from "../../calendar/months";

/** How much of the calendar is seen at once; a list is that of a week. */
export const VIEWS = ["month", "week", "day", "list"] as const;

export type View = (typeof VIEWS)[number];

/** The days that a view shows around a day, the last one not among them; a month in whole weeks from Monday. */
export function rangeOf(view: View, day: string): { from: string; to: string } {
  if (view === "day") return { from: day, to: shiftDay(day, 1) };
  if (view !== "month") return weekOf(day);
  const first = `${day.slice(0, 7)}-01`;
  return { from: weekOf(first).from, to: weekOf(shiftDay(monthAfter(day), -1)).to };
}

/** The day around which the view stands one step on or back. */
export function stepFrom(view: View, day: string, by: 1 | -1): string {
  if (view === "day") return shiftDay(day, by);
  if (view !== "month") return shiftDay(day, 7 * by);
  return by === 1 ? monthAfter(day) : `${shiftDay(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

function weekOf(day: string): { from: string; to: string } {
  const from = shiftDay(day, -placeInWeek(day));
  return { from, to: shiftDay(from, 7) };
}
