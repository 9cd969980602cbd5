import { useAddress } from "../../components/use-address";
import type { FormRecordFilter } from "../../generated/graphql";

const KEYS = ["unitId", "from", "to", "q", "all"] as const;

/** What of a register is looked at; it stands in the address, so that it can be handed on. */
export type RegisterFilter = Readonly<Record<(typeof KEYS)[number], string>>;

/** How many rows stand on a page. */
export const PER_PAGE = 25;

/** What of a register is shown, by the address. */
export function useRegisterFilter() {
  const { params, set } = useAddress();
  const shown = Object.fromEntries(KEYS.map((key) => [key, params.get(key) ?? ""])) as RegisterFilter;
  return {
    shown,
    page: Math.max(0, Math.trunc(Number(params.get("page") ?? 1)) - 1) || 0,
    /** Another choice begins at its first page. */
    choose: (change: Partial<RegisterFilter>) => set({ ...change, page: "" }),
    turnTo: (page: number) => set({ page: page === 0 ? "" : String(page + 1) }),
  };
}

/** The same as the API is asked. */
export function filterOf(formId: string, { unitId, from, to, q, all }: RegisterFilter): FormRecordFilter {
  return {
    formId,
    ...(unitId !== "" && { unitId }),
    ...(from !== "" && { from }),
    ...(to !== "" && { to }),
    ...(q !== "" && { q }),
    ...(all === "1" && { includeSuperseded: true }),
  };
}
