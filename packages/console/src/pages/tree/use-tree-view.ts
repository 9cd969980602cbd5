import { useAddress } from "../../components/use-address";
import type { UnitTree } from "../../generated/graphql";

/** Which tree is shown, what is looked for and which unit is selected: all in the address. */
export function useTreeView() {
  const { params, set } = useAddress();
  const tree: UnitTree = params.get("tree") === "PARTY" ? "PARTY" : "LINE";
  return {
    tree,
    q: params.get("q") ?? "",
    unit: params.get("unit"),
    setTree: (value: UnitTree) => set({ tree: value === "LINE" ? null : value }),
    setQ: (value: string) => set({ q: value }),
    setUnit: (value: string | null) => {
      if (value !== params.get("unit")) set({ unit: value });
    },
  };
}
