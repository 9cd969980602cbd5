import { ActDialog } from "../../../components/acts/ActDialog";
import { RetireOrgUnitDocument, type TreeUnitFragment } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

/** Retires a unit; what still leans on it is said where that refuses it. */
export function RetireUnitDialog({ unit, onClose }: { unit: TreeUnitFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(RetireOrgUnitDocument);
  return (
    <ActDialog
      word="keeping.tree.retiring"
      about={unit.name}
      save={() => mutateAsync({ id: unit.id, expectedVersion: unit.version })}
      onClose={onClose}
    >
      {null}
    </ActDialog>
  );
}
