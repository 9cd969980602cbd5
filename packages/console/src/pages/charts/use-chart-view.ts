import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { type AllBut, NONE, readAllBut, writeAllBut } from "./all-but";

/** What of a chart is shown and how, as the address says it. */
export interface ShownChart {
  /** The card with which the chart begins; null: all trees. */
  rootId: string | null;
  /** The card that was looked for. */
  atId: string | null;
  /** Cards under which nothing is shown; null: nobody has said yet. */
  closed: AllBut | null;
  /** Cards that show their people. */
  detailed: AllBut;
  isOutline: boolean;
}

export interface ChartView extends ShownChart {
  /** Writes what changes into the address; a step that people want to go back from is one of its own. */
  change(changes: Partial<ShownChart>, isStep?: boolean): void;
}

export function useChartView(): ChartView {
  const [params, setParams] = useSearchParams();
  const [root, at, closed, people, view] = ["root", "at", "closed", "people", "view"].map((name) =>
    params.get(name),
  );
  const change = useCallback(
    (changes: Partial<ShownChart>, isStep = false) =>
      setParams((old) => written(old, changes), { replace: !isStep }),
    [setParams],
  );
  return useMemo(
    () => ({
      rootId: root ?? null,
      atId: at ?? null,
      closed: readAllBut(closed ?? null),
      detailed: readAllBut(people ?? null) ?? NONE,
      isOutline: view === "outline",
      change,
    }),
    [root, at, closed, people, view, change],
  );
}

function written(
  old: URLSearchParams,
  { rootId, atId, closed, detailed, isOutline }: Partial<ShownChart>,
): URLSearchParams {
  const params = new URLSearchParams(old);
  const set = (name: string, value: string | null | undefined) => {
    if (value === null) params.delete(name);
    else if (value !== undefined) params.set(name, value);
  };
  set("root", rootId);
  set("at", atId);
  set("closed", closed && writeAllBut(closed));
  if (detailed) set("people", writeAllBut(detailed) === "none" ? null : writeAllBut(detailed));
  if (isOutline !== undefined) set("view", isOutline ? "outline" : null);
  return params;
}
