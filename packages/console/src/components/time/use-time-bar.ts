import { useInstants } from "../days";
import { useAddress } from "../use-address";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a screen shows and the day that it is held against, both kept in the address. */
export interface ShownTime {
  /** The day shown, `YYYY-MM-DD` in the body's time zone. */
  day: string;
  /** The instant to ask for: the shown day's beginning; null: now, where it is today. */
  inForce: string | null;
  /** The day to compare with; null: no comparison. */
  against: string | null;
  /** The instant of that day; null: now, or no comparison. */
  againstInForce: string | null;
  today: string;
  setDay(day: string): void;
  setAgainst(day: string | null): void;
  /** Shows a day held against today. */
  compareWithToday(day: string): void;
}

/** The moment of a screen, from `?day=` and `?against=`, so that every view at every day has an address of its own. */
export function useTimeBar(): ShownTime {
  const { params, set } = useAddress();
  const { instantOf, today: readToday } = useInstants();
  const today = readToday();
  const day = dayIn(params.get("day")) ?? today;
  const against = dayIn(params.get("against"));
  const momentOf = (shown: string | null) =>
    shown === null || shown === today ? null : (instantOf(shown) ?? null);
  return {
    day,
    inForce: momentOf(day),
    against,
    againstInForce: momentOf(against),
    today,
    setDay: (value) => set({ day: dayIn(value) === today ? null : dayIn(value) }),
    setAgainst: (value) => set({ against: dayIn(value) }),
    compareWithToday: (value) => set({ day: dayIn(value), against: today }),
  };
}

/** A day that exists; what is half typed is none. */
function dayIn(text: string | null): string | null {
  return text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
