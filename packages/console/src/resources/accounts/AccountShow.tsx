import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Title, useGetIdentity, useTranslate } from "react-admin";
import { useParams } from "react-router";
import { Keys } from "../../components/accounts/Keys";
import { CreateKeyDialog } from "../../components/accounts/lazy-dialogs";
import { Sessions } from "../../components/accounts/Sessions";
import { ActButton } from "../../components/acts/ActButton";
import { useDays } from "../../components/days";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import {
  AccountDetailDocument,
  type AccountWholeFragment,
  CloseAccountDocument,
  CreateApiKeyDocument,
} from "../../generated/graphql";
import { accountWords } from "../../messages/account-words";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { AccountActs } from "./AccountActs";
import { AccountFacts } from "./AccountFacts";
import { Grants } from "./Grants";

/** All of an account but its secrets: whose it is, what it may do, where it is signed in, and its keys. */
export function AccountShow() {
  return (
    <WithWords words={accountWords}>
      <Loaded />
    </WithWords>
  );
}

function Loaded() {
  const translate = useTranslate();
  const { id = "" } = useParams();
  const { data, isPending, error } = useAnswer(AccountDetailDocument, { ids: [id] });
  const account = data?.nodes.find(isAccount);
  if (account) return <Account account={account} />;
  if (isPending) return <LinearProgress sx={{ mt: 2 }} aria-label={translate("ra.page.loading")} />;
  return <Nothing>{translate(error ? "pages.common.failed" : "pages.common.notFound")}</Nothing>;
}

function isAccount(node: object | null): node is AccountWholeFragment {
  return node !== null && "username" in node;
}

function Account({ account }: { account: AccountWholeFragment }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const { identity } = useGetIdentity();
  const may = useMay();
  const { id, username, name, closedAt, sessions, apiKeys } = account;
  // Everybody may end own sessions and keys; whoever may close accounts may do so with those of others.
  const isReadOnly = !may(CloseAccountDocument) && identity?.id !== id;
  const title = name === username ? name : translate("accounts.named", { name, username });
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title={title} />
      <Box component="header">
        <AccountActs account={account} about={title} />
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {title}
        </Typography>
      </Box>
      {closedAt && (
        <Alert severity="info">{translate("accounts.close.said", { day: dayOf(closedAt) })}</Alert>
      )}
      <AccountFacts account={account} />
      <Grants account={account} />
      <Sessions sessions={sessions} accountId={id} about={title} isReadOnly={isReadOnly} />
      <Keys
        keys={apiKeys}
        isReadOnly={isReadOnly}
        none={translate("accounts.key.none")}
        aside={
          !closedAt && (
            <ActButton does={CreateApiKeyDocument} word="accounts.key.create">
              {(close) => <CreateKeyDialog accountId={id} about={title} onClose={close} />}
            </ActButton>
          )
        }
      />
    </Box>
  );
}
