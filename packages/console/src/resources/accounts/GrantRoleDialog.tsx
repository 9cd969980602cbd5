import { ActDialog } from "../../components/acts/ActDialog";
import { GrantRoleDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { GrantInputs } from "./GrantInputs";
import { grantOf } from "./grant-of";

/** One more role for an account. */
export function GrantRoleDialog({
  accountId,
  about,
  onClose,
}: {
  accountId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(GrantRoleDocument);
  return (
    <ActDialog
      word="accounts.grant.give"
      about={about}
      defaults={{ scope: "EVERYTHING" }}
      save={(values) => mutateAsync({ accountId, ...grantOf(values) })}
      onClose={onClose}
    >
      <GrantInputs />
    </ActDialog>
  );
}
