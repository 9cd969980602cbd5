import { BooleanInput, required, TextInput } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { type TreeUnitFragment, UpdateOrgUnitDocument } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

const REQUIRED = required();

/** Another name for a unit; the former one stays an alias, so that older documents still find it. */
export function RenameUnitDialog({ unit, onClose }: { unit: TreeUnitFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(UpdateOrgUnitDocument);
  return (
    <ActDialog
      word="keeping.tree.renaming"
      about={unit.name}
      defaults={{ name: unit.name, keepsFormer: true }}
      save={({ name, keepsFormer }) =>
        mutateAsync({
          id: unit.id,
          expectedVersion: unit.version,
          name: String(name ?? ""),
          ...(keepsFormer === true && { aliases: [...new Set([...unit.aliases, unit.name])] }),
        })
      }
      onClose={onClose}
    >
      <TextInput
        source="name"
        label="keeping.tree.renaming.name"
        validate={REQUIRED}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        helperText={false}
        fullWidth
        autoFocus
      />
      <BooleanInput source="keepsFormer" label="keeping.tree.renaming.keepsFormer" helperText={false} />
    </ActDialog>
  );
}
