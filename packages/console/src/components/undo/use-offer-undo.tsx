import { useNotify } from "react-admin";
import type { Document } from "../../providers/actions-of";
import { useMay } from "../../providers/use-may";
import { UndoNotice } from "./UndoNotice";

/** Long enough to read it, see the mistake and reach the button. */
const STAYS_MS = 30_000;

/** Tells that something was done, for those who may do `does` with a button that takes it back by that. */
export function useOfferUndo(does: Document): (said: string, undo: () => Promise<unknown>) => void {
  const notify = useNotify();
  const may = useMay();
  return (said, undo) => {
    if (may(does)) notify(<UndoNotice said={said} undo={undo} />, { autoHideDuration: STAYS_MS });
    else notify(said, { type: "success", messageArgs: { _: said } });
  };
}
