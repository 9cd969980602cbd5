import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { PartyLink } from "../../components/PartyLink";
import type { OccurrenceWholeFragment } from "../../generated/graphql";
import { cellStateOf } from "./cell-state";
import { FaultList } from "./FaultList";
import { StateChip } from "./StateChip";
import { useReportWords } from "./use-report-words";

/** What is known of one report: whose it is, by when, how it stands and since when, and what was at fault. */
export function OccurrenceFacts({ occurrence }: { occurrence: OccurrenceWholeFragment }) {
  const translate = useTranslate();
  const { longDayOf, momentOf, today } = useReportWords();
  const { obligation, reporter, onDay, person, isByWatch, faults } = occurrence;
  const at = (instant: string | null | undefined) => instant && momentOf(instant, onDay);
  const label = (word: string) => translate(`reports.occurrence.${word}`);
  return (
    <>
      <Box>
        <StateChip state={cellStateOf(occurrence, Date.now(), today())} />
      </Box>
      <Facts
        facts={[
          { label: label("reporter"), value: <PartyLink party={reporter.party} /> },
          {
            label: label("receiver"),
            value: obligation.receiver && <PartyLink party={obligation.receiver} />,
          },
          { label: label("onDay"), value: longDayOf(onDay) },
          { label: label("dueAt"), value: at(occurrence.dueAt) },
          { label: label("missedAt"), value: occurrence.state === "PENDING" && at(occurrence.missedAt) },
          { label: label("person"), value: person && <NodeLink id={person.id}>{person.name}</NodeLink> },
          { label: label("submittedAt"), value: at(occurrence.submittedAt) },
          { label: label("reason"), value: occurrence.stateReason },
        ]}
      />
      {isByWatch && <span>{label(person ? "byWatch" : "noWatch")}</span>}
      <FaultList faults={faults} />
    </>
  );
}
