import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Slider from "@mui/material/Slider";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useDays } from "../days";
import { ChangeLegend } from "./ChangeLegend";
import { daysBetween, monthAfter, shiftDay } from "./shift-day";
import type { ShownTime } from "./use-time-bar";

/** Half a year to either side can be reached by sliding; any day by typing. */
const REACH = 180;

/** Moves a screen to a past or coming day and holds it against another one; says how many things differ. */
export function TimeBar({ time, changes }: { time: ShownTime; changes?: number | undefined }) {
  const translate = useTranslate();
  const { day, against, today, setDay, setAgainst, compareWithToday } = time;
  return (
    <Box
      component="section"
      aria-label={translate("time.label")}
      data-testid="time-bar"
      sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap", displayPrint: "none" }}
    >
      <DayField label={translate("time.day")} day={day} onChange={setDay} />
      <DaySlider time={time} />
      <Button
        size="small"
        variant="outlined"
        // A button that is really disabled would lose the focus to nowhere when it is pressed.
        aria-disabled={day === today}
        onClick={() => setDay(today)}
        sx={{ "&[aria-disabled=true]": { color: "text.disabled", borderColor: "divider" } }}
      >
        {translate("time.today")}
      </Button>
      <Button size="small" variant="outlined" onClick={() => compareWithToday(monthAfter(today))}>
        {translate("time.monthAhead")}
      </Button>
      {/* One button for both, so that it keeps the focus. */}
      <Button size="small" variant="outlined" onClick={() => setAgainst(against === null ? today : null)}>
        {translate(against === null ? "time.compare" : "time.stopComparing")}
      </Button>
      {against !== null && (
        <>
          <DayField label={translate("time.against")} day={against} onChange={setAgainst} />
          <ChangeLegend />
          <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
            {changes === 0 && translate("time.noChanges")}
            {changes !== undefined && changes > 0 && translate("time.changes", { smart_count: changes })}
          </Typography>
        </>
      )}
    </Box>
  );
}

/** A year comes digit by digit, as 0002, 0020, 0202: the screen follows once it is whole. */
const WHOLE_YEAR = /^[1-9]\d{3}-/;

function DayField({ label, day, onChange }: { label: string; day: string; onChange: (day: string) => void }) {
  const [draft, setDraft] = useState({ typed: day, known: [day] });
  // Another day chosen elsewhere takes the place of what was typed; one typed here comes back while more is typed.
  const typed = draft.known.includes(day) ? draft.typed : day;
  return (
    <TextField
      type="date"
      size="small"
      label={label}
      value={typed}
      onChange={({ target: { value } }) => {
        setDraft(({ known }) => ({ typed: value, known: [...known, day, value] }));
        if (WHOLE_YEAR.test(value)) onChange(value);
      }}
      onBlur={() => setDraft({ typed: day, known: [day] })}
      margin="none"
      sx={{ width: 170 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

/** While it is dragged only its label moves; the screen follows when it is let go. */
function DaySlider({ time: { day, today, setDay } }: { time: ShownTime }) {
  const translate = useTranslate();
  const { dateOf } = useDays();
  const [drag, setDrag] = useState({ of: day, shift: daysBetween(today, day) });
  // Another day chosen elsewhere moves it; it must not be made anew for that, or it would lose the focus.
  const shift = drag.of === day ? drag.shift : daysBetween(today, day);
  const shown = (days: number) => dateOf(shiftDay(today, days));
  return (
    <Box sx={{ width: { xs: "100%", sm: 260 }, px: 1.5 }}>
      <Slider
        size="small"
        aria-label={translate("time.slide")}
        min={Math.min(-REACH, shift)}
        max={Math.max(REACH, shift)}
        step={1}
        shiftStep={30}
        marks={[{ value: 0, label: translate("time.today") }]}
        value={shift}
        valueLabelDisplay="auto"
        valueLabelFormat={shown}
        getAriaValueText={shown}
        onChange={(_event, days) => setDrag({ of: day, shift: Number(days) })}
        onChangeCommitted={(_event, days) => setDay(shiftDay(today, Number(days)))}
      />
    </Box>
  );
}
