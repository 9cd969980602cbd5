import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useInstants } from "../../../components/days";
import { useAddress } from "../../../components/use-address";
import { VIEWS, type View } from "./view-range";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type CalendarView = ReturnType<typeof useCalendarView>;

/** What the calendar shows, by the address: how much, around which day, and which shift is open. A phone begins with a list. */
export function useCalendarView() {
  const { params, set } = useAddress();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { today } = useInstants();
  const asked = params.get("day") ?? "";
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
