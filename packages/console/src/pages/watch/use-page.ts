import { useAddress } from "../../components/use-address";

/** Which page of a list is shown, by the address, from 0. */
export function usePage(): { page: number; showPage: (page: number) => void } {
  const { params, set } = useAddress();
  const page = Math.max(0, Math.trunc(Number(params.get("page") ?? 0)) || 0);
  return {
    page,
    showPage: (wanted) => set({ page: wanted === 0 ? null : String(wanted) }, { isStep: true }),
  };
}
