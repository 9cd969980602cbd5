import Box from "@mui/material/Box";
import { useEffect, useMemo, useRef } from "react";
import { useInstants } from "../../components/days";
import type { ShownDayFragment } from "../../generated/graphql";
import { ChosenBar } from "./ChosenBar";
import { MonthTable } from "./MonthTable";
import { monthsOf } from "./months";
import { useChosenDays } from "./use-chosen-days";
import { useDayWords } from "./use-day-words";
import { YEAR } from "./year-style";

/** The twelve months of a year; who may set days chooses them here. */
export function YearDays({
  days,
  chosen,
  onChoose,
}: {
  days: readonly ShownDayFragment[];
  /** Null: nobody chooses here. */
  chosen: readonly string[] | null;
  onChoose: (days: readonly string[]) => void;
}) {
  const year = useRef<HTMLDivElement>(null);
  const today = useInstants().today();
  const [firstDay] = days;
  const first = days.some(({ day }) => day === today) ? today : (firstDay?.day ?? today);
  const { active, handlers, focusActive } = useChosenDays(year, first, chosen ?? [], onChoose);
  const taken = days.filter(({ day }) => chosen?.includes(day));
  const clear = () => onChoose([]);
  useFocusHandedBack(taken.length > 0, focusActive);
  const months = useMemo(() => monthsOf(days), [days]);
  const view = {
    today,
    words: useDayWords(),
    active: chosen === null ? null : active,
    chosen: new Set(chosen),
  };
  return (
    <>
      <Box ref={year} sx={YEAR} {...(chosen !== null && handlers)}>
        {months.map((month) => (
          <MonthTable key={month.first} month={month} view={view} />
        ))}
      </Box>
      {taken.length > 0 && <ChosenBar days={taken} onDone={clear} onClear={clear} />}
    </>
  );
}

/** What had the focus goes with the bar of the chosen days: its reader goes on at the day where they were. */
function useFocusHandedBack(isBarShown: boolean, focusActive: () => void) {
  const wasShown = useRef(isBarShown);
  const handBack = useRef(focusActive);
  useEffect(() => {
    handBack.current = focusActive;
  }, [focusActive]);
  useEffect(() => {
    if (wasShown.current && !isBarShown && document.activeElement === document.body) handBack.current();
    wasShown.current = isBarShown;
  }, [isBarShown]);
}
