import { useAddress } from "../../components/use-address";
import { CHAIN_ROLES } from "./fan";

/** How many steps back are kept in the address. */
const TRAIL = 6;

/** In place of a plan: all that are in force. */
export const IN_FORCE_PLANS = "in-force";

/** What is explored and from where one came; all of it in the address. */
export interface Explorer {
  id: string | null;
  /** What was explored before, the first first. */
  trail: string[];
  /** Only duties in which the party stands so. */
  role: string | null;
  /** Only duties of this plan, or of the plans in force. */
  plan: string | null;
  /** The duty whose ladder is open in the fan. */
  open: string | null;
  set(changes: Record<string, string | null>): void;
  /** The address at which something else is explored, at the same days. */
  pathTo(id: string): string;
  /** The address of a step of the trail, without what came after it. */
  pathBack(index: number): string;
}

export function useExplorer(): Explorer {
  const { params, set } = useAddress();
  const id = params.get("id") || null;
  const trail = params.getAll("via");
  const pathOf = (root: string, via: string[]) => {
    const address = new URLSearchParams({ id: root });
    for (const each of via) address.append("via", each);
    for (const name of ["day", "against"]) {
      const value = params.get(name);
      if (value !== null) address.set(name, value);
    }
    return `/explore?${address}`;
  };
  return {
    id,
    trail,
    role: CHAIN_ROLES.find((role) => role === params.get("as")) ?? null,
    plan: params.get("plan"),
    open: params.get("open"),
    set,
    pathTo: (root) => pathOf(root, root === id || id === null ? trail : [...trail, id].slice(-TRAIL)),
    pathBack: (index) => pathOf(trail[index] ?? "", trail.slice(0, index)),
  };
}
