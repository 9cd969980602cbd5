import { NumberInput } from "react-admin";
import { Pick, Words } from "../../components/forms/inputs";

export function DutyInputs({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Words source="text" isRequired multiline minRows={2} max={5000} />
      <Words source="title" helperText="resources.duties.hints.title" />
      <Words source="number" max={50} />
      {isNew && <Pick source="planId" reference="plans" helperText="resources.duties.hints.planId" />}
      <Pick source="groupId" reference="groups" />
      <Pick source="unitId" reference="orgUnits" helperText="resources.duties.hints.unitId" />
      <Pick source="parentId" reference="duties" />
      <NumberInput source="order" helperText="forms.orderHint" min={0} step={1} fullWidth />
    </>
  );
}
