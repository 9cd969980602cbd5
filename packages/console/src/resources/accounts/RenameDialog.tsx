import { ActDialog } from "../../components/acts/ActDialog";
import { Words } from "../../components/forms/inputs";
import { RenameAccountDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** Another name for an account; its user name stays, as the log and whoever signs in know it by that. */
export function RenameDialog({
  accountId,
  username,
  name,
  onClose,
}: {
  accountId: string;
  username: string;
  name: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(RenameAccountDocument);
  return (
    <ActDialog
      word="accounts.rename"
      about={username}
      defaults={{ name }}
      save={(values) => mutateAsync({ accountId, name: String(values.name ?? "") })}
      onClose={onClose}
    >
      <Words source="name" label="resources.accounts.fields.name" max={100} isRequired />
    </ActDialog>
  );
}
