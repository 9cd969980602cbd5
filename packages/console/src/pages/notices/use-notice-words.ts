import { useLocaleState, useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { NoticeItemFragment, NoticeKind } from "../../generated/graphql";

export const NOTICE_KINDS = [
  "URGENT_REPORT",
  "URGENT_SKIPPED",
  "REPORT_DUE",
  "REPORT_LATE",
  "REPORT_MISSED",
  "SHIFT_SWAP",
  "HANDOVER",
  "HANDOVER_OVERDUE",
  "ROTA_PUBLISHED",
  "SHIFT_CHANGED",
] as const satisfies NoticeKind[];

/** What a notice says, in the reader's language. */
export function useNoticeWords() {
  const translate = useTranslate();
  const { dateOf } = useDays();
  const [locale] = useLocaleState();
  return {
    kindsOf: (kinds: readonly NoticeKind[]) =>
      new Intl.ListFormat(locale, { type: "unit" }).format(
        kinds.map((kind) => translate(`notices.kind.${kind}`)),
      ),
    saidOf: ({ kind, facts: { name, unit, day, time, text, by } }: NoticeItemFragment): string =>
      [
        text,
        name,
        unit,
        day && time && kind.startsWith("REPORT_")
          ? translate("notices.facts.due", { day: dateOf(day), time })
          : [day && dateOf(day), time].filter(Boolean).join(" "),
        by && translate("notices.facts.by", { name: by }),
      ]
        .filter(Boolean)
        .join(" · "),
  };
}
