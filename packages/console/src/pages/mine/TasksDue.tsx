import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { DutyName } from "../../components/DutyName";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { listPath } from "../../components/paths";
import { Nothing, Section } from "../../components/Section";
import type { TaskRowFragment } from "../../generated/graphql";
import { MoveButtons } from "../../resources/tasks/MoveButtons";
import { Due, PriorityChip, TaskStatusChip } from "../../resources/tasks/TaskChips";
import { BUCKETS, type Bucket } from "./task-buckets";

/** A person's tasks by how they press, each with the moves that it can make. */
export function TasksDue({
  personId,
  buckets,
  total,
}: {
  personId: string;
  buckets: Record<Bucket, TaskRowFragment[]>;
  total: number;
}) {
  const translate = useTranslate();
  const shown = BUCKETS.reduce((sum, bucket) => sum + buckets[bucket].length, 0);
  return (
    <Section
      title={translate("mine.tasks.title")}
      aside={
        <Button
          size="small"
          component={Link}
          to={listPath("tasks", { personId })}
          sx={{ displayPrint: "none" }}
        >
          {translate("mine.tasks.all")}
        </Button>
      }
    >
      {total === 0 && <Nothing>{translate("mine.tasks.none")}</Nothing>}
      {BUCKETS.map((bucket) => (
        <BucketTasks key={bucket} bucket={bucket} tasks={buckets[bucket]} />
      ))}
      {shown < total && <Nothing>{translate("pages.common.shownOf", { shown, total })}</Nothing>}
    </Section>
  );
}

function BucketTasks({ bucket, tasks }: { bucket: Bucket; tasks: TaskRowFragment[] }) {
  const translate = useTranslate();
  if (tasks.length === 0) return null;
  return (
    <Box component="section" data-testid={`bucket-${bucket}`} sx={{ mb: 2 }}>
      <Typography component="h3" variant="subtitle2" color={bucket === "late" ? "error" : "text.primary"}>
        {translate("tasks.pages.countOf", {
          status: translate(`mine.tasks.${bucket}`),
          count: tasks.length,
        })}
      </Typography>
      <PlainList>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} />
          </li>
        ))}
      </PlainList>
    </Box>
  );
}

function TaskLine({ task }: { task: TaskRowFragment }) {
  return (
    <Box sx={{ display: "grid", gap: 0.5, overflowWrap: "anywhere" }}>
      <NodeLink id={task.id}>{task.title}</NodeLink>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <TaskStatusChip status={task.status} />
        <PriorityChip priority={task.priority} />
        <Due task={task} />
      </Box>
      {task.duty && (
        <Typography variant="body2" component="div">
          <DutyName duty={task.duty} />
        </Typography>
      )}
      <Box sx={{ displayPrint: "none" }}>
        <MoveButtons task={task} />
      </Box>
    </Box>
  );
}
