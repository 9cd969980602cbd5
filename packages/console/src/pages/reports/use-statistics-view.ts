import { useInstants } from "../../components/days";
import { useAddress } from "../../components/use-address";
import type { ReportsCountedBy } from "../../generated/graphql";
import { dayOr } from "./board-span";
import { monthOf } from "./statistics";

/** Of which days and of whom reports are counted, kept in the address. */
export interface StatisticsView {
  from: string;
  to: string;
  by: ReportsCountedBy;
  set(changes: Partial<Record<"from" | "to" | "by", string>>): void;
}

export function useStatisticsView(): StatisticsView {
  const { params, set } = useAddress();
  const month = monthOf(useInstants().today(), 0);
  return {
    from: dayOr(params.get("from"), month.from),
    to: dayOr(params.get("to"), month.to),
    by: params.get("by") === "PERSON" ? "PERSON" : "UNIT",
    set,
  };
}
