import { CreatePage } from "../../components/forms/CreatePage";
import { GroupInputs } from "./GroupInputs";

export function GroupCreate() {
  return (
    <CreatePage>
      <GroupInputs isNew />
    </CreatePage>
  );
}
