import { useSearchParams } from "react-router";
import type { UnitTree } from "../../generated/graphql";

/** Which tree is shown, what is looked for and which unit is selected: all in the address. */
export function useTreeView() {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const changed = new URLSearchParams(before);
        if (value) changed.set(name, value);
        else changed.delete(name);
        return changed;
      },
      { replace: true },
    );
  const tree: UnitTree = params.get("tree") === "PARTY" ? "PARTY" : "LINE";
  return {
    tree,
    q: params.get("q") ?? "",
    unit: params.get("unit"),
    setTree: (value: UnitTree) => set("tree", value === "LINE" ? null : value),
    setQ: (value: string) => set("q", value),
    setUnit: (value: string | null) => {
      if (value !== params.get("unit")) set("unit", value);
    },
  };
}
