import { dutyLine } from "../../components/DutyName";
import { EditPage } from "../../components/forms/EditPage";
import type { DutyWholeFragment } from "../../generated/graphql";
import { DutyInputs } from "./DutyInputs";

export function DutyEdit() {
  return (
    <EditPage<DutyWholeFragment>
      nameOf={dutyLine}
      valuesOf={(duty) => ({
        id: duty.id,
        version: duty.version,
        text: duty.text,
        title: duty.title ?? "",
        number: duty.number ?? "",
        groupId: duty.group?.id ?? null,
        unitId: duty.unit?.id ?? null,
        parentId: duty.parent?.id ?? null,
        order: duty.order,
      })}
    >
      <DutyInputs />
    </EditPage>
  );
}
