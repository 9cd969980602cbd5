import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { ShownTime } from "../../components/time/use-time-bar";

/** What stands above a chart on paper: its title, the day that it shows and the one that it is held against. */
export function useCaption(title: string, { day, against }: ShownTime): { title: string; note: string } {
  const translate = useTranslate();
  const { dateOf } = useDays();
  const shown = dateOf(day);
  const other = against === null ? null : dateOf(against);
  return useMemo(
    () => ({
      title,
      note:
        other === null
          ? translate("charts.ofDay", { day: shown })
          : translate("charts.comparedWith", { day: shown, against: other }),
    }),
    [title, shown, other, translate],
  );
}
