import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { AssignDocument, type AssignmentItemFragment } from "../generated/graphql";
import { ActButton } from "./acts/ActButton";
import { EdgeActs } from "./acts/EdgeActs";
import { AssignDialog } from "./acts/lazy-dialogs";
import { CodeChip } from "./CodeChip";
import { PartyLink, partyName } from "./PartyLink";
import { Period } from "./Period";
import { PlainList } from "./PlainList";
import { Nothing, Section } from "./Section";
import { ToCome } from "./ToCome";

/** Who has which part in a duty, a task or a group's work, and the acts to change it. */
export function Assignments({
  targetId,
  about,
  assignments,
  toCome = [],
  none,
}: {
  targetId: string;
  about: string;
  assignments: readonly AssignmentItemFragment[];
  /** Those that begin later. */
  toCome?: readonly AssignmentItemFragment[];
  none: string;
}) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.group.assignments")}
      aside={
        <ActButton does={AssignDocument} word="acts.assign">
          {(close) => <AssignDialog targetId={targetId} about={about} onClose={close} />}
        </ActButton>
      }
    >
      {assignments.length === 0 && <Nothing>{none}</Nothing>}
      <PlainList>
        {assignments.map((each) => (
          <li key={each.id}>
            <AssignmentLine each={each} />
          </li>
        ))}
      </PlainList>
      <ToCome items={toCome}>{(each) => <AssignmentLine each={each} isIdle />}</ToCome>
    </Section>
  );
}

function AssignmentLine({ each, isIdle = false }: { each: AssignmentItemFragment; isIdle?: boolean }) {
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <CodeChip of="assignmentRole" code={each.role} variant="outlined" />
        <PartyLink party={each.party} />
        <EdgeActs edge={each} kind="Assignment" about={partyName(each.party)} isIdle={isIdle} />
      </Box>
      <Typography variant="body2" color="text.secondary">
        <Period of={each} /> {each.note}
      </Typography>
    </>
  );
}
