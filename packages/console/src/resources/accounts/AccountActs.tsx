import Box from "@mui/material/Box";
import { ConfirmDialog } from "../../components/accounts/ConfirmDialog";
import { ActButton } from "../../components/acts/ActButton";
import {
  type AccountWholeFragment,
  CloseAccountDocument,
  LinkAccountDocument,
  RemoveTwoFactorDocument,
  RenameAccountDocument,
  ReopenAccountDocument,
  ResetPasswordDocument,
} from "../../generated/graphql";
import { LinkPersonDialog, RenameDialog, ResetPasswordDialog } from "./lazy-dialogs";

/** What can be done with an account as a whole; with one that is closed only its reopening. */
export function AccountActs({ account, about }: { account: AccountWholeFragment; about: string }) {
  const { id: accountId, username, name, closedAt, hasTwoFactor } = account;
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", justifyContent: "flex-end", mb: 0.5 }}>
      {!closedAt && (
        <>
          <ActButton does={RenameAccountDocument} word="accounts.rename">
            {(close) => <RenameDialog {...{ accountId, username, name }} onClose={close} />}
          </ActButton>
          <ActButton does={LinkAccountDocument} word="accounts.linkPerson">
            {(close) => <LinkPersonDialog account={account} about={about} onClose={close} />}
          </ActButton>
          <ActButton does={ResetPasswordDocument} word="accounts.reset">
            {(close) => <ResetPasswordDialog accountId={accountId} about={about} onClose={close} />}
          </ActButton>
          {hasTwoFactor && (
            <ActButton does={RemoveTwoFactorDocument} word="accounts.removeTwoFactor">
              {(close) => (
                <ConfirmDialog
                  word="accounts.removeTwoFactor"
                  about={about}
                  document={RemoveTwoFactorDocument}
                  input={{ accountId }}
                  onClose={close}
                />
              )}
            </ActButton>
          )}
        </>
      )}
      <CloseOrReopen accountId={accountId} about={about} isClosed={closedAt != null} />
    </Box>
  );
}

function CloseOrReopen({
  accountId,
  about,
  isClosed,
}: {
  accountId: string;
  about: string;
  isClosed: boolean;
}) {
  const word = isClosed ? "accounts.reopen" : "accounts.close";
  const document = isClosed ? ReopenAccountDocument : CloseAccountDocument;
  return (
    // What it does changes with the account, so its dialog is another one too.
    <ActButton key={word} does={document} word={word}>
      {(close) =>
        isClosed ? (
          <ConfirmDialog
            word={word}
            about={about}
            document={ReopenAccountDocument}
            input={{ accountId }}
            onClose={close}
          />
        ) : (
          <ConfirmDialog
            word={word}
            about={about}
            document={CloseAccountDocument}
            input={{ accountId }}
            onClose={close}
          />
        )
      }
    </ActButton>
  );
}
