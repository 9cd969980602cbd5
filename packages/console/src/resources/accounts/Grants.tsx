import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../components/accounts/ConfirmDialog";
import { GrantName } from "../../components/accounts/GrantName";
import { grantLine } from "../../components/accounts/grants";
import { ActButton } from "../../components/acts/ActButton";
import { Since } from "../../components/days";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { type AccountWholeFragment, GrantRoleDocument, RevokeRoleDocument } from "../../generated/graphql";
import { GrantRoleDialog } from "./lazy-dialogs";

/** The roles of an account, each with what it is for. */
export function Grants({ account: { id, name, closedAt, grants } }: { account: AccountWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("accounts.grant.title")}
      aside={
        !closedAt && (
          <ActButton does={GrantRoleDocument} word="accounts.grant.give">
            {(close) => <GrantRoleDialog accountId={id} about={name} onClose={close} />}
          </ActButton>
        )
      }
    >
      {grants.length === 0 && <Nothing>{translate("accounts.grant.noneHint")}</Nothing>}
      <PlainList>
        {grants.map((grant) => {
          const line = grantLine(grant, translate);
          return (
            <li key={grant.id}>
              <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
                <GrantName grant={grant} />
                <ActButton does={RevokeRoleDocument} word="accounts.grant.take" about={line} isSmall>
                  {(close) => (
                    <ConfirmDialog
                      word="accounts.grant.take"
                      about={line}
                      document={RevokeRoleDocument}
                      input={{ grantId: grant.id }}
                      onClose={close}
                    />
                  )}
                </ActButton>
              </Box>
              <Typography variant="body2" color="text.secondary">
                {translate(`accounts.grant.meaning.${grant.role}`)} <Since at={grant.grantedAt} />
              </Typography>
            </li>
          );
        })}
      </PlainList>
    </Section>
  );
}
