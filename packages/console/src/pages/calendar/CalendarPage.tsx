import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { SetCalendarDaysDocument, WorkCalendarDocument } from "../../generated/graphql";
import { calendarWords } from "../../messages/calendar-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { CalendarLegend } from "./CalendarLegend";
import { ImportDays } from "./ImportDays";
import { useShownYear } from "./use-shown-year";
import { YearDays } from "./YearDays";
import { YearSteps } from "./YearSteps";

/** Which days are worked and which are not, a year at a time (D2). */
export function CalendarPage() {
  return (
    <WithWords words={calendarWords}>
      <WorkCalendar />
    </WithWords>
  );
}

function WorkCalendar() {
  const translate = useTranslate();
  const { year, chosen, show, choose } = useShownYear();
  const mayChoose = useMay()(SetCalendarDaysDocument);
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { data, isPending, error } = useAnswer(WorkCalendarDocument, span);
  const isKnown = data?.knownYears.includes(Number(year)) ?? true;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate("calendar.title")} />
      <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <Box sx={{ flex: "1 1 20rem", minWidth: 0 }}>
          <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
            {translate("calendar.title")}
          </Typography>
          <Typography color="text.secondary">
            {translate("calendar.intro")} {mayChoose && translate("calendar.how")}
          </Typography>
        </Box>
        <ImportDays />
        <YearSteps year={year} onShow={show} />
      </Box>
      {!isKnown && <Alert severity="info">{translate("calendar.unknown", { year })}</Alert>}
      <CalendarLegend />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && <YearDays days={data.days} chosen={mayChoose ? chosen : null} onChoose={choose} />}
    </Box>
  );
}
