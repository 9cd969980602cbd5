import FullCalendar, { type CalendarRef, type EventDisplayInfo, type EventInput } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import enGb from "@fullcalendar/react/locales/en-gb";
import zhCn from "@fullcalendar/react/locales/zh-cn";
import zhTw from "@fullcalendar/react/locales/zh-tw";
import classic from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/palette.css";
import "@fullcalendar/react/themes/classic/theme.css";
import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import { useEffect, useMemo, useRef } from "react";
import { localIn } from "../../../components/instants";
import type { Seat } from "../seats";
import { CALENDAR, SEAT_COLORS } from "./calendar-style";
import type { View } from "./view-range";

const PLUGINS = [classic, dayGrid, timeGrid, list, interaction];
const LOCALES = [zhCn, zhTw, enGb];
const LOCALE: Record<string, string> = { "zh-CN": "zh-cn", "zh-TW": "zh-tw", en: "en-gb" };
const VIEW = { month: "dayGridMonth", week: "timeGridWeek", day: "timeGridDay", list: "listWeek" } as const;
const CLASS: Record<string, string> = {
  timeGridWeek: "shift of-column of-week",
  timeGridDay: "shift of-column",
};
const CLOCK = { hour: "2-digit", minute: "2-digit", hour12: false, hourCycle: "h23" } as const;

export interface CalendarShift {
  id: string;
  /** Who is on it. */
  name: string;
  /** The seat in a word. */
  seatWord: string;
  /** A shorter one, where there is little room. */
  seatShort: string;
  /** By one letter, in the month of a phone. */
  seatMark: string;
  seat: Seat;
  startsAt: string;
  endsAt: string;
}

/** Shifts on the days of a calendar; which days, and how, is told from outside. Only here the calendar library is used. */
export function ShiftCalendar({
  shifts,
  view,
  day,
  timeZone,
  locale,
  none,
  markOf,
  onShift,
  onDay,
}: {
  shifts: readonly CalendarShift[];
  view: View;
  day: string;
  timeZone: string;
  locale: string;
  /** Said where there is no shift. */
  none: string;
  /** What stands beside a day that is off, or worked though it is a weekend; null: nothing. */
  markOf: (day: string) => string | null;
  onShift: (id: string) => void;
  /** A day or an hour was pressed, as it reads on the body's clock. */
  onDay: (local: string) => void;
}) {
  const calendar = useRef<CalendarRef>(null);
  // The library gives a day by the instant at which it begins.
  const dayMark = (date: Date) => markOf(localIn(timeZone, date.toISOString()).slice(0, 10));
  const { mode } = useTheme().palette;
  const events = useMemo(() => shifts.map((shift) => eventOf(shift, SEAT_COLORS[mode])), [shifts, mode]);
  useEffect(() => calendar.current?.getApi().changeView(VIEW[view], day), [view, day]);
  return (
    <Box sx={CALENDAR}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        locales={LOCALES}
        locale={LOCALE[locale] ?? "en-gb"}
        timeZone={timeZone}
        initialView={VIEW[view]}
        initialDate={day}
        headerToolbar={false}
        firstDay={1}
        height="auto"
        allDaySlot={false}
        slotEventOverlap={false}
        nowIndicator
        // Who goes at half past eight belongs to the night before.
        nextDayThreshold="12:00"
        eventTimeFormat={CLOCK}
        slotHeaderFormat={CLOCK}
        slotDuration="01:00"
        eventDisplay="block"
        eventInteractive
        eventOrder="start,order"
        eventClass={({ view: { type }, isNarrow }) =>
          isNarrow ? `${CLASS[type] ?? "shift"} of-tight` : (CLASS[type] ?? "shift")
        }
        eventContent={contentOf}
        dayCellTopContent={({ date, text }) => <Day text={text} mark={dayMark(date)} />}
        dayHeaderContent={({ date, text, view: { type } }) => (
          <Day text={text} mark={type === "dayGridMonth" ? null : dayMark(date)} />
        )}
        noEventsText={none}
        events={events}
        eventClick={({ event }) => onShift(event.id)}
        dateClick={({ dateStr }) => onDay(dateStr)}
      />
    </Box>
  );
}

const ORDER: Record<Seat, number> = { LEADER: 0, FIRST: 1, SECOND: 2, STANDBY: 3 };

function eventOf(shift: CalendarShift, colors: (typeof SEAT_COLORS)["light" | "dark"]): EventInput {
  const { background, text } = colors[shift.seat];
  return {
    id: shift.id,
    title: `${shift.seatWord} ${shift.name}`,
    start: shift.startsAt,
    end: shift.endsAt,
    order: ORDER[shift.seat],
    color: background,
    contrastColor: text,
    extendedProps: { shift },
  };
}

/** The seat stands with every name, if by one letter: its color alone says nothing. */
function contentOf({ event, timeText, view, isNarrow }: EventDisplayInfo) {
  const { name, seatWord, seatShort, seatMark } = event.extendedProps.shift as CalendarShift;
  const isList = view.type.startsWith("list");
  const isTight = isNarrow && view.type === "dayGridMonth";
  return (
    <span className="shift-text" title={`${seatWord} ${name} ${timeText}`}>
      <span>{isList ? seatWord : isTight ? seatMark : seatShort}</span> <strong>{name}</strong>
      {!isTight && <span className="clock"> {timeText}</span>}
    </span>
  );
}

function Day({ text, mark }: { text: string; mark: string | null }) {
  return (
    <>
      {mark && <span className="day-mark">{mark}</span>} {text}
    </>
  );
}
