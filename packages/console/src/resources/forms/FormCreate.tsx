import { CreatePage } from "../../components/forms/CreatePage";
import { FormInputs } from "./FormInputs";

export function FormCreate() {
  return (
    <CreatePage isWide>
      <FormInputs />
    </CreatePage>
  );
}
