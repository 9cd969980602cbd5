import { ActDialog } from "../../components/acts/ActDialog";
import { PartyInput } from "../../components/acts/PartyInput";
import { type AccountWholeFragment, LinkAccountDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** Whom in the directory an account stands for; nobody any more where the field is emptied. */
export function LinkPersonDialog({
  account: { id, person },
  about,
  onClose,
}: {
  account: AccountWholeFragment;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(LinkAccountDocument);
  return (
    <ActDialog
      word="accounts.linkPerson"
      about={about}
      defaults={{ personId: person?.id ?? null }}
      save={({ personId }) =>
        mutateAsync({ accountId: id, personId: typeof personId === "string" ? personId : null })
      }
      onClose={onClose}
    >
      <PartyInput
        source="personId"
        label="resources.accounts.fields.person"
        helperText="resources.accounts.hints.person"
        kinds={["Person"]}
        isOptional
        initial={person && { id: person.id, kind: "Person", name: person.name, place: "" }}
      />
    </ActDialog>
  );
}
