import { ShownLink } from "../../components/accounts/ShownLink";
import { useShownOnce } from "../../components/accounts/use-shown-once";
import { ActDialog } from "../../components/acts/ActDialog";
import { ResetPasswordDocument, type ShownLinkFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** The old password stops, and a link is made by which another one is set. */
export function ResetPasswordDialog({
  accountId,
  about,
  onClose,
}: {
  accountId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(ResetPasswordDocument);
  const { shown, keep, closeForm } = useShownOnce<ShownLinkFragment>(onClose);
  if (shown) return <ShownLink made={shown} onClose={onClose} />;
  return (
    <ActDialog
      word="accounts.reset"
      about={about}
      save={async () => keep(await mutateAsync({ accountId }))}
      onClose={closeForm}
    >
      {null}
    </ActDialog>
  );
}
