import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { ActButton } from "../../components/acts/ActButton";
import { partyName } from "../../components/PartyLink";
import { pathOf } from "../../components/paths";
import {
  type OccurrenceWholeFragment,
  ReportConcealmentDocument,
  WaiveOccurrenceDocument,
} from "../../generated/graphql";
import { cellStateOf, isOpen } from "./cell-state";
import { ConcealDialog, WaiveDialog } from "./lazy-dialogs";
import { fillPath, rollUpPath } from "./report-paths";
import { useMayReport } from "./use-may-report";
import { useReportWords } from "./use-report-words";

/** What can be done with one report: fill it in, let somebody off, look at what came, and say what was concealed. */
export function OccurrenceActs({ occurrence }: { occurrence: OccurrenceWholeFragment }) {
  const translate = useTranslate();
  const { longDayOf, today } = useReportWords();
  const mayReport = useMayReport();
  const { id, obligation, reporter, onDay, record } = occurrence;
  const state = cellStateOf(occurrence, Date.now(), today());
  const about = `${partyName(reporter.party)} · ${longDayOf(onDay)}`;
  const recordPath = record && pathOf(record.id);
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
      {isOpen(state) && mayReport(occurrence) && (
        <Button variant="contained" component={Link} to={fillPath(id)}>
          {translate(`reports.occurrence.${state === "AHEAD" || state === "TODAY" ? "fill" : "fillLate"}`)}
        </Button>
      )}
      {recordPath && (
        <Button variant="outlined" component={Link} to={recordPath}>
          {translate("reports.occurrence.record")}
        </Button>
      )}
      {obligation.sumsUp && (
        <Button variant="outlined" component={Link} to={rollUpPath(id)}>
          {translate("reports.occurrence.rollUp")}
        </Button>
      )}
      {isOpen(state) && (
        <ActButton does={WaiveOccurrenceDocument} word="reports.waive" about={about}>
          {(close) => <WaiveDialog occurrence={occurrence} about={about} onClose={close} />}
        </ActButton>
      )}
      <ActButton does={ReportConcealmentDocument} word="reports.conceal" about={about}>
        {(close) => <ConcealDialog occurrence={occurrence} about={about} onClose={close} />}
      </ActButton>
    </Box>
  );
}
