import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { Nothing, Section } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { FaultCountsDocument, ReportConcealmentDocument } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { FaultBars } from "./FaultBars";
import { FaultsOfSpan } from "./FaultsOfSpan";
import { ConcealDialog } from "./lazy-dialogs";
import { ReportsHeader } from "./ReportsHeader";
import { StatisticsFilters } from "./StatisticsFilters";
import { StatisticsTable } from "./StatisticsTable";
import { useStatisticsView } from "./use-statistics-view";

/** How units and people reported over some days: the four faults apart, and how much came on time (D6). */
export function StatisticsPage() {
  return (
    <WithWords words={reportWords}>
      <Statistics />
    </WithWords>
  );
}

function Statistics() {
  const translate = useTranslate();
  const view = useStatisticsView();
  const { from, to, by } = view;
  const isSpan = from <= to;
  const { data, isFetching, error } = useAnswer(
    FaultCountsDocument,
    { from, to, by },
    { enabled: isSpan, keepsPrevious: true },
  );
  const rows = data?.faultCounts ?? [];
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <ReportsHeader here="statistics" title="reports.statistics.title" intro="reports.statistics.intro">
        <ActButton does={ReportConcealmentDocument} word="reports.conceal">
          {(close) => <ConcealDialog onClose={close} />}
        </ActButton>
      </ReportsHeader>
      <StatisticsFilters view={view} />
      {isFetching && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isSpan && <Nothing>{translate("reports.statistics.badSpan")}</Nothing>}
      {isSpan && error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {isSpan && data && rows.length === 0 && <Nothing>{translate("reports.statistics.none")}</Nothing>}
      {isSpan && rows.length > 0 && (
        <>
          {rows.some(({ due }) => due > 0) && (
            <Section title={translate("reports.statistics.picture")}>
              <FaultBars rows={rows} />
            </Section>
          )}
          <Section title={translate(`reports.statistics.${by}`)}>
            <StatisticsTable rows={rows} view={view} />
          </Section>
        </>
      )}
      {isSpan && <FaultsOfSpan key={`${from} ${to}`} from={from} to={to} />}
    </Box>
  );
}
