import { useTranslate } from "react-admin";
import { WatchDaysDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { markOf } from "../calendar/months";

/** Which of some days are off though their week says nothing of it, or worked though it does: 休 and 班. */
export function useDayMarks(from: string, to: string): (day: string) => string | null {
  const translate = useTranslate();
  const isAllowed = useMay()(WatchDaysDocument);
  const { data } = useAnswer(WatchDaysDocument, { from, to }, { enabled: isAllowed });
  const kinds = new Map(data?.days.map((day) => [day.day, day]));
  return (day) => {
    const known = kinds.get(day);
    const mark = known ? markOf(known) : null;
    return mark && translate(`watch.calendar.mark.${mark}`);
  };
}
