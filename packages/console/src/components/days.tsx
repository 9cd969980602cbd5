import { useGetIdentity, useLocaleState, useTranslate } from "react-admin";

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
    /** A plain date has no time zone to be moved by. */
    dateOf: (date: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date)),
  };
}

/** Since which day something holds. */
export function Since({ at }: { at: string | null | undefined }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  if (!at) return <>{translate("pages.common.sinceUnknown")}</>;
  return <time dateTime={at}>{translate("pages.common.since", { day: dayOf(at) })}</time>;
}
