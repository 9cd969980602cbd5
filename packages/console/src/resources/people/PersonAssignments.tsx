import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { CodeChip, PlanStatusChip } from "../../components/CodeChip";
import { dutyLine } from "../../components/DutyName";
import { Since } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { PersonAssignmentsDocument, type PersonAssignmentsQuery } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";

type Item = PersonAssignmentsQuery["assignments"]["nodes"][number];

/** What is assigned to a person by name; what follows from posts and units stands in what the person answers for. */
export function PersonAssignments({ personId }: { personId: string }) {
  const translate = useTranslate();
  const { data, error } = useAnswer(PersonAssignmentsDocument, { personId });
  const items = data?.assignments;
  return (
    <Section title={translate("keeping.assignments.title")}>
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {items?.totalCount === 0 && <Nothing>{translate("keeping.assignments.none")}</Nothing>}
      <PlainList>
        {items?.nodes.map((item) => (
          <li key={item.id}>
            <Line item={item} />
          </li>
        ))}
      </PlainList>
      {items && items.totalCount > items.nodes.length && (
        <Nothing>
          {translate("pages.common.shownOf", { shown: items.nodes.length, total: items.totalCount })}
        </Nothing>
      )}
    </Section>
  );
}

function Line({ item }: { item: Item }) {
  const target = targetOf(item);
  const plan = item.duty?.plan;
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <CodeChip of="assignmentRole" code={item.role} variant="outlined" />
        {target && <NodeLink id={target.id}>{target.name}</NodeLink>}
        {plan && plan.status !== "IN_FORCE" && <PlanStatusChip status={plan.status} />}
        <EdgeActs edge={item} kind="Assignment" about={target?.name ?? ""} />
      </Box>
      <Typography variant="body2" color="text.secondary" component="div">
        {plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>} <Since at={item.validFrom} /> {item.note}
      </Typography>
    </>
  );
}

function targetOf({ duty, task, group }: Item): { id: string; name: string } | null {
  if (duty) return { id: duty.id, name: dutyLine(duty) };
  if (task) return { id: task.id, name: task.title };
  return group ?? null;
}
