import { Droppable } from "@hello-pangea/dnd";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useGetList, useTranslate } from "react-admin";
import { Nothing } from "../../../components/Section";
import type { TaskRowFragment, TaskStatus } from "../../../generated/graphql";
import { BoardCard } from "./BoardCard";
import type { BoardView } from "./use-board-view";

const PAGE = { page: 1, perPage: 50 };
const BY_DUE = { field: "dueAt", order: "ASC" } as const;
const BY_PRIORITY = { field: "priority", order: "DESC" } as const;

/** The tasks that stand in one state; a card that was dropped here shows here before it is written. */
export function BoardColumn({
  status,
  view,
  moved,
  takesFocus,
  isFixed,
  onMove,
}: {
  status: TaskStatus;
  view: BoardView;
  moved: { task: TaskRowFragment; to: TaskStatus } | null;
  /** Whether a card that was moved keeps the keyboard's focus where it goes. */
  takesFocus: boolean;
  /** Whether cards move by their buttons only. */
  isFixed: boolean;
  onMove: (task: TaskRowFragment, to: TaskStatus) => void;
}) {
  const translate = useTranslate();
  const { data, total, isPending } = useGetList<TaskRowFragment>("tasks", {
    pagination: PAGE,
    sort: view.isByPriority ? BY_PRIORITY : BY_DUE,
    filter: { ...view.filter, status: [status] },
  });
  const name = translate(`tasks.taskStatus.${status}`);
  const tasks = shownTasks(data ?? [], status, moved);
  return (
    <Box
      component="section"
      aria-label={name}
      data-testid={`column-${status}`}
      sx={{ bgcolor: "action.hover", borderRadius: 1, p: 1, display: "flex", flexDirection: "column" }}
    >
      <Typography component="h2" variant="subtitle1" sx={{ px: 0.5, pb: 1, fontWeight: 600 }}>
        {total === undefined ? name : translate("tasks.pages.countOf", { status: name, count: total })}
      </Typography>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      <Droppable droppableId={status} isDropDisabled={isFixed}>
        {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
          <Box
            ref={innerRef}
            {...droppableProps}
            sx={{
              flexGrow: 1,
              minHeight: 60,
              borderRadius: 1,
              outline: isDraggingOver ? "2px dashed" : "none",
              outlineColor: "primary.main",
            }}
          >
            {!isPending && tasks.length === 0 && !isDraggingOver && (
              <Nothing>{translate("tasks.pages.empty")}</Nothing>
            )}
            {tasks.map((task, index) => (
              <BoardCard
                key={task.id}
                task={task}
                index={index}
                isFixed={isFixed}
                isBusy={moved?.task.id === task.id}
                takesFocus={takesFocus && moved?.task.id === task.id}
                onMove={(to) => onMove(task, to)}
              />
            ))}
            {placeholder}
          </Box>
        )}
      </Droppable>
      {data && total !== undefined && data.length < total && (
        <Nothing>{translate("tasks.board.more", { shown: data.length, total })}</Nothing>
      )}
    </Box>
  );
}

/** A task under way stands where it goes, and no more where it was. */
function shownTasks(
  tasks: readonly TaskRowFragment[],
  status: TaskStatus,
  moved: { task: TaskRowFragment; to: TaskStatus } | null,
): readonly TaskRowFragment[] {
  if (moved === null) return tasks;
  if (moved.to !== status) return tasks.filter(({ id }) => id !== moved.task.id);
  return tasks.some(({ id }) => id === moved.task.id) ? tasks : [moved.task, ...tasks];
}
