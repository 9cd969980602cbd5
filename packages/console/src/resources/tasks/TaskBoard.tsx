import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useGetList, useTranslate } from "react-admin";
import { TASK_STATUSES } from "../../components/choices";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks } from "../../components/PartyLink";
import { Nothing } from "../../components/Section";
import type { TaskRowFragment, TaskStatus } from "../../generated/graphql";
import { MoveButtons } from "./MoveButtons";
import { Due, PriorityChip } from "./TaskChips";

const PER_COLUMN = 50;

/** Tasks in columns by where they stand; cards move by their buttons, so by keyboard too. */
export function TaskBoard() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title="tasks.pages.board" />
      <Box component="header" sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("tasks.pages.board")}
        </Typography>
        <NewLink resource="tasks" values={{}} />
        <Typography color="text.secondary" variant="body2">
          {translate("tasks.pages.boardHint", { count: PER_COLUMN })}
        </Typography>
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          overflowX: "auto",
          pb: 1,
          gridAutoFlow: { sm: "column" },
          gridAutoColumns: { sm: "minmax(230px, 1fr)" },
        }}
      >
        {TASK_STATUSES.map((status) => (
          <BoardColumn key={status} status={status} />
        ))}
      </Box>
    </Box>
  );
}

function BoardColumn({ status }: { status: TaskStatus }) {
  const translate = useTranslate();
  const {
    data,
    total = 0,
    isPending,
  } = useGetList<TaskRowFragment>("tasks", {
    pagination: { page: 1, perPage: PER_COLUMN },
    sort: { field: "dueAt", order: "ASC" },
    filter: { status: [status] },
  });
  const name = translate(`tasks.taskStatus.${status}`);
  return (
    <Box component="section" aria-label={name} sx={{ bgcolor: "action.hover", borderRadius: 1, p: 1 }}>
      <Typography component="h2" variant="subtitle1" sx={{ px: 0.5, pb: 1, fontWeight: 600 }}>
        {translate("tasks.pages.countOf", { status: name, count: total })}
      </Typography>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {data?.length === 0 && <Nothing>{translate("tasks.pages.empty")}</Nothing>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {data?.map((task) => (
          <li key={task.id}>
            <BoardCard task={task} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function BoardCard({ task }: { task: TaskRowFragment }) {
  return (
    <Card variant="outlined" sx={{ p: 1.25, display: "grid", gap: 0.5 }} data-testid="task-card">
      <NodeLink id={task.id}>{task.title}</NodeLink>
      <Box>
        <PriorityChip priority={task.priority} /> <Due task={task} />
      </Box>
      <Typography variant="body2">
        <PartyLinks parties={task.assignments.map(({ party }) => party)} />
      </Typography>
      <MoveButtons task={task} isSmall />
    </Card>
  );
}
