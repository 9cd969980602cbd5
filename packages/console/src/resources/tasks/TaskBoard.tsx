import { DragDropContext, type DropResult } from "@hello-pangea/dnd";
import Box from "@mui/material/Box";
import type { Theme } from "@mui/material/styles";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Title, useNotify, useTranslate } from "react-admin";
import { TASK_STATUSES } from "../../components/choices";
import { NewLink } from "../../components/NewLink";
import { ChangeTaskStatusDocument, type TaskRowFragment, type TaskStatus } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import { BoardColumn } from "./board/BoardColumn";
import { BoardFilters } from "./board/BoardFilters";
import { useAnnouncements } from "./board/use-announcements";
import { type BoardView, useBoardView } from "./board/use-board-view";
import { MOVES } from "./moves";
import { useOwnMoves } from "./use-own-parts";
import { useTaskMoves } from "./use-task-moves";

/** Tasks in columns by where they stand; a phone shows one column at a time. */
export function TaskBoard() {
  const translate = useTranslate();
  const view = useBoardView();
  const mayMove = useMay()(ChangeTaskStatusDocument);
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="tasks.pages.board" />
      <Box component="header" sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("tasks.pages.board")}
        </Typography>
        <NewLink resource="tasks" values={view.ids.dutyId ? { dutyId: view.ids.dutyId } : {}} />
        {!isPhone && mayMove && (
          <Typography color="text.secondary" variant="body2">
            {translate("tasks.board.hint")}
          </Typography>
        )}
      </Box>
      <BoardFilters view={view} isFolded={isPhone} />
      {isPhone && <ColumnTabs view={view} />}
      <Columns view={view} isPhone={isPhone} />
    </Box>
  );
}

function ColumnTabs({ view }: { view: BoardView }) {
  const translate = useTranslate();
  return (
    <Tabs
      value={view.column}
      onChange={(_event, column: TaskStatus) => view.set({ column })}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={translate("tasks.board.columns")}
    >
      {TASK_STATUSES.map((status) => (
        <Tab key={status} value={status} label={translate(`tasks.taskStatus.${status}`)} />
      ))}
    </Tabs>
  );
}

function Columns({ view, isPhone }: { view: BoardView; isPhone: boolean }) {
  const translate = useTranslate();
  const { move, moved, dialogs } = useTaskMoves<TaskRowFragment>();
  const ownMoves = useOwnMoves();
  const notify = useNotify();
  const findTask = useFindTask();
  const [keepsFocus, setKeepsFocus] = useState(false);
  const announcements = useAnnouncements((id) => findTask(id)?.title ?? "");
  const moveByButton = (task: TaskRowFragment, to: TaskStatus) => {
    setKeepsFocus(true);
    move(task, to);
  };
  const drop = ({ draggableId, destination, mode }: DropResult) => {
    setKeepsFocus(mode === "SNAP");
    const task = findTask(draggableId);
    const to = TASK_STATUSES.find((each) => each === destination?.droppableId);
    if (!task || !to || to === task.status) return;
    if (MOVES[task.status].includes(to) && !ownMoves(task).includes(to))
      notify("rights.notYours", { type: "warning" });
    else move(task, to);
  };
  return (
    <DragDropContext
      dragHandleUsageInstructions={translate("tasks.board.usage")}
      {...announcements}
      onDragEnd={(result, provided) => {
        announcements.onDragEnd(result, provided);
        drop(result);
      }}
    >
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          overflowX: "auto",
          pb: 1,
          gridAutoFlow: { sm: "column" },
          gridAutoColumns: { sm: "minmax(204px, 1fr)" },
        }}
      >
        {TASK_STATUSES.filter((status) => !isPhone || status === view.column).map((status) => (
          <BoardColumn
            key={status}
            status={status}
            view={view}
            moved={moved}
            takesFocus={keepsFocus}
            isFixed={isPhone}
            onMove={moveByButton}
          />
        ))}
      </Box>
      {dialogs}
    </DragDropContext>
  );
}

/** The tasks that the columns have read, by their ids. */
function useFindTask(): (id: string) => TaskRowFragment | undefined {
  const queries = useQueryClient();
  return (id) =>
    queries
      .getQueriesData<{ data?: TaskRowFragment[] }>({ queryKey: ["tasks", "getList"] })
      .flatMap(([, page]) => page?.data ?? [])
      // Pickers have read names only, under the same key.
      .filter((task) => task.id === id && "status" in task)
      .toSorted((one, other) => other.version - one.version)[0];
}
