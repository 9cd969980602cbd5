import { useSearchParams } from "react-router";
import { useInstants } from "../../components/days";
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
  const [params, setParams] = useSearchParams();
  const today = useInstants().today();
  const set = (changes: Record<string, string | null>) =>
    setParams(
      (old) => {
        const changed = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes)) {
          if (value) changed.set(name, value);
          else changed.delete(name);
        }
        return changed;
      },
      { replace: true },
    );
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
