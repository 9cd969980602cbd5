import { TextArrayInput } from "react-admin";
import { Words } from "../../components/forms/inputs";

export function PersonInputs() {
  return (
    <>
      <Words source="name" isRequired />
      <TextArrayInput source="aliases" helperText="forms.aliasesHint" fullWidth />
    </>
  );
}
