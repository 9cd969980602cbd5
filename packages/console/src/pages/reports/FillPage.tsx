import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { Title, useTranslate } from "react-admin";
import { Link, useParams } from "react-router";
import { partyName } from "../../components/PartyLink";
import { pathOf } from "../../components/paths";
import { WhenRead } from "../../components/WhenRead";
import { WithWords } from "../../components/words/WithWords";
import { type FillReportFragment, ReportToFillDocument } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { useAnswer } from "../../providers/use-answer";
import { cellStateOf, isOpen } from "./cell-state";
import { FillForm } from "./FillForm";
import { occurrencePath } from "./report-paths";
import { type Sent, SentReport } from "./SentReport";
import { StateChip } from "./StateChip";
import { hasBegun, useMayReport } from "./use-may-report";
import { useReportWords } from "./use-report-words";

/** Where a report is filled in: made for a phone, with what was reported last at hand (D1, D3). */
export function FillPage() {
  const { id = "" } = useParams();
  return (
    <WithWords words={reportWords}>
      <Filling key={id} id={id} />
    </WithWords>
  );
}

function Filling({ id }: { id: string }) {
  const answer = useAnswer(ReportToFillDocument, { id });
  const node = answer.data?.node;
  return (
    <WhenRead answer={answer} read={node?.__typename === "Occurrence" && node}>
      {(occurrence) => <Report occurrence={occurrence} />}
    </WhenRead>
  );
}

function Report({ occurrence }: { occurrence: FillReportFragment }) {
  const translate = useTranslate();
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: 720 }}>
      <Title title={translate("reports.fill.title")} />
      <FillHeader occurrence={occurrence} />
      {sent ? (
        <SentReport sent={sent} onDay={occurrence.onDay} />
      ) : (
        <OpenReport occurrence={occurrence} onSent={setSent} />
      )}
    </Box>
  );
}

function FillHeader({ occurrence }: { occurrence: FillReportFragment }) {
  const { longDayOf, today } = useReportWords();
  const { obligation, reporter, onDay } = occurrence;
  return (
    <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
      <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {obligation.name}
        </Typography>
        <Typography color="text.secondary">
          {partyName(reporter.party)} · {longDayOf(onDay)}
        </Typography>
      </Box>
      <StateChip state={cellStateOf(occurrence, Date.now(), today())} />
    </Box>
  );
}

/** The form, where the report can still be made and is the viewer's to make; else why not. */
function OpenReport({
  occurrence,
  onSent,
}: {
  occurrence: FillReportFragment;
  onSent: (sent: Sent) => void;
}) {
  const translate = useTranslate();
  const mayReport = useMayReport();
  const { momentOf, today } = useReportWords();
  const { onDay, opensAt } = occurrence;
  const state = cellStateOf(occurrence, Date.now(), today());
  const recordPath = occurrence.record && pathOf(occurrence.record.id);
  if (state === "WAIVED") return <Closed occurrence={occurrence}>{translate("reports.fill.waived")}</Closed>;
  if (!isOpen(state))
    return (
      <Closed occurrence={occurrence}>
        {translate("reports.fill.already")}{" "}
        {recordPath && (
          <MuiLink component={Link} to={recordPath} color="inherit" underline="always">
            {translate("reports.occurrence.record")}
          </MuiLink>
        )}
      </Closed>
    );
  if (!hasBegun(opensAt))
    return (
      <Closed occurrence={occurrence}>
        {translate("reports.fill.notYet", { time: momentOf(opensAt, onDay) })}
      </Closed>
    );
  if (!mayReport(occurrence))
    return <Closed occurrence={occurrence}>{translate("reports.fill.notYours")}</Closed>;
  return <FillForm occurrence={occurrence} onSent={onSent} />;
}

/** Nothing to fill in here; what is known of it stands on the board. */
function Closed({ occurrence, children }: { occurrence: FillReportFragment; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Alert
      severity="info"
      action={
        <Button
          size="small"
          color="inherit"
          component={Link}
          to={occurrencePath(occurrence.id, occurrence.onDay)}
        >
          {translate("reports.fill.onBoard")}
        </Button>
      }
    >
      {children}
    </Alert>
  );
}
