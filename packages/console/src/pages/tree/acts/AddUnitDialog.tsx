import { required, SelectInput, TextInput } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { FromInput } from "../../../components/acts/FromInput";
import { choicesOf, ORG_UNIT_KINDS } from "../../../components/choices";
import { useInstants } from "../../../components/days";
import { CreateOrgUnitDocument, type CreateOrgUnitInput, type UnitTree } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

const REQUIRED = required();

/** A unit that is set up below another one, from a day. */
export function AddUnitDialog({
  parentId,
  about,
  tree,
  from,
  onClose,
}: {
  parentId: string;
  about: string;
  tree: UnitTree;
  from?: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(CreateOrgUnitDocument);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="keeping.tree.addingUnit"
      about={about}
      defaults={{ kind: "DEPARTMENT", validFrom: from ?? today() }}
      save={({ validFrom, ...values }) =>
        mutateAsync({
          ...(values as unknown as CreateOrgUnitInput),
          parentId,
          tree,
          validFrom: instantOf(validFrom),
        })
      }
      onClose={onClose}
    >
      <TextInput
        source="name"
        label="keeping.tree.addingUnit.name"
        validate={REQUIRED}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        helperText={false}
        fullWidth
        autoFocus
      />
      <SelectInput
        source="kind"
        label="keeping.tree.addingUnit.kind"
        choices={choicesOf("orgUnitKind", ORG_UNIT_KINDS)}
        validate={REQUIRED}
        helperText={false}
        fullWidth
      />
      <FromInput />
    </ActDialog>
  );
}
