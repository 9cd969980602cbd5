import { shiftDay } from "../../components/time/shift-day";
import { placeInWeek } from "./months";

/** Where a key leads from a day, within its year; null: the key is not for walking. */
export function walkFrom(day: string, key: string): string | null {
  const to = target(day, key);
  if (to === null) return null;
  const year = day.slice(0, 4);
  if (to < `${year}-01-01`) return `${year}-01-01`;
  return to > `${year}-12-31` ? `${year}-12-31` : to;
}

function target(day: string, key: string): string | null {
  switch (key) {
    case "ArrowLeft":
      return shiftDay(day, -1);
    case "ArrowRight":
      return shiftDay(day, 1);
    case "ArrowUp":
      return shiftDay(day, -7);
    case "ArrowDown":
      return shiftDay(day, 7);
    case "Home":
      return shiftDay(day, -placeInWeek(day));
    case "End":
      return shiftDay(day, 6 - placeInWeek(day));
    case "PageUp":
      return sameDayOf(day, -1);
    case "PageDown":
      return sameDayOf(day, 1);
    default:
      return null;
  }
}

/** The same day of another month, or the last one of it. */
function sameDayOf(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many days can be set at once. */
export const MOST_CHOSEN = 100;

/** The chosen days with one put in or taken out. */
export function toggled(chosen: readonly string[], day: string): string[] {
  return chosen.includes(day) ? chosen.filter((each) => each !== day) : sorted([...chosen, day]);
}

/** The chosen days with all from one to another, as far as that many can be set. */
export function withSpan(chosen: readonly string[], from: string, to: string): string[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const span: string[] = [];
  for (let day = first; day <= last && span.length < MOST_CHOSEN; day = shiftDay(day, 1)) span.push(day);
  return sorted([...new Set([...chosen, ...span])]);
}

function sorted(days: readonly string[]): string[] {
  return days.toSorted().slice(0, MOST_CHOSEN);
}

/** Days in their order as those that follow one another. */
export function spansOf(days: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && shiftDay(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
