import { useInstants } from "../../components/days";
import { useAddress } from "../../components/use-address";
import { dayOr, type Span, spanOf } from "./board-span";

/** What the report center shows, all of it kept in the address. */
export interface ReportsView {
  from: string;
  to: string;
  days: Span;
  /** The one day that a phone shows. */
  day: string;
  planId: string | null;
  obligationId: string | null;
  onlyOpen: boolean;
  /** The occurrence that is opened beside the board. */
  open: string | null;
  set(changes: Record<string, string | null>): void;
}

export function useReportsView(): ReportsView {
  const { params, set } = useAddress();
  const today = useInstants().today();
  return {
    ...spanOf({ from: params.get("from"), days: params.get("days") }, today),
    day: dayOr(params.get("day"), today),
    planId: params.get("planId") || null,
    obligationId: params.get("obligationId") || null,
    onlyOpen: params.get("only") === "open",
    open: params.get("open") || null,
    set,
  };
}
