import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { NodeLink } from "../../components/NodeLink";
import { Nothing, Section } from "../../components/Section";
import {
  AcknowledgeUrgentStepDocument,
  type UrgentStepItemFragment,
  type UrgentWholeFragment,
} from "../../generated/graphql";
import { calledOf } from "./course";
import { AcknowledgeDialog } from "./lazy-dialogs";
import { StepStateChip } from "./StateChip";
import { TimeLeft } from "./TimeLeft";

/** Who was told, branch by branch: those of a branch one above the other, the lowest first. */
export function WhoWasTold({ report: { steps, closedAt } }: { report: UrgentWholeFragment }) {
  const translate = useTranslate();
  const branches = [...Map.groupBy(steps, ({ branch }) => branch)];
  // A receiver who was told by another branch has none of its own: those shown are counted, not the rule's.
  const receivers = branches.filter(([, told]) => branchWord(told)).map(([branch]) => branch);
  return (
    <Section title={translate("urgent.told")}>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(auto-fill, minmax(300px, 1fr))" },
        }}
      >
        {branches.map(([branch, told]) => (
          <Box key={branch}>
            <Typography variant="subtitle2" component="h3" color="text.secondary">
              {branchWord(told)
                ? translate("urgent.branch.receiver", { number: receivers.indexOf(branch) + 1 })
                : translate("urgent.branch.own")}
            </Typography>
            <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0 }}>
              {told.map((step) => (
                <Told key={step.id} step={step} isOpen={!closedAt} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** Whether a branch begins with a receiver of the rule. */
function branchWord([first]: readonly UrgentStepItemFragment[]): boolean {
  return first?.role === "RECEIVER";
}

function Told({ step, isOpen }: { step: UrgentStepItemFragment; isOpen: boolean }) {
  const translate = useTranslate();
  const { person, onBehalfOf, role, state, answerBy, mayAcknowledge, note } = step;
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: "divider", pl: 1.5, py: 0.75, my: 0.5 }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {person ? (
            <NodeLink id={person.id}>{person.name}</NodeLink>
          ) : (
            calledOf(step) || translate("urgent.nobody")
          )}
        </Typography>
        <StepStateChip state={state === "WAITING" && !isOpen ? "LEFT" : state} />
        {isOpen && state === "WAITING" && <TimeLeft answerBy={answerBy} />}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {[
          translate(`domain.urgentRole.${role}`),
          ...(person ? [placeWords(step)] : []),
          ...(onBehalfOf ? [translate("urgent.standsIn", { name: onBehalfOf.name })] : []),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Typography>
      {note && <Typography variant="body2">{note}</Typography>}
      {isOpen && !person && mayAcknowledge && (
        <Box sx={{ display: "grid", gap: 0.5, justifyItems: "start", mt: 0.5 }}>
          <Nothing>{translate("urgent.byHand")}</Nothing>
          <ActButton does={AcknowledgeUrgentStepDocument} word="urgent.answer" about={calledOf(step)}>
            {(close) => <AcknowledgeDialog step={step} onClose={close} />}
          </ActButton>
        </Box>
      )}
    </Box>
  );
}

function placeWords({ post, unit, group }: UrgentStepItemFragment): string {
  if (post) return `${post.unit.name} ${post.title}`;
  return unit?.name ?? group?.name ?? "";
}
