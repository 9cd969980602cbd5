import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { TaskRowFragment, TaskStatus } from "../../generated/graphql";
import { isLate } from "./moves";

/** Where a task stands. */
export function TaskStatusChip({ status }: { status: TaskStatus }) {
  const translate = useTranslate();
  const isOver = status === "DONE" || status === "ACCEPTED";
  return (
    <Chip
      size="small"
      variant="outlined"
      color={isOver ? "success" : status === "IN_PROGRESS" ? "primary" : "default"}
      label={translate(`tasks.taskStatus.${status}`)}
    />
  );
}

/** How much it presses; nothing is said of what is in its turn. */
export function PriorityChip({ priority }: Pick<TaskRowFragment, "priority">) {
  const translate = useTranslate();
  if (priority === "NORMAL") return null;
  return (
    <Chip
      size="small"
      color={priority === "URGENT" ? "warning" : "default"}
      label={translate(`tasks.taskPriority.${priority}`)}
    />
  );
}

/** By when; red where that has passed. */
export function Due({ task }: { task: Pick<TaskRowFragment, "status" | "dueAt"> }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  if (!task.dueAt) return null;
  const late = isLate(task, Date.now());
  return (
    <Typography component="span" variant="body2" color={late ? "error" : "text.secondary"} data-late={late}>
      {late && <strong>{translate("tasks.pages.late")} </strong>}
      <time dateTime={task.dueAt}>{translate("tasks.pages.due", { when: timeOf(task.dueAt) })}</time>
    </Typography>
  );
}
