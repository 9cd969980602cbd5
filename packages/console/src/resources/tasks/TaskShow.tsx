import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Assignments } from "../../components/Assignments";
import { DetailPage } from "../../components/DetailPage";
import { DutyName } from "../../components/DutyName";
import { useDays } from "../../components/days";
import { EvidenceBox } from "../../components/evidence/EvidenceBox";
import { Facts } from "../../components/Facts";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { TaskWholeFragment } from "../../generated/graphql";
import { MoveButtons } from "./MoveButtons";
import { Due, PriorityChip, TaskStatusChip } from "./TaskChips";
import { TaskComments } from "./TaskComments";
import { TaskSteps } from "./TaskSteps";
import { useOwnPart } from "./use-own-parts";

export function TaskShow() {
  const ownPart = useOwnPart();
  return (
    <DetailPage<TaskWholeFragment>
      isOwn={(task) => ownPart(task) === "judges"}
      nameOf={({ title }) => title}
      above={(task) => (
        <>
          <TaskStatusChip status={task.status} />
          <PriorityChip priority={task.priority} />
          <Due task={task} />
        </>
      )}
    >
      {(task) => <TaskSections task={task} />}
    </DetailPage>
  );
}

function TaskSections({ task }: { task: TaskWholeFragment }) {
  const translate = useTranslate();
  const part = useOwnPart()(task);
  const isFixed = Boolean(task.retiredAt) || part === "none";
  const isLed = part === "judges";
  return (
    <>
      <Section title={translate("tasks.pages.status")}>
        {!task.retiredAt && <MoveButtons task={task} />}
        <Box sx={{ display: "flex", gap: 2, alignItems: "center", mt: 2 }}>
          <LinearProgress
            variant="determinate"
            value={task.progress}
            aria-label={translate("resources.tasks.fields.progress")}
            sx={{ flexGrow: 1, height: 8, borderRadius: 4, maxWidth: 400 }}
          />
          <Typography variant="body2">
            {translate("tasks.pages.progress", { percent: task.progress })}
          </Typography>
        </Box>
        <TaskFacts task={task} />
      </Section>
      <TaskSteps task={task} isFixed={isFixed} isLed={isLed} />
      <Assignments
        targetId={task.id}
        about={task.title}
        assignments={task.assignments}
        toCome={task.assignmentsToCome}
        none={translate("tasks.pages.noAssignments")}
      />
      <Section title={translate("evidence.title")}>
        <EvidenceBox targetId={task.id} evidence={task.evidence} isFixed={isFixed} isLed={isLed} />
      </Section>
      <SubTasks task={task} isFixed={isFixed || !isLed} />
      <TaskComments task={task} isFixed={part === "none"} />
    </>
  );
}

function TaskFacts({ task }: { task: TaskWholeFragment }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const said = (word: string, at?: string | null, by?: { name: string } | null) =>
    at
      ? translate(`tasks.pages.${word}`, {
          name: by?.name ?? translate("tasks.pages.somebody"),
          when: timeOf(at),
        })
      : null;
  const word = (field: string) => translate(`resources.tasks.fields.${field}`);
  return (
    <Box sx={{ mt: 2 }}>
      <Facts
        facts={[
          { label: translate("tasks.pages.reason"), value: task.statusReason },
          {
            label: translate("tasks.taskStatus.DONE"),
            value: said("finished", task.finishedAt, task.finishedBy),
          },
          {
            label: translate("tasks.taskStatus.ACCEPTED"),
            value: said("accepted", task.acceptedAt, task.acceptedBy),
          },
          { label: word("duty"), value: task.duty && <DutyName duty={task.duty} /> },
          {
            label: word("parentId"),
            value: task.parent && <NodeLink id={task.parent.id}>{task.parent.title}</NodeLink>,
          },
          { label: word("description"), value: task.description },
        ]}
      />
    </Box>
  );
}

function SubTasks({ task, isFixed }: { task: TaskWholeFragment; isFixed: boolean }) {
  const translate = useTranslate();
  const values = { parentId: task.id, ...(task.duty && { dutyId: task.duty.id }) };
  return (
    <Section
      title={translate("tasks.pages.children")}
      aside={!isFixed && <NewLink resource="tasks" values={values} word="tasks.pages.child" />}
    >
      {task.children.length === 0 && <Nothing>{translate("tasks.pages.noChildren")}</Nothing>}
      <PlainList>
        {task.children.map((child) => (
          <li key={child.id}>
            <TaskStatusChip status={child.status} /> <NodeLink id={child.id}>{child.title}</NodeLink>{" "}
            <Due task={child} />{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {translate("tasks.pages.progress", { percent: child.progress })}
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
