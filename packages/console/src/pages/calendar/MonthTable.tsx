import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { memo, useId } from "react";
import { useTranslate } from "react-admin";
import type { ShownDayFragment } from "../../generated/graphql";
import { type Month, markOf, type Run, runsOf } from "./months";
import type { DayWords } from "./use-day-words";

type Shown = ShownDayFragment;

export interface YearView {
  today: string;
  /** The day at which the keyboard has come to stand; null: nobody chooses here. */
  active: string | null;
  chosen: ReadonlySet<string>;
  words: DayWords;
}

/** A month as a table of weeks, and below it in words what is other than its weeks say. */
export function MonthTable({ month, view }: { month: Month<Shown>; view: YearView }) {
  const id = useId();
  const { monthOf, weekdayOf, longWeekdayOf } = view.words;
  // Each month is one stop of the tab key.
  const stop = month.days.some(({ day }) => day === view.active) ? view.active : month.first;
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography id={id} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {monthOf(month.first)}
      </Typography>
      <table
        aria-labelledby={id}
        {...(view.active !== null && { role: "grid", "aria-multiselectable": true })}
      >
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={longWeekdayOf(day)}>
                <span aria-hidden>{weekdayOf(day)}</span>
                <span className="unseen">{longWeekdayOf(day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, place) => (
            <tr key={week.find((day) => day !== null)?.day ?? place}>
              {week.map((day, column) =>
                day ? (
                  <DayCell
                    key={day.day}
                    day={day}
                    words={view.words}
                    isToday={day.day === view.today}
                    isChosen={view.active === null ? null : view.chosen.has(day.day)}
                    isStop={day.day === stop}
                  />
                ) : (
                  <td key={WEEKDAYS[column]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthLines runs={runsOf(month.days)} words={view.words} />
    </Box>
  );
}

/** Any Monday to Sunday. */
const WEEKDAYS = Array.from({ length: 7 }, (_none, place) => `2026-06-0${place + 1}`);

/** A day with its marks; who may choose it comes to it by the keyboard too. There are many: only what changes is drawn. */
const DayCell = memo(function DayCell({
  day,
  words,
  isToday,
  isChosen,
  isStop,
}: {
  day: Shown;
  words: DayWords;
  isToday: boolean;
  /** Null: nobody chooses here. */
  isChosen: boolean | null;
  isStop: boolean;
}) {
  const translate = useTranslate();
  const mark = markOf(day);
  const line = words.lineOf(day);
  return (
    <td
      title={line}
      data-kind={day.kind}
      data-mark={mark ?? undefined}
      data-set={day.basis === "SET" || undefined}
      {...(isToday && { "aria-current": "date" as const })}
      {...(isChosen !== null && {
        role: "gridcell",
        "aria-selected": isChosen,
        tabIndex: isStop ? 0 : -1,
        "data-day": day.day,
      })}
    >
      <span className="unseen">{line}</span>
      <span aria-hidden className="number">
        {Number(day.day.slice(8))}
      </span>
      <span aria-hidden className="mark">
        {mark && translate(`calendar.mark.${mark}`)}
      </span>
    </td>
  );
});

function MonthLines({ runs, words }: { runs: readonly Run<Shown>[]; words: DayWords }) {
  if (runs.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: "none", typography: "caption" }}>
      {runs.map((run) => (
        <li key={run.from.day}>
          <RunLine {...run} words={words} />
        </li>
      ))}
    </Box>
  );
}

/** A holiday or a shifted working day by its dates and its name. */
function RunLine({ from, to, words: { spanOf, nameOf, kindOf } }: Run<Shown> & { words: DayWords }) {
  const translate = useTranslate();
  const name = nameOf(from);
  return (
    <>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {spanOf(from.day, to.day)}
      </Box>{" "}
      {from.kind === "HOLIDAY" && name ? name : [kindOf(from), name].filter(Boolean).join(" · ")}
      {from.basis === "SET" && ` ◆ ${translate("calendar.basis.SET")}`}
    </>
  );
}
