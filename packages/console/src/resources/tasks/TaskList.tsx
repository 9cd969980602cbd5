import { DateInput, NullableBooleanInput, SearchInput, SelectArrayInput } from "react-admin";
import { choicesOf, TASK_PRIORITIES, TASK_STATUSES } from "../../components/choices";
import { DutyName, dutyLine } from "../../components/DutyName";
import { useInstants } from "../../components/days";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { PartyLinks, partyName } from "../../components/PartyLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { Say } from "../../components/tables/table";
import type { TaskRowFragment } from "../../generated/graphql";
import { TASK_ACTS } from "./bulk-acts";
import { MoveButtons } from "./MoveButtons";
import { Due, PriorityChip, TaskStatusChip } from "./TaskChips";

const columns: ListColumn<TaskRowFragment>[] = [
  { ...nodeColumn("title", (row) => row), isSortable: true },
  {
    source: "status",
    text: ({ status }, { word }) => word(`tasks.taskStatus.${status}`),
    cell: (task) => (
      <>
        <TaskStatusChip status={task.status} />
        <MoveButtons task={task} isSmall most={1} />
      </>
    ),
    isSortable: true,
  },
  {
    source: "dueAt",
    text: ({ dueAt }, { time }) => dueAt && time(dueAt),
    cell: (task) => <Due task={task} />,
    isSortable: true,
  },
  {
    source: "priority",
    text: ({ priority }, { word }) => word(`tasks.taskPriority.${priority}`),
    cell: ({ priority }) => <PriorityChip priority={priority} />,
    isSortable: true,
  },
  {
    source: "assignments",
    text: ({ assignments }, { word }) => assignments.map((each) => assignmentText(each, word)).join("\n"),
    cell: ({ assignments }) => <PartyLinks parties={assignments.map(({ party }) => party)} />,
  },
  {
    source: "duty",
    text: ({ duty }) => duty && dutyLine(duty),
    cell: ({ duty }) => duty && <DutyName duty={duty} />,
  },
  { source: "progress", text: ({ progress }) => progress, isNumber: true, isExtra: true },
  { ...nodeColumn("parentId", ({ parent }) => parent), isExtra: true },
];

export function TaskList() {
  const filters = useTaskFilters();
  return (
    <ResourceList<TaskRowFragment>
      filters={filters}
      sort={{ field: "dueAt", order: "ASC" }}
      phone={{
        primary: (task) => task.title,
        secondary: (task) => (
          <>
            <TaskStatusChip status={task.status} /> <PriorityChip priority={task.priority} />{" "}
            <Due task={task} />
          </>
        ),
      }}
      columns={columns}
      acts={TASK_ACTS}
    />
  );
}

function assignmentText({ role, party }: TaskRowFragment["assignments"][number], word: Say["word"]): string {
  return word("pages.common.colon", {
    label: word(`domain.assignmentRole.${role}`),
    value: partyName(party),
  });
}

/** A due day is given in the body's time zone, so that the filters know who asks. */
function useTaskFilters() {
  const { instantOf, localOf } = useInstants();
  return [
    <SearchInput key="q" source="q" alwaysOn />,
    <SelectArrayInput
      key="status"
      source="status"
      choices={choicesOf("taskStatus", TASK_STATUSES, "tasks")}
      alwaysOn
    />,
    <SelectArrayInput
      key="priority"
      source="priority"
      choices={choicesOf("taskPriority", TASK_PRIORITIES, "tasks")}
      alwaysOn
    />,
    <DateInput
      key="dueBefore"
      source="dueBefore"
      format={(instant: string | null) => localOf(instant)?.slice(0, 10) ?? ""}
      parse={(day: string) => instantOf(day) ?? null}
      alwaysOn
    />,
    <NullableBooleanInput key="isLate" source="isLate" alwaysOn />,
    <ReferenceFilter key="personId" source="personId" reference="people" alwaysOn />,
    <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
    <ReferenceFilter key="dutyId" source="dutyId" reference="duties" />,
    <ReferenceFilter key="groupId" source="groupId" reference="groups" />,
  ];
}
