import { useTranslate } from "react-admin";
import { useDays } from "./days";

interface Dated {
  validFrom: string;
  validTo?: string | null;
}

/** Writes from when to when something holds. */
export function usePeriod(): (dated: Dated) => string {
  const translate = useTranslate();
  const { dayOf } = useDays();
  return ({ validFrom, validTo }) =>
    validTo
      ? translate("keeping.period.closed", { from: dayOf(validFrom), to: dayOf(validTo) })
      : translate("keeping.period.open", { from: dayOf(validFrom) });
}

/** From when to when something holds. */
export function Period({ of }: { of: Dated }) {
  const period = usePeriod();
  return <time dateTime={of.validFrom}>{period(of)}</time>;
}
