import { Words } from "../../components/forms/inputs";
import { SchemaInput } from "./SchemaInput";

export function FormInputs() {
  return (
    <>
      <Words source="name" isRequired />
      <Words source="note" multiline max={1000} />
      <SchemaInput source="schema" />
    </>
  );
}
