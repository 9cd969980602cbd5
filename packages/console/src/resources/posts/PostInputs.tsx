import { BooleanInput, NumberInput } from "react-admin";
import { Pick, Words } from "../../components/forms/inputs";

export function PostInputs({ isNew }: { isNew?: boolean }) {
  return (
    <>
      {isNew && <Pick source="unitId" reference="orgUnits" isRequired />}
      <Words source="title" isRequired />
      <BooleanInput source="isHead" helperText="resources.posts.hints.isHead" />
      <NumberInput source="order" helperText="forms.orderHint" min={0} step={1} fullWidth />
    </>
  );
}
