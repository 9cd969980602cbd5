import { useInstants } from "../../components/days";
import { shiftDay } from "../../components/time/shift-day";

/** How long a missed report stays on the list of what one still has to report. */
const KEPT_DAYS = 7;

/** Up to which day, and since when, one's own reports are asked for. */
export function useMyReports(): { from: string; to: string } {
  const today = useInstants().today();
  return { from: shiftDay(today, -KEPT_DAYS), to: today };
}
