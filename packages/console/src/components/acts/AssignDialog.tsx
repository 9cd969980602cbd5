import { TextInput } from "react-admin";
import { AssignDocument, type AssignInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { isFilled } from "./is-filled";
import { PartyInput } from "./PartyInput";
import type { Choice } from "./party-choices";
import { ReplacesInput } from "./ReplacesInput";
import { RoleInput } from "./RoleInput";

/** A party's part in a duty, a task or a group's work. */
export function AssignDialog({
  targetId,
  about,
  party,
  onClose,
}: {
  targetId: string;
  about: string;
  /** Who, where it is known already. */
  party?: Choice;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AssignDocument);
  const { instantOf, today } = useInstants();
  const inputOf = ({ validFrom, ...values }: Record<string, unknown>) => ({
    ...(values as unknown as AssignInput),
    targetId,
    validFrom: instantOf(validFrom),
  });
  return (
    <ActDialog
      word="acts.assign"
      about={about}
      defaults={{ validFrom: today(), role: "RESPONSIBLE", partyId: party?.id, replaces: false }}
      save={(values) => mutateAsync(inputOf(values))}
      preview={(values) =>
        isFilled(values, ["partyId", "role", "validFrom"]) ? { assign: [inputOf(values)] } : null
      }
      undoes="assign"
      onClose={onClose}
    >
      <PartyInput source="partyId" label="acts.party" helperText="acts.partyHint" initial={party} />
      <RoleInput />
      <FromInput />
      <ReplacesInput />
      <TextInput source="note" label="acts.note" fullWidth helperText={false} />
    </ActDialog>
  );
}
