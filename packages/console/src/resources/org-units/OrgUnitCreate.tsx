import { useInstants } from "../../components/days";
import { CreatePage } from "../../components/forms/CreatePage";
import { OrgUnitInputs } from "./OrgUnitInputs";

export function OrgUnitCreate() {
  const { instantOf } = useInstants();
  return (
    <CreatePage toInput={(values) => ({ ...values, validFrom: instantOf(values.validFrom) })}>
      <OrgUnitInputs isNew />
    </CreatePage>
  );
}
