import { EditPage } from "../../components/forms/EditPage";
import type { PersonWholeFragment } from "../../generated/graphql";
import { PersonInputs } from "./PersonInputs";

export function PersonEdit() {
  return (
    <EditPage<PersonWholeFragment>
      nameOf={({ name }) => name}
      valuesOf={({ id, version, name, aliases }) => ({ id, version, name, aliases: [...aliases] })}
    >
      <PersonInputs />
    </EditPage>
  );
}
