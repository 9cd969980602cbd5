import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useSearchParams } from "react-router";
import { useInstants } from "../../../components/days";
import { VIEWS, type View } from "./view-range";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type CalendarView = ReturnType<typeof useCalendarView>;

/** What the calendar shows, by the address: how much, around which day, and which shift is open. A phone begins with a list. */
export function useCalendarView() {
  const [params, setParams] = useSearchParams();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { today } = useInstants();
  const asked = params.get("day") ?? "";
  const set = (wanted: Record<string, string | null>) =>
    setParams(
      (held) => {
        const changed = new URLSearchParams(held);
        for (const [name, value] of Object.entries(wanted)) {
          if (value === null) changed.delete(name);
          else changed.set(name, value);
        }
        return changed;
      },
      { replace: true },
    );
  return {
    view: VIEWS.find((view) => view === params.get("view")) ?? (isPhone ? "list" : "month"),
    day: DAY.test(asked) ? asked : today(),
    today: today(),
    shiftId: params.get("shift"),
    isMine: params.get("mine") === "1",
    show: (view: View, day: string) => set({ view, day }),
    open: (shiftId: string | null) => set({ shift: shiftId }),
    showMine: (isMine: boolean) => set({ mine: isMine ? "1" : null }),
  };
}
