import { useGetIdentity, useLocaleState, useTranslate } from "react-admin";
import { instantIn, localIn } from "./instants";

/** Writes instants as days in the time zone of the body, whatever the browser's own. */
export function useDays() {
  const { identity } = useGetIdentity();
  const [locale] = useLocaleState();
  const timeZone: unknown = identity?.timeZone;
  return {
    dayOf: (instant: string) =>
      typeof timeZone === "string"
        ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(new Date(instant))
        : "",
    timeOf: (instant: string) =>
      typeof timeZone === "string"
        ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(
            new Date(instant),
          )
        : "",
    /** A plain date has no time zone to be moved by. */
    dateOf: (date: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date)),
  };
}

/** Reads days and times that people give as instants in the time zone of the body. */
export function useInstants() {
  const { identity } = useGetIdentity();
  const zone: unknown = identity?.timeZone;
  const timeZone = typeof zone === "string" ? zone : "UTC";
  return {
    /** A day begins at its midnight; nothing given is nothing. */
    instantOf: (local: unknown): string | undefined =>
      typeof local === "string" && local !== "" ? instantIn(timeZone, local) : undefined,
    localOf: (instant: string | null | undefined) => (instant ? localIn(timeZone, instant) : null),
    today: () => localIn(timeZone, new Date().toISOString()).slice(0, 10),
  };
}

/** Since which day something holds. */
export function Since({ at }: { at: string | null | undefined }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  if (!at) return <>{translate("pages.common.sinceUnknown")}</>;
  return <time dateTime={at}>{translate("pages.common.since", { day: dayOf(at) })}</time>;
}
