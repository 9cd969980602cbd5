import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import type { AnswerItemFragment } from "../generated/graphql";
import { answersByRole } from "./answers-by-role";
import { CodeChip, PlanStatusChip } from "./CodeChip";
import { DutyName } from "./DutyName";
import { Since } from "./days";
import { NodeLink } from "./NodeLink";
import { PlainList } from "./PlainList";
import { Nothing, Section } from "./Section";

/** The duties in whose chain a party stands, grouped by as what. */
export function AnswersFor({
  answers,
  act,
}: {
  answers: { totalCount: number; nodes: readonly AnswerItemFragment[] };
  /** What can be done to give it more. */
  act?: ReactNode;
}) {
  const translate = useTranslate();
  const { totalCount, nodes } = answers;
  return (
    <Section
      title={translate("pages.answers.title")}
      aside={
        <>
          {totalCount > 0 && (
            <Typography color="text.secondary">
              {translate("pages.answers.total", { smart_count: totalCount })}
            </Typography>
          )}
          {act}
        </>
      }
    >
      {totalCount === 0 && <Nothing>{translate("pages.answers.none")}</Nothing>}
      {answersByRole(nodes).map((group) => (
        <Box key={group.as} sx={{ mb: 2.5 }}>
          <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
            <Typography component="h3" variant="subtitle1">
              <CodeChip of="chainRole" code={group.as} color="primary" />
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {translate("pages.answers.count", { smart_count: group.answers.length })}
            </Typography>
          </Box>
          <PlainList>
            {group.answers.map((answer) => (
              <AnswerLine key={answer.duty.id} answer={answer} />
            ))}
          </PlainList>
        </Box>
      ))}
      {nodes.length < totalCount && (
        <Nothing>{translate("pages.common.shownOf", { shown: nodes.length, total: totalCount })}</Nothing>
      )}
    </Section>
  );
}

function AnswerLine({ answer: { basis, duty, link } }: { answer: AnswerItemFragment }) {
  const translate = useTranslate();
  return (
    <li>
      <DutyName duty={duty} />
      <Typography
        variant="body2"
        color="text.secondary"
        component="div"
        sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}
      >
        <span>{translate(`domain.basis.${basis}`)}</span>
        <Since at={link.since} />
        {duty.group && <NodeLink id={duty.group.id}>{duty.group.name}</NodeLink>}
        {duty.plan && <NodeLink id={duty.plan.id}>{duty.plan.title}</NodeLink>}
        {duty.plan && duty.plan.status !== "IN_FORCE" && <PlanStatusChip status={duty.plan.status} />}
      </Typography>
    </li>
  );
}
