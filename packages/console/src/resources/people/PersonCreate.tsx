import { CreatePage } from "../../components/forms/CreatePage";
import { PersonInputs } from "./PersonInputs";

export function PersonCreate() {
  return (
    <CreatePage>
      <PersonInputs />
    </CreatePage>
  );
}
