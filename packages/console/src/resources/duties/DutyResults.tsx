import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import { lazy } from "react";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { Nothing, Section } from "../../components/Section";
import { DutyResultsDocument, RecordResultDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { ResultChart } from "./ResultChart";
import { ResultTable } from "./ResultTable";
import { resultLines } from "./result-lines";

const RecordResultDialog = lazy(async () => ({
  default: (await import("./RecordResultDialog")).RecordResultDialog,
}));

/** What was reached for a duty, as figures by day (A8): lines where one thing was counted several times, and a table. */
export function DutyResults({
  id,
  about,
  isFixed,
  isLed,
}: {
  id: string;
  about: string;
  isFixed: boolean;
  /** Whether the viewer leads it, and may take figures away. */
  isLed: boolean;
}) {
  const translate = useTranslate();
  const { data, isPending } = useAnswer(DutyResultsDocument, { ids: [id] });
  const [node] = data?.nodes ?? [];
  const page = node && "results" in node ? node.results : null;
  const results = page?.nodes ?? [];
  return (
    <Section
      title={translate("evidence.results.title")}
      aside={
        !isFixed && (
          <ActButton does={RecordResultDocument} word="evidence.results.record">
            {(close) => <RecordResultDialog dutyId={id} about={about} last={results[0]} onClose={close} />}
          </ActButton>
        )
      }
    >
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && page === null && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {page?.totalCount === 0 && <Nothing>{translate("evidence.results.none")}</Nothing>}
      <Box sx={{ display: "flex", gap: 3, flexWrap: "wrap", mb: 1 }}>
        {resultLines(results).map((line) => (
          <ResultChart key={`${line.label} ${line.unit}`} line={line} />
        ))}
      </Box>
      {results.length > 0 && <ResultTable results={results} isFixed={isFixed} isLed={isLed} />}
      {page && results.length < page.totalCount && (
        <Nothing>
          {translate("pages.common.shownOf", { shown: results.length, total: page.totalCount })}
        </Nothing>
      )}
    </Section>
  );
}
