import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import LinearProgress from "@mui/material/LinearProgress";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useLocaleState, useTranslate } from "react-admin";
import { useInstants } from "../../../components/days";
import { Nothing } from "../../../components/Section";
import { shiftDay } from "../../../components/time/shift-day";
import {
  AddShiftsDocument,
  CalendarShiftsDocument,
  SelfDocument,
  type ShiftItemFragment,
} from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { useMay } from "../../../providers/use-may";
import { RotaPicker, useRotas } from "../RotaPicker";
import { useDayMarks } from "../use-day-marks";
import { useRotaId } from "../use-rota-id";
import { useTimes } from "../use-times";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { CalendarSteps } from "./CalendarSteps";
import { AddShiftDialog, ShiftDialog } from "./lazy-dialogs";
import { AddShiftButton, PlanShiftsButton } from "./ShiftButtons";
import { type CalendarView, useCalendarView } from "./use-calendar-view";
import { rangeOf } from "./view-range";

const ShiftCalendar = lazy(async () => ({ default: (await import("./ShiftCalendar")).ShiftCalendar }));

/** Who keeps watch when, by month, week or day; of one rota or of all, of all people or the viewer alone. */
export function WatchCalendarPage() {
  return withWatchWords(<WatchCalendar />);
}

function WatchCalendar() {
  const translate = useTranslate();
  const may = useMay();
  const { rotaId, choose } = useRotaId();
  const { rotas } = useRotas(rotaId, false);
  const calendar = useCalendarView();
  const { data: self } = useAnswer(SelfDocument, {});
  const own = self?.viewer.person ?? null;
  return (
    <WatchFrame
      part="calendar"
      word="calendar"
      acts={
        rotaId !== null && (
          <>
            <AddShiftButton rotaId={rotaId} day={calendar.day} />
            <PlanShiftsButton rotaId={rotaId} day={calendar.day} />
          </>
        )
      }
    >
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
        <RotaPicker rotas={rotas} rotaId={rotaId} hasAll onChoose={choose} />
        {own && (
          <FormControlLabel
            control={
              <Switch checked={calendar.isMine} onChange={(_event, isOn) => calendar.showMine(isOn)} />
            }
            label={translate("watch.calendar.ofMine")}
          />
        )}
        {rotaId !== null && may(AddShiftsDocument) && (
          <Typography variant="body2" color="text.secondary">
            {translate("watch.calendar.hint")}
          </Typography>
        )}
      </Box>
      <CalendarSteps calendar={calendar} />
      <Shifts calendar={calendar} rotaId={rotaId} personId={calendar.isMine ? (own?.id ?? null) : null} />
    </WatchFrame>
  );
}

function Shifts({
  calendar,
  rotaId,
  personId,
}: {
  calendar: CalendarView;
  rotaId: string | null;
  personId: string | null;
}) {
  const translate = useTranslate();
  const may = useMay();
  const [locale] = useLocaleState();
  const { timeZone } = useTimes();
  const { instantOf } = useInstants();
  const [added, setAdded] = useState<string | null>(null);
  const { from, to } = rangeOf(calendar.view, calendar.day);
  const span = { from: instantOf(from) ?? "", to: instantOf(to) ?? "" };
  const { data, isFetching, error } = useAnswer(
    CalendarShiftsDocument,
    { ...span, rotaId, personId },
    { keepsPrevious: true },
  );
  const markOf = useDayMarks(from, shiftDay(to, -1));
  const shifts = data?.shifts ?? [];
  const open = shifts.find(({ id }) => id === calendar.shiftId);
  const mayAdd = rotaId !== null && may(AddShiftsDocument);
  const shown = shifts.map((shift) => ({
    ...shift,
    name: nameOf(shift, rotaId),
    seatWord: translate(`domain.watchSeat.${shift.seat}`),
    seatShort: translate(`watch.seatShort.${shift.seat}`),
    seatMark: translate(`watch.seatMark.${shift.seat}`),
  }));
  return (
    <Suspense fallback={<LinearProgress aria-label={translate("ra.page.loading")} />}>
      <Box sx={{ height: 4 }}>
        {isFetching && <LinearProgress aria-label={translate("ra.page.loading")} />}
      </Box>
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      <ShiftCalendar
        shifts={shown}
        view={calendar.view}
        day={calendar.day}
        timeZone={timeZone}
        locale={locale}
        none={translate("watch.calendar.none")}
        markOf={markOf}
        onShift={calendar.open}
        onDay={(local) => mayAdd && setAdded(local)}
      />
      {open && <ShiftDialog shift={open} onClose={() => calendar.open(null)} />}
      {added !== null && rotaId !== null && (
        <AddShiftDialog rotaId={rotaId} local={added} onClose={() => setAdded(null)} />
      )}
    </Suspense>
  );
}

/** Where all rotas are shown together, a shift says of which it is. */
function nameOf({ person, rota }: ShiftItemFragment, rotaId: string | null): string {
  return rotaId === null ? `${person.name} · ${rota.name}` : person.name;
}
