import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useLocaleState, useTranslate } from "react-admin";
import { shiftDay } from "../../../components/time/shift-day";
import type { CalendarView } from "./use-calendar-view";
import { rangeOf, stepFrom, VIEWS, type View } from "./view-range";

/** Which days are shown, and the way to others and to a closer or wider look. */
export function CalendarSteps({ calendar }: { calendar: CalendarView }) {
  const translate = useTranslate();
  const { view, day, today, show } = calendar;
  const shown = useShownDays(view, day);
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <IconButton
        aria-label={translate("watch.calendar.before")}
        onClick={() => show(view, stepFrom(view, day, -1))}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={translate("watch.calendar.after")}
        onClick={() => show(view, stepFrom(view, day, 1))}
      >
        <ChevronRight />
      </IconButton>
      <Button size="small" variant="outlined" disabled={day === today} onClick={() => show(view, today)}>
        {translate("watch.calendar.today")}
      </Button>
      <Typography component="h2" variant="h6" aria-live="polite" sx={{ flexGrow: 1 }}>
        {shown}
      </Typography>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={view}
        aria-label={translate("watch.calendar.view")}
        onChange={(_event, chosen: View | null) => chosen && show(chosen, day)}
      >
        {VIEWS.map((each) => (
          <ToggleButton key={each} value={each} sx={{ px: 2 }}>
            {translate(`watch.calendar.views.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

/** The month by its name, a day by its date, a week from its first day to its last. */
function useShownDays(view: View, day: string): string {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const write = (plain: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(plain));
  if (view === "month") return write(day, { year: "numeric", month: "long" });
  if (view === "day") return write(day, { dateStyle: "full" });
  const { from, to } = rangeOf(view, day);
  return translate("watch.span", {
    from: write(from, { dateStyle: "long" }),
    to: write(shiftDay(to, -1), { month: "long", day: "numeric" }),
  });
}
