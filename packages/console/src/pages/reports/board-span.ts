import { shiftDay } from "../../components/time/shift-day";

/** How many days the board can show at once. */
export const SPANS = [7, 14, 28] as const;

export type Span = (typeof SPANS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The Monday on which the week of a day begins. */
export function mondayOf(day: string): string {
  return shiftDay(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The days that are shown: those asked for, else the weeks that end with this one. */
export function spanOf(
  asked: { from: string | null; days: string | null },
  today: string,
): { from: string; to: string; days: Span } {
  const days = SPANS.find((each) => String(each) === asked.days) ?? 14;
  const from = dayOr(asked.from, shiftDay(mondayOf(today), 7 - days));
  return { from, to: shiftDay(from, days - 1), days };
}

/** The day that is asked for, where it is one. */
export function dayOr(asked: string | null, otherwise: string): string {
  return asked && DAY.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : otherwise;
}
