import { DataTable, DateInput, SearchInput, SelectArrayInput } from "react-admin";
import { choicesOf, TASK_PRIORITIES, TASK_STATUSES } from "../../components/choices";
import { DutyName } from "../../components/DutyName";
import { useInstants } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks } from "../../components/PartyLink";
import { ResourceList } from "../../components/ResourceList";
import type { TaskRowFragment } from "../../generated/graphql";
import { Due, PriorityChip, TaskStatusChip } from "./TaskChips";

const Column = DataTable.Col<TaskRowFragment>;

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
    >
      <Column source="title" render={(task) => <NodeLink id={task.id}>{task.title}</NodeLink>} />
      <Column source="status" render={(task) => <TaskStatusChip status={task.status} />} />
      <Column source="dueAt" render={(task) => <Due task={task} />} />
      <Column source="priority" render={(task) => <PriorityChip priority={task.priority} />} />
      <Column
        source="assignments"
        disableSort
        render={(task) => <PartyLinks parties={task.assignments.map(({ party }) => party)} />}
      />
      <Column source="duty" disableSort render={(task) => task.duty && <DutyName duty={task.duty} />} />
    </ResourceList>
  );
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
  ];
}
