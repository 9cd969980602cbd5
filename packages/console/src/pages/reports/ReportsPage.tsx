import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Suspense, useMemo } from "react";
import { useTranslate } from "react-admin";
import { NewLink } from "../../components/NewLink";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { ReportBoardDocument, type ReportBoardQuery, ReportChoicesDocument } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { BoardFilters } from "./BoardFilters";
import { BoardLegend } from "./BoardLegend";
import { blocksOf } from "./board-rows";
import { DayReports } from "./DayReports";
import { OccurrenceDrawer } from "./lazy-dialogs";
import { MyReports } from "./MyReports";
import { ReportBoard } from "./ReportBoard";
import { ReportsHeader } from "./ReportsHeader";
import { SpanSteps } from "./SpanSteps";
import { useReportWords } from "./use-report-words";
import { type ReportsView, useReportsView } from "./use-reports-view";

/** Who has to report on which day, and who has: the board of all reports (D1, D6). */
export function ReportsPage() {
  return (
    <WithWords words={reportWords}>
      <ReportCenter />
    </WithWords>
  );
}

function ReportCenter() {
  const translate = useTranslate();
  const view = useReportsView();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { planId, obligationId, open } = view;
  const span = isPhone ? { from: view.day, to: view.day } : { from: view.from, to: view.to };
  const { data, isFetching, error } = useAnswer(
    ReportBoardDocument,
    { ...span, ...(planId && { planId }), ...(obligationId && { obligationId }) },
    { keepsPrevious: true },
  );
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <ReportsHeader here="board" title="reports.title" intro="reports.intro">
        <NewLink resource="obligations" values={planId ? { planId } : {}} />
      </ReportsHeader>
      <MyReports />
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", justifyContent: "space-between" }}>
        <SpanSteps view={view} isPhone={isPhone} />
        <BoardFilters view={view} />
      </Box>
      {isFetching && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && <Board view={view} board={data.reportBoard} isPhone={isPhone} />}
      <Suspense fallback={null}>
        {open && <OccurrenceDrawer key={open} id={open} onClose={() => view.set({ open: null })} />}
      </Suspense>
    </Box>
  );
}

/** Said where nothing falls due: in these days, or at all. */
function NoReports() {
  const translate = useTranslate();
  const { data } = useAnswer(ReportChoicesDocument, {});
  const isEmpty = data?.obligations.nodes.length === 0;
  return <Nothing>{translate(isEmpty ? "reports.board.noneYet" : "reports.board.none")}</Nothing>;
}

function Board({
  view,
  board,
  isPhone,
}: {
  view: ReportsView;
  board: ReportBoardQuery["reportBoard"];
  isPhone: boolean;
}) {
  const translate = useTranslate();
  const { onlyOpen, day, set } = view;
  const today = useReportWords().today();
  const blocks = useMemo(
    () => blocksOf(board.rows, { now: Date.now(), today, onlyOpen }),
    [board, today, onlyOpen],
  );
  const open = (id: string) => set({ open: id });
  if (isPhone) return <DayReports blocks={blocks} day={day} onOpen={open} />;
  if (blocks.length === 0) return <NoReports />;
  return (
    <>
      {board.isCut && <Alert severity="info">{translate("reports.board.cut")}</Alert>}
      <BoardLegend />
      <ReportBoard blocks={blocks} days={board.days} onOpen={open} />
    </>
  );
}
