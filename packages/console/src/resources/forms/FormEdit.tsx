import { schemaOf } from "../../components/filling/form-schema";
import { EditPage } from "../../components/forms/EditPage";
import type { FormWholeFragment } from "../../generated/graphql";
import { FormInputs } from "./FormInputs";

export function FormEdit() {
  return (
    <EditPage<FormWholeFragment>
      isWide
      nameOf={({ name }) => name}
      valuesOf={({ id, version, name, note, newest }) => ({
        id,
        version,
        name,
        note,
        schema: schemaOf(newest.schema),
      })}
    >
      <FormInputs />
    </EditPage>
  );
}
