import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { shiftDay } from "../../components/time/shift-day";
import { SPANS } from "./board-span";
import { useReportWords } from "./use-report-words";
import type { ReportsView } from "./use-reports-view";

/** Which days are shown, and the way to those before and after. */
export function SpanSteps({ view, isPhone }: { view: ReportsView; isPhone: boolean }) {
  const translate = useTranslate();
  const words = useReportWords();
  const { from, to, days, set } = view;
  const step = (by: number) =>
    isPhone ? set({ day: shiftDay(view.day, by) }) : set({ from: shiftDay(from, by * 7) });
  const shown = isPhone
    ? words.longDayOf(view.day)
    : translate("reports.span.fromTo", { from: words.shortOf(from), to: words.shortOf(to) });
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
      <IconButton aria-label={translate("reports.span.before")} onClick={() => step(-1)}>
        <ChevronLeft />
      </IconButton>
      <Typography component="p" aria-live="polite" sx={{ minWidth: "8em", textAlign: "center" }}>
        {shown}
      </Typography>
      <IconButton aria-label={translate("reports.span.after")} onClick={() => step(1)}>
        <ChevronRight />
      </IconButton>
      <Button size="small" variant="outlined" onClick={() => set({ from: null, day: null })}>
        {translate("reports.span.today")}
      </Button>
      {!isPhone && (
        <TextField
          select
          size="small"
          margin="none"
          label={translate("reports.span.label")}
          value={String(days)}
          onChange={({ target }) => set({ days: target.value, from: null })}
          sx={{ width: 140 }}
        >
          {SPANS.map((each) => (
            <MenuItem key={each} value={String(each)}>
              {translate(`reports.span.days.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
