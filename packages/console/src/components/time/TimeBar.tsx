import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Slider from "@mui/material/Slider";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useDays } from "../days";
import { ChangeLegend } from "./ChangeLegend";
import { daysBetween, shiftDay } from "./shift-day";
import type { ShownTime } from "./use-time-bar";

/** Half a year to either side can be reached by sliding; any day by typing. */
const REACH = 180;

/** Moves a screen to a past or coming day and holds it against another one. */
export function TimeBar({ time }: { time: ShownTime }) {
  const translate = useTranslate();
  const { day, against, today, setDay, setAgainst } = time;
  return (
    <Box
      component="section"
      aria-label={translate("time.label")}
      data-testid="time-bar"
      sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap", displayPrint: "none" }}
    >
      <DayField label={translate("time.day")} day={day} onChange={setDay} />
      <DaySlider key={day} time={time} />
      <Button size="small" variant="outlined" disabled={day === today} onClick={() => setDay(today)}>
        {translate("time.today")}
      </Button>
      {against === null ? (
        <Button size="small" variant="outlined" onClick={() => setAgainst(today)}>
          {translate("time.compare")}
        </Button>
      ) : (
        <>
          <DayField label={translate("time.against")} day={against} onChange={setAgainst} />
          <Button size="small" variant="outlined" onClick={() => setAgainst(null)}>
            {translate("time.stopComparing")}
          </Button>
          <ChangeLegend />
        </>
      )}
    </Box>
  );
}

function DayField({ label, day, onChange }: { label: string; day: string; onChange: (day: string) => void }) {
  return (
    <TextField
      type="date"
      size="small"
      label={label}
      value={day}
      onChange={({ target }) => target.value !== "" && onChange(target.value)}
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
  const [shift, setShift] = useState(daysBetween(today, day));
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
        onChange={(_event, days) => setShift(Number(days))}
        onChangeCommitted={(_event, days) => setDay(shiftDay(today, Number(days)))}
      />
    </Box>
  );
}
