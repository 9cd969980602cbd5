import { useSearchParams } from "react-router";
import { useInstants } from "../../components/days";
import { MOST_CHOSEN } from "./day-walk";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The year that is shown and the days that are chosen in it, both from the address. */
export function useShownYear() {
  const [params, setParams] = useSearchParams();
  const { today } = useInstants();
  const asked = params.get("year") ?? "";
  const year = /^[1-9]\d{3}$/.test(asked) ? asked : today().slice(0, 4);
  const chosen = (params.get("days") ?? "").split(",").filter((day) => DAY.test(day) && day.startsWith(year));
  return {
    year,
    chosen: chosen.slice(0, MOST_CHOSEN),
    show: (wanted: number) => setParams({ year: String(Math.min(9999, Math.max(1000, wanted))) }),
    choose: (days: readonly string[]) =>
      setParams(days.length === 0 ? { year } : { year, days: days.join(",") }, { replace: true }),
  };
}
