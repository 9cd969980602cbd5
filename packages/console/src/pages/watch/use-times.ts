import { useMemo } from "react";
import { useGetIdentity, useLocaleState, useTranslate } from "react-admin";
import { localIn } from "../../components/instants";
import { lengthOf } from "./length";

export type Times = ReturnType<typeof timesOf>;

/** Writes the times of shifts on the body's clock: short, for a watch begins and ends within days. */
export function useTimes(): Times {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [locale] = useLocaleState();
  const zone: unknown = identity?.timeZone;
  const timeZone = typeof zone === "string" ? zone : "UTC";
  return useMemo(() => timesOf(locale, timeZone, translate), [locale, timeZone, translate]);
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAY = { month: "short", day: "numeric", weekday: "short" } as const;

function timesOf(locale: string, timeZone: string, translate: ReturnType<typeof useTranslate>) {
  const clock = new Intl.DateTimeFormat(locale, { ...CLOCK, timeZone });
  const moment = new Intl.DateTimeFormat(locale, { ...DAY, ...CLOCK, timeZone });
  const day = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" });
  const localDayOf = (instant: string) => localIn(timeZone, instant).slice(0, 10);
  const momentOf = (instant: string) => moment.format(new Date(instant));
  const clockOf = (instant: string) => clock.format(new Date(instant));
  return {
    timeZone,
    /** The day on which an instant lies, as `2026-11-23`. */
    localDayOf,
    /** 17:00 */
    clockOf,
    /** A day and a time of it. */
    momentOf,
    /** A plain day. */
    dayOf: (plain: string) => day.format(new Date(plain)),
    /** From one moment to another, the day said once where both lie in it. */
    spanOf: ({ startsAt, endsAt }: { startsAt: string; endsAt?: string | null | undefined }) => {
      if (!endsAt) return translate("watch.open", { from: momentOf(startsAt) });
      const isOfOneDay = localDayOf(startsAt) === localDayOf(endsAt);
      const to = isOfOneDay ? clockOf(endsAt) : momentOf(endsAt);
      return translate("watch.span", { from: momentOf(startsAt), to });
    },
    /** How long some minutes are, in words. */
    longOf: (minutes: number) => {
      const { word, ...figures } = lengthOf(minutes);
      return translate(`watch.minutes.${word}`, figures);
    },
  };
}
