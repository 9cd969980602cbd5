import { DateInput, SelectInput } from "react-admin";
import { choicesOf, PLAN_STATUSES } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";

export function PlanInputs({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Words source="title" isRequired multiline />
      <Words source="documentNumber" />
      <Pick source="issuerId" reference="orgUnits" />
      <DateInput source="issuedOn" fullWidth />
      <SelectInput
        source="status"
        choices={choicesOf("planStatus", PLAN_STATUSES)}
        helperText="resources.plans.hints.status"
        fullWidth
      />
      <Words source="publicity" />
      <Pick source="superiorId" reference="orgUnits" helperText="resources.plans.hints.superiorId" />
      {isNew && <Words source="text" multiline minRows={4} max={1_000_000} />}
    </>
  );
}
