import { useInstants } from "../../components/days";
import { CreatePage } from "../../components/forms/CreatePage";
import { TaskInputs } from "./TaskInputs";

const DEFAULTS = { priority: "NORMAL" };

export function TaskCreate() {
  const { instantOf } = useInstants();
  return (
    <CreatePage defaults={DEFAULTS} toInput={(values) => ({ ...values, dueAt: instantOf(values.dueAt) })}>
      <TaskInputs />
    </CreatePage>
  );
}
