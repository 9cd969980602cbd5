import { required, SelectInput } from "react-admin";
import { AddMemberDocument, type AddMemberInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { choicesOf, GROUP_ROLES } from "../choices";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { isFilled } from "./is-filled";
import { PartyInput } from "./PartyInput";

const REQUIRED = required();

/** A party into a group, as something, from a day. */
export function AddMemberDialog({
  groupId,
  about,
  onClose,
}: {
  groupId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AddMemberDocument);
  const { instantOf, today } = useInstants();
  const inputOf = ({ validFrom, ...values }: Record<string, unknown>) => ({
    ...(values as unknown as AddMemberInput),
    groupId,
    validFrom: instantOf(validFrom),
  });
  return (
    <ActDialog
      word="acts.addMember"
      about={about}
      defaults={{ validFrom: today(), role: "MEMBER" }}
      save={(values) => mutateAsync(inputOf(values))}
      preview={(values) =>
        isFilled(values, ["partyId", "role", "validFrom"]) ? { addMember: [inputOf(values)] } : null
      }
      undoes="addMember"
      onClose={onClose}
    >
      <PartyInput
        source="partyId"
        label="acts.member"
        helperText="acts.memberHint"
        kinds={["Person", "Post", "OrgUnit"]}
      />
      <SelectInput
        source="role"
        label="acts.role"
        choices={choicesOf("groupRole", GROUP_ROLES)}
        validate={REQUIRED}
        fullWidth
      />
      <FromInput />
    </ActDialog>
  );
}
