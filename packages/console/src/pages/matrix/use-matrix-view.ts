import { useAddress } from "../../components/use-address";
import type { AssignmentRole } from "../../generated/graphql";
import { MARKED_ROLES } from "./columns";
import type { Wanted } from "./narrow";
import type { Shown } from "./parts";

export const SHOWN: readonly Shown[] = ["both", "leaders", "units"];

/** A cell: the duty of its row and the holder of its column. */
export interface CellAddress {
  dutyId: string;
  holderId: string;
}

/** What the matrix shows, all of it kept in the address. */
export interface MatrixView extends Wanted {
  planId: string | null;
  shown: Shown;
  open: CellAddress | null;
  set(changes: Record<string, string | null>): void;
  setOpen(cell: CellAddress | null): void;
}

export function useMatrixView(): MatrixView {
  const { params, set } = useAddress();
  const [dutyId, holderId] = [params.get("duty"), params.get("of")];
  return {
    planId: params.get("planId") || null,
    shown: SHOWN.find((each) => each === params.get("show")) ?? "both",
    groupId: params.get("groupId"),
    role: MARKED_ROLES.find((each): each is AssignmentRole => each === params.get("role")) ?? null,
    text: params.get("q") ?? "",
    partyId: params.get("partyId"),
    onlyGaps: params.get("gaps") === "only",
    open: dutyId && holderId ? { dutyId, holderId } : null,
    set,
    setOpen: (cell) => set({ duty: cell?.dutyId ?? null, of: cell?.holderId ?? null }),
  };
}
