import { EditPage } from "../../components/forms/EditPage";
import type { GroupWholeFragment } from "../../generated/graphql";
import { GroupInputs } from "./GroupInputs";

export function GroupEdit() {
  return (
    <EditPage<GroupWholeFragment>
      nameOf={({ name }) => name}
      valuesOf={(group) => ({
        id: group.id,
        version: group.version,
        name: group.name,
        parentId: group.parent?.id ?? null,
        hostUnitId: group.hostUnit?.id ?? null,
        order: group.order,
        aliases: [...group.aliases],
      })}
    >
      <GroupInputs />
    </EditPage>
  );
}
