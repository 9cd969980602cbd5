import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useDays, useInstants } from "../../components/days";
import type { TaskRowFragment, TaskStatus } from "../../generated/graphql";
import { type DueState, dueState } from "./due";

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
      {...(priority === "URGENT" && {
        sx: { bgcolor: "changed.background", color: "changed.text", fontWeight: 700 },
      })}
      label={translate(`tasks.taskPriority.${priority}`)}
    />
  );
}

/** By when, and how far off that is in words: red where it has passed, marked where it is today. */
export function Due({ task }: { task: Pick<TaskRowFragment, "status" | "dueAt"> }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { localOf } = useInstants();
  const dayOf = (instant: string) => (localOf(instant) ?? "").slice(0, 10);
  const state = dueState(task, new Date().toISOString(), dayOf);
  if (!task.dueAt || state === null) return null;
  const isLateNow = state.kind === "late";
  const word = wordOf(state);
  return (
    <Typography
      component="span"
      variant="body2"
      color={isLateNow ? "error" : "text.secondary"}
      data-late={isLateNow}
    >
      {word && (
        <Box
          component="strong"
          sx={{
            mr: 0.75,
            ...(state.kind === "today" && { bgcolor: "mark.background", color: "mark.text", px: 0.5 }),
          }}
        >
          {translate(`tasks.due.${word}`, "days" in state ? { smart_count: state.days } : {})}
        </Box>
      )}
      <time dateTime={task.dueAt}>{translate("tasks.pages.due", { when: timeOf(task.dueAt) })}</time>
    </Typography>
  );
}

function wordOf(state: DueState): string | null {
  if (state.kind === "late") return state.days === 0 ? "lateToday" : "late";
  return state.kind === "today" || state.kind === "soon" ? state.kind : null;
}
