import { DateInput, required, SelectInput, TextArrayInput } from "react-admin";
import { choicesOf, ORG_UNIT_KINDS } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";

const REQUIRED = required();

export function OrgUnitInputs({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Words source="name" isRequired />
      <SelectInput
        source="kind"
        choices={choicesOf("orgUnitKind", ORG_UNIT_KINDS)}
        validate={REQUIRED}
        fullWidth
      />
      {isNew && (
        <>
          <Pick source="parentId" reference="orgUnits" helperText="resources.orgUnits.hints.parentId" />
          <DateInput source="validFrom" helperText="forms.fromHint" fullWidth />
        </>
      )}
      <TextArrayInput source="aliases" helperText="forms.aliasesHint" fullWidth />
      <Words source="code" max={50} helperText="resources.orgUnits.hints.code" />
    </>
  );
}
