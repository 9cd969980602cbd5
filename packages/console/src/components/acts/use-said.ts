import { useTranslate } from "react-admin";
import { useDays, useInstants } from "../days";

/** What is said of a saved act; one of a coming day leaves the page as it is, so that day is said with it. */
export function useSaid(): (values: Record<string, unknown>) => string {
  const translate = useTranslate();
  const { today } = useInstants();
  const { dateOf } = useDays();
  return ({ validFrom }) =>
    typeof validFrom === "string" && validFrom > today()
      ? translate("acts.doneFrom", { day: dateOf(validFrom) })
      : translate("acts.done");
}
