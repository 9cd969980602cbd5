import { shiftDay } from "./shift-day";

const DAYS_IN_WEEK = 7;

/** The Monday that ends the week of a day: what is due before it is due this week. */
export function mondayAfter(day: string): string {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % DAYS_IN_WEEK;
  return shiftDay(day, DAYS_IN_WEEK - sinceMonday);
}
