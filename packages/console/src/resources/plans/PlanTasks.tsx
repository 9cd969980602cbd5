import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useGetList, useTranslate } from "react-admin";
import { Link } from "react-router";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks } from "../../components/PartyLink";
import { PlainList } from "../../components/PlainList";
import { listPath } from "../../components/paths";
import { Hidden } from "../../components/rights/Hidden";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import {
  PlanTaskCountsDocument,
  type PlanWholeFragment,
  type TaskRowFragment,
} from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { UNFINISHED } from "../tasks/moves";
import { Due, PriorityChip, TaskStatusChip } from "../tasks/TaskChips";
import { GroupTaskTable } from "./GroupTaskTable";

const PAGE = { page: 1, perPage: 50 };
const BY_DUE = { field: "dueAt", order: "ASC" } as const;

/** What is still to be done when a plan is to be closed: counted, by group, and task by task. */
export function PlanTasks({ plan }: { plan: PlanWholeFragment }) {
  const { data, isPending } = useAnswer(PlanTaskCountsDocument, { ids: [plan.id] });
  const translate = useTranslate();
  const [node] = data?.nodes ?? [];
  const groups = node && "groups" in node ? node.groups : [];
  return (
    <>
      <TaskCounts counts={plan.taskCounts} filter={{ planId: plan.id }} />
      <Section title={translate("tasks.close.byGroup")}>
        {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
        {!isPending && plan.taskCounts && <GroupTaskTable groups={groups} ofPlan={plan.taskCounts} />}
        {!plan.taskCounts && <Hidden />}
      </Section>
      <OpenTasks plan={plan} />
    </>
  );
}

function OpenTasks({ plan: { id, status } }: { plan: PlanWholeFragment }) {
  const translate = useTranslate();
  const filter = { planId: id, status: UNFINISHED };
  const { data, total, isPending } = useGetList<TaskRowFragment>("tasks", {
    pagination: PAGE,
    sort: BY_DUE,
    filter,
  });
  const isOver = status === "ENDED" || status === "SUPERSEDED";
  return (
    <Section title={translate("tasks.close.list")}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && !data && <Nothing>{translate("pages.common.failed")}</Nothing>}
      {total === 0 && <Nothing>{translate("tasks.close.none")}</Nothing>}
      {data && data.length > 0 && (
        <>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {translate(isOver ? "tasks.close.introOver" : "tasks.close.intro")}
          </Typography>
          <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 1 }}>
            <Button size="small" variant="outlined" component={Link} to={listPath("tasks", filter)}>
              {translate("tasks.close.all")}
            </Button>
            <Button size="small" component={Link} to={`/board?planId=${encodeURIComponent(id)}`}>
              {translate("tasks.close.onBoard")}
            </Button>
          </Box>
          <PlainList>
            {data.map((task) => (
              <li key={task.id}>
                <TaskStatusChip status={task.status} /> <NodeLink id={task.id}>{task.title}</NodeLink>{" "}
                <PriorityChip priority={task.priority} /> <Due task={task} />
                <Typography variant="body2" color="text.secondary" component="div">
                  <PartyLinks parties={task.assignments.map(({ party }) => party)} />
                </Typography>
              </li>
            ))}
          </PlainList>
          {total !== undefined && data.length < total && (
            <Nothing>{translate("pages.common.shownOf", { shown: data.length, total })}</Nothing>
          )}
        </>
      )}
    </Section>
  );
}
