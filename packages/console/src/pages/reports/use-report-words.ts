import { useLocaleState, useTranslate } from "react-admin";
import { useDays, useInstants } from "../../components/days";

export type ReportWords = ReturnType<typeof useReportWords>;

/** Writes the days and times of reports, on the clocks of the body. */
export function useReportWords() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { localOf, today } = useInstants();
  const { dateOf } = useDays();
  const format = (options: Intl.DateTimeFormatOptions) => {
    const writer = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => writer.format(new Date(day));
  };
  const shortOf = format({ month: "numeric", day: "numeric" });
  const clockOf = (instant: string) => (localOf(instant) ?? "").slice(11);
  return {
    dateOf,
    shortOf,
    weekdayOf: format({ weekday: "short" }),
    longDayOf: format({ month: "long", day: "numeric", weekday: "short" }),
    clockOf,
    /** The time of a day; with the day before it where that is another than the one it belongs to. */
    momentOf: (instant: string, onDay: string) => {
      const day = (localOf(instant) ?? "").slice(0, 10);
      return day === onDay || day === "" ? clockOf(instant) : `${shortOf(day)} ${clockOf(instant)}`;
    },
    today,
    stateOf: (state: string) => translate(`domain.occurrenceState.${state}`),
  };
}
