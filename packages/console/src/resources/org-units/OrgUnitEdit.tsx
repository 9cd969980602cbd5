import { EditPage } from "../../components/forms/EditPage";
import type { OrgUnitWholeFragment } from "../../generated/graphql";
import { OrgUnitInputs } from "./OrgUnitInputs";

export function OrgUnitEdit() {
  return (
    <EditPage<OrgUnitWholeFragment>
      nameOf={({ name }) => name}
      valuesOf={({ id, version, name, kind, aliases, code }) => ({
        id,
        version,
        name,
        kind,
        aliases: [...aliases],
        code: code ?? "",
      })}
    >
      <OrgUnitInputs />
    </EditPage>
  );
}
