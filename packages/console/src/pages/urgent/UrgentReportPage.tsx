import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useParams } from "react-router";
import { ActButton } from "../../components/acts/ActButton";
import { DutyName } from "../../components/DutyName";
import { useDays } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { Nothing, Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import {
  CloseUrgentReportDocument,
  UrgentReportDocument,
  type UrgentWholeFragment,
} from "../../generated/graphql";
import { urgentWords } from "../../messages/urgent-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { Course } from "./Course";
import { CloseDialog } from "./lazy-dialogs";
import { UrgentStateChip } from "./StateChip";
import { WhoWasTold } from "./WhoWasTold";
import { Yours } from "./Yours";

const OFTEN = 10_000;

/** One urgent report: what was told, who has it in hand, and its whole course; it is read anew while it is open. */
export function UrgentReportPage() {
  return (
    <WithWords words={urgentWords}>
      <Report id={useParams().id ?? ""} />
    </WithWords>
  );
}

function Report({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, error, isPending } = useAnswer(UrgentReportDocument, { id }, { everyMs: OFTEN });
  const report = data?.node?.__typename === "UrgentReport" ? data.node : null;
  if (isPending) return <LinearProgress sx={{ mt: 2 }} aria-label={translate("ra.page.loading")} />;
  if (report === null)
    return (
      <Box sx={{ py: 3 }}>
        <Title title="rights.missing" />
        <Typography component="h1">
          {translate(error ? unreadWord(error) : "pages.common.notFound")}
        </Typography>
      </Box>
    );
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate("urgent.title")} />
      <Head report={report} />
      {!report.closedAt && <Yours steps={report.steps} />}
      <WhoWasTold report={report} />
      <Section title={translate("urgent.course")}>
        <Course report={report} />
      </Section>
    </Box>
  );
}

function Head({ report }: { report: UrgentWholeFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { text, state, authorName, createdAt, waitMinutes, duty, plan, mayClose } = report;
  return (
    <Box component="header" sx={{ display: "grid", gap: 1 }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <UrgentStateChip state={state} />
        <Typography color="text.secondary" sx={{ flexGrow: 1 }}>
          {translate("urgent.by", { name: authorName })} ·{" "}
          <time dateTime={createdAt}>{timeOf(createdAt)}</time> ·{" "}
          {translate("urgent.wait", { minutes: waitMinutes })}
        </Typography>
        {mayClose && (
          <ActButton does={CloseUrgentReportDocument} word="urgent.close">
            {(close) => <CloseDialog id={report.id} about={text} onClose={close} />}
          </ActButton>
        )}
      </Box>
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {text}
      </Typography>
      {duty && (
        <Typography>
          {translate("urgent.forDuty")} <DutyName duty={duty} />
        </Typography>
      )}
      {plan && (
        <Typography>
          {translate("urgent.forPlan")} <NodeLink id={plan.id}>{plan.title}</NodeLink>
        </Typography>
      )}
      {report.closeNote && <Nothing>{report.closeNote}</Nothing>}
    </Box>
  );
}
