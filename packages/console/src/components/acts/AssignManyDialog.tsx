import { TextInput } from "react-admin";
import { AssignManyDocument, type AssignManyInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { isFilled } from "./is-filled";
import { PartyInput } from "./PartyInput";
import type { Choice } from "./party-choices";
import { ReplacesInput } from "./ReplacesInput";
import { RoleInput } from "./RoleInput";
import { TargetsInput } from "./targets/TargetsInput";

/**
 * The same part of one party in many duties at once: all of them, or none. The duties are those of a selection, which
 * are checked from the beginning, those of a group, or whatever is searched for.
 */
export function AssignManyDialog({
  dutyIds,
  groupId,
  party,
  about,
  onClose,
}: {
  dutyIds?: readonly string[];
  groupId?: string;
  /** Who, where it is known already. */
  party?: Choice;
  about?: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AssignManyDocument);
  const { instantOf, today } = useInstants();
  const inputOf = ({ validFrom, ...values }: Record<string, unknown>) => ({
    ...(values as unknown as AssignManyInput),
    validFrom: instantOf(validFrom),
  });
  const isComplete = (values: Record<string, unknown>) =>
    isFilled(values, ["partyId", "role", "validFrom"]) && (values.targetIds as string[]).length > 0;
  return (
    <ActDialog
      word="assigning.many"
      {...(about && { about })}
      defaults={{
        targetIds: [...(dutyIds ?? [])],
        validFrom: today(),
        role: "RESPONSIBLE",
        partyId: party?.id,
        replaces: false,
      }}
      save={(values) => mutateAsync(inputOf(values))}
      preview={(values) => (isComplete(values) ? { assignMany: [inputOf(values)] } : null)}
      undoes="assignMany"
      onClose={onClose}
    >
      <TargetsInput {...(dutyIds && { dutyIds })} {...(groupId && { groupId })} />
      <PartyInput source="partyId" label="acts.party" helperText="acts.partyHint" initial={party} />
      <RoleInput />
      <FromInput />
      <ReplacesInput />
      <TextInput source="note" label="acts.note" fullWidth helperText={false} />
    </ActDialog>
  );
}
