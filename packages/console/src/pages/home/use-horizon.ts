import { useInstants } from "../../components/days";
import { shiftDay } from "../../components/time/shift-day";
import { mondayAfter } from "../../components/time/week";

/** How many days ahead the home page looks for what ends. */
export const SOON_DAYS = 30;

/** The instants up to which things are due this week and end soon, in the body's time zone. */
export function useHorizon(): { endOfWeek: string; soon: string } {
  const { instantOf, today: readToday } = useInstants();
  const today = readToday();
  const startOf = (day: string) => instantOf(day) ?? new Date(day).toISOString();
  return { endOfWeek: startOf(mondayAfter(today)), soon: startOf(shiftDay(today, SOON_DAYS)) };
}
