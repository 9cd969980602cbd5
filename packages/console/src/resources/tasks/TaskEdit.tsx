import { useInstants } from "../../components/days";
import { EditPage } from "../../components/forms/EditPage";
import type { TaskWholeFragment } from "../../generated/graphql";
import { TaskInputs } from "./TaskInputs";

export function TaskEdit() {
  const { instantOf, localOf } = useInstants();
  return (
    <EditPage<TaskWholeFragment>
      nameOf={({ title }) => title}
      valuesOf={(task) => ({
        id: task.id,
        version: task.version,
        title: task.title,
        description: task.description ?? "",
        dueAt: localOf(task.dueAt),
        priority: task.priority,
        dutyId: task.duty?.id ?? null,
        parentId: task.parent?.id ?? null,
      })}
      toInput={(values) => ({ ...values, dueAt: instantOf(values.dueAt) ?? null })}
    >
      <TaskInputs />
    </EditPage>
  );
}
