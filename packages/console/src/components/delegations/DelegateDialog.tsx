import { DateInput, TextInput } from "react-admin";
import { DelegateDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { ActDialog } from "../acts/ActDialog";
import { FromInput } from "../acts/FromInput";
import { isFilled } from "../acts/is-filled";
import { PartyInput } from "../acts/PartyInput";
import { useInstants } from "../days";
import { delegationOf } from "./delegation-of";
import { ScopeInputs } from "./ScopeInputs";

/** Somebody stands in for a person or a post, for everything or within a scope, from a day to a day. */
export function DelegateDialog({
  fromId,
  toPersonId,
  about,
  onClose,
}: {
  fromId?: string;
  toPersonId?: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(DelegateDocument);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="keeping.delegations.add"
      about={about}
      defaults={{ fromId, toPersonId, scope: "ALL", validFrom: today() }}
      save={(values) => mutateAsync(delegationOf(values, instantOf))}
      preview={(values) =>
        isFilled(values, ["fromId", "toPersonId", "validFrom"])
          ? { delegate: [delegationOf(values, instantOf)] }
          : null
      }
      onClose={onClose}
    >
      {!fromId && <PartyInput source="fromId" label="keeping.delegations.from" kinds={["Person", "Post"]} />}
      {!toPersonId && <PartyInput source="toPersonId" label="keeping.delegations.to" kinds={["Person"]} />}
      <ScopeInputs />
      <FromInput />
      <DateInput source="validTo" label="acts.to" helperText="keeping.delegations.toHint" fullWidth />
      <TextInput source="note" label="acts.note" fullWidth helperText={false} />
    </ActDialog>
  );
}
