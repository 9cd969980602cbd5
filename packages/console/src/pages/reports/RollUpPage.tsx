import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import { partyName } from "../../components/PartyLink";
import { Nothing, Section } from "../../components/Section";
import { WhenRead } from "../../components/WhenRead";
import { WithWords } from "../../components/words/WithWords";
import { ReportRollUpDocument, type SummaryReportFragment } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { useAnswer } from "../../providers/use-answer";
import { cellStateOf, isOpen, isReported } from "./cell-state";
import { RollUpTable } from "./RollUpTable";
import { fillPath } from "./report-paths";
import { useMayReport } from "./use-may-report";
import { useReportWords } from "./use-report-words";

/** What all units reported for one day, side by side and added up, before it is sent on (D7). */
export function RollUpPage() {
  const { id = "" } = useParams();
  return (
    <WithWords words={reportWords}>
      <RolledUp id={id} />
    </WithWords>
  );
}

function RolledUp({ id }: { id: string }) {
  const answer = useAnswer(ReportRollUpDocument, { id });
  const node = answer.data?.node;
  return (
    <WhenRead answer={answer} read={node?.__typename === "Occurrence" && node}>
      {(summary) => <Summary summary={summary} />}
    </WhenRead>
  );
}

function Summary({ summary }: { summary: SummaryReportFragment }) {
  const translate = useTranslate();
  const { longDayOf } = useReportWords();
  const title = translate("reports.rollUp.title");
  const { obligation, onDay, rollUp } = summary;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={title} />
      <Box component="header" sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
        <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
          <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography color="text.secondary">
            {translate("reports.rollUp.of", { obligation: obligation.name, day: longDayOf(onDay) })}
          </Typography>
        </Box>
        <FillLink summary={summary} />
      </Box>
      {rollUp ? (
        <Parts rollUp={rollUp} day={onDay} />
      ) : (
        <Nothing>{translate("reports.rollUp.notSummary")}</Nothing>
      )}
    </Box>
  );
}

function FillLink({ summary }: { summary: SummaryReportFragment }) {
  const translate = useTranslate();
  const mayReport = useMayReport();
  const { today } = useReportWords();
  if (!mayReport(summary) || !isOpen(cellStateOf(summary, Date.now(), today()))) return null;
  return (
    <Button variant="contained" component={Link} to={fillPath(summary.id)}>
      {translate("reports.rollUp.fill")}
    </Button>
  );
}

function Parts({ rollUp, day }: { rollUp: NonNullable<SummaryReportFragment["rollUp"]>; day: string }) {
  const translate = useTranslate();
  const { today } = useReportWords();
  const { obligation, occurrences } = rollUp;
  const stated = occurrences.map((occurrence) => ({
    occurrence,
    state: cellStateOf(occurrence, Date.now(), today()),
  }));
  const lacking = stated.filter(({ state }) => isOpen(state));
  const reported = stated.filter(({ state }) => isReported(state)).length;
  const names = lacking.map(({ occurrence }) => partyName(occurrence.reporter.party));
  if (occurrences.length === 0) return <Nothing>{translate("reports.rollUp.none")}</Nothing>;
  return (
    <>
      <Alert severity={lacking.length > 0 ? "warning" : "success"}>
        {translate("reports.rollUp.reported", { reported, due: reported + lacking.length })}{" "}
        {lacking.length > 0
          ? translate("reports.rollUp.missing", { names: names.join(translate("pages.common.separator")) })
          : translate("reports.rollUp.complete")}
      </Alert>
      <Section title={obligation.name}>
        <RollUpTable rollUp={rollUp} stated={stated} day={day} />
      </Section>
    </>
  );
}
