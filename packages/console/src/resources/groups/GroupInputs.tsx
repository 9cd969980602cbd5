import { NumberInput, required, SelectInput, TextArrayInput } from "react-admin";
import { choicesOf, GROUP_KINDS } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";

const REQUIRED = required();

export function GroupInputs({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Words source="name" isRequired />
      {isNew && (
        <>
          <SelectInput
            source="kind"
            choices={choicesOf("groupKind", GROUP_KINDS)}
            validate={REQUIRED}
            fullWidth
          />
          <Pick source="planId" reference="plans" helperText="resources.groups.hints.planId" />
        </>
      )}
      <Pick source="parentId" reference="groups" />
      <Pick source="hostUnitId" reference="orgUnits" helperText="resources.groups.hints.hostUnitId" />
      <NumberInput source="order" helperText="forms.orderHint" min={0} step={1} fullWidth />
      <TextArrayInput source="aliases" helperText="forms.aliasesHint" fullWidth />
    </>
  );
}
