import { CreatePage } from "../../components/forms/CreatePage";
import { DutyInputs } from "./DutyInputs";

export function DutyCreate() {
  return (
    <CreatePage>
      <DutyInputs isNew />
    </CreatePage>
  );
}
