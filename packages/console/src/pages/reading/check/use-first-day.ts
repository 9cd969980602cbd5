import { useEffect, useState } from "react";
import { useSettled } from "../../../components/preview/use-settled";
import { useAddress } from "../../../components/use-address";
import { isWholeDay } from "./whole-day";

const TYPING = 700;

/**
 * The day from which the plan is to hold, kept in the address; empty: the server's own. It is typed part by part, so it
 * counts once it is whole and stands still.
 */
export function useFirstDay() {
  const { params, set } = useAddress();
  const day = params.get("from") ?? "";
  const [draft, setDraft] = useState({ of: day, typed: day });
  const typed = draft.of === day ? draft.typed : day;
  const { settled, isMoving } = useSettled(typed, TYPING);
  useEffect(() => {
    if (isMoving || settled === day || !isWholeDay(settled)) return;
    set({ from: settled });
  }, [isMoving, settled, day, set]);
  return { day, typed, setTyped: (chosen: string) => setDraft({ of: day, typed: chosen }) };
}
