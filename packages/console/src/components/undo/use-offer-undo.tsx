import { useNotify } from "react-admin";
import { UndoNotice } from "./UndoNotice";

/** Long enough to read it, see the mistake and reach the button. */
const STAYS_MS = 30_000;

/** Tells that something was done, with a button that takes it back. */
export function useOfferUndo(): (said: string, undo: () => Promise<unknown>) => void {
  const notify = useNotify();
  return (said, undo) => notify(<UndoNotice said={said} undo={undo} />, { autoHideDuration: STAYS_MS });
}
