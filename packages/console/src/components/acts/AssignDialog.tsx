import { required, SelectInput, TextInput } from "react-admin";
import { AssignDocument, type AssignInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { ASSIGNMENT_ROLES, choicesOf } from "../choices";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { PartyInput } from "./PartyInput";

const REQUIRED = required();

/** A party's part in a duty, a task or a group's work. */
export function AssignDialog({
  targetId,
  about,
  onClose,
}: {
  targetId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AssignDocument);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="acts.assign"
      about={about}
      defaults={{ validFrom: today(), role: "RESPONSIBLE" }}
      save={({ validFrom, ...values }) =>
        mutateAsync({ ...(values as unknown as AssignInput), targetId, validFrom: instantOf(validFrom) })
      }
      onClose={onClose}
    >
      <PartyInput source="partyId" label="acts.party" helperText="acts.partyHint" />
      <SelectInput
        source="role"
        label="acts.role"
        choices={choicesOf("assignmentRole", ASSIGNMENT_ROLES)}
        validate={REQUIRED}
        fullWidth
      />
      <FromInput />
      <TextInput source="note" label="acts.note" fullWidth helperText={false} />
    </ActDialog>
  );
}
