import { useSearchParams } from "react-router";

export const WHICH = ["open", "all", "mine"] as const;

export type Which = (typeof WHICH)[number];

/** Which reports are shown, and how that is changed; it stands in the address. */
export interface Shown {
  which: Which;
  q: string;
  page: number;
  show: (wanted: { which?: Which; q?: string; page?: number }) => void;
}

export function useShownReports(): Shown {
  const [params, setParams] = useSearchParams();
  const which = WHICH.find((each) => each === params.get("show")) ?? "open";
  const q = params.get("q") ?? "";
  const page = Math.max(0, Math.trunc(Number(params.get("page"))) || 0);
  const show: Shown["show"] = (wanted) => {
    // Another choice begins with its first page.
    const next = { which, q, page: 0, ...wanted };
    setParams(
      {
        ...(next.which !== "open" && { show: next.which }),
        ...(next.q && { q: next.q }),
        ...(next.page > 0 && { page: String(next.page) }),
      },
      { replace: true },
    );
  };
  return { which, q, page, show };
}
