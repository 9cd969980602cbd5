import { useSearchParams } from "react-router";

/** Which page of a list is shown, by the address, from 0. */
export function usePage(): { page: number; showPage: (page: number) => void } {
  const [params, setParams] = useSearchParams();
  const page = Math.max(0, Math.trunc(Number(params.get("page") ?? 0)) || 0);
  return {
    page,
    showPage: (wanted) =>
      setParams((held) => {
        const changed = new URLSearchParams(held);
        if (wanted === 0) changed.delete("page");
        else changed.set("page", String(wanted));
        return changed;
      }),
  };
}
