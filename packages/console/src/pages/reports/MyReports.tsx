import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { partyName } from "../../components/PartyLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { type MyReportFragment, MyReportsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { cellStateOf } from "./cell-state";
import { fillPath } from "./report-paths";
import { StateChip } from "./StateChip";
import { useMyReports } from "./use-my-reports";
import { useReportWords } from "./use-report-words";

/**
 * What is the viewer's own to report by now, what presses first, one press from being filled in. A quiet one says nothing
 * where there is nothing.
 */
export function MyReports({ isQuiet = false }: { isQuiet?: boolean }) {
  const may = useMay();
  return may(MyReportsDocument) ? <Mine isQuiet={isQuiet} /> : null;
}

function Mine({ isQuiet }: { isQuiet: boolean }) {
  const translate = useTranslate();
  const { data } = useAnswer(MyReportsDocument, useMyReports());
  if (!data) return null;
  const { nodes } = data.occurrences;
  if (isQuiet && nodes.length === 0) return null;
  return (
    <Section title={translate("reports.mine.title")}>
      {nodes.length === 0 && <Nothing>{translate("reports.mine.none")}</Nothing>}
      <PlainList>
        {nodes.map((occurrence) => (
          <li key={occurrence.id}>
            <MyReport occurrence={occurrence} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function MyReport({ occurrence }: { occurrence: MyReportFragment }) {
  const translate = useTranslate();
  const { longDayOf, momentOf, today } = useReportWords();
  const { obligation, reporter, onDay, dueAt } = occurrence;
  const state = cellStateOf(occurrence, Date.now(), today());
  const word = { OVERDUE: "overdue", MISSED: "missed" }[String(state)] ?? "dueAt";
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
      <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{obligation.name}</Typography>
        <Typography variant="body2" color="text.secondary">
          {partyName(reporter.party)} · {longDayOf(onDay)}{" "}
          {translate(`reports.mine.${word}`, { time: momentOf(dueAt, onDay) })}
        </Typography>
      </Box>
      <StateChip state={state} />
      <Button
        variant="contained"
        component={Link}
        to={fillPath(occurrence.id)}
        aria-label={`${translate("reports.mine.fill")} ${obligation.name} ${longDayOf(onDay)}`}
      >
        {translate("reports.mine.fill")}
      </Button>
    </Box>
  );
}
