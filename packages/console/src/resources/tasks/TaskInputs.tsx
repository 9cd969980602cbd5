import { DateTimeInput, SelectInput } from "react-admin";
import { choicesOf, TASK_PRIORITIES } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";

const AS_TYPED = (local: string) => local;

export function TaskInputs() {
  return (
    <>
      <Words source="title" isRequired />
      <Words source="description" multiline minRows={2} max={5000} />
      <DateTimeInput source="dueAt" fullWidth parse={AS_TYPED} format={AS_TYPED} />
      <SelectInput
        source="priority"
        choices={choicesOf("taskPriority", TASK_PRIORITIES, "tasks")}
        fullWidth
      />
      <Pick source="dutyId" reference="duties" helperText="resources.tasks.hints.dutyId" />
      <Pick source="parentId" reference="tasks" />
    </>
  );
}
