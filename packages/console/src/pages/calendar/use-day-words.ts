import { useMemo } from "react";
import { useLocaleState, useTranslate } from "react-admin";
import type { ShownDayFragment } from "../../generated/graphql";

export type DayWords = ReturnType<typeof useDayWords>;

/** Says what days are, in the reader's language; made once for all days of a year. */
export function useDayWords() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return useMemo(() => dayWords(locale, translate), [locale, translate]);
}

function dayWords(locale: string, translate: ReturnType<typeof useTranslate>) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const writer = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => writer.format(new Date(day));
  };
  const dateOf = format({ dateStyle: "full" });
  const shortOf = format({ month: "short", day: "numeric" });
  // The official names come in Chinese; what the body has called a day is left as it is.
  const nameOf = ({ name, basis }: ShownDayFragment) =>
    name && basis === "OFFICIAL" ? translate(`calendar.festival.${name}`, { _: name }) : name;
  const kindOf = ({ kind }: ShownDayFragment) => translate(`domain.dayKind.${kind}`);
  return {
    monthOf: format({ month: "long" }),
    weekdayOf: format({ weekday: "narrow" }),
    longWeekdayOf: format({ weekday: "long" }),
    nameOf,
    kindOf,
    /** Days in a row, from the first to the last. */
    spanOf: (from: string, to: string) => {
      if (from === to) return shortOf(from);
      const isOfOneMonth = from.slice(0, 7) === to.slice(0, 7);
      return isOfOneMonth
        ? translate("calendar.span", { from: shortOf(from), to: Number(to.slice(8)) })
        : translate("calendar.longSpan", { from: shortOf(from), to: shortOf(to) });
    },
    /** All that is known of a day, for who cannot see how it is marked. */
    lineOf: (day: ShownDayFragment) =>
      [dateOf(day.day), kindOf(day), nameOf(day), translate(`calendar.basis.${day.basis}`)]
        .filter(Boolean)
        .join(translate("calendar.comma")),
  };
}
