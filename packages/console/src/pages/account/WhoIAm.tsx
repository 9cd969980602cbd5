import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { GrantName } from "../../components/accounts/GrantName";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { Section } from "../../components/Section";
import { LinkAccountDocument, type OwnAccountQuery } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";

/** Under which name the viewer is known, whom in the directory that is, and what it lets them do. */
export function WhoIAm({ viewer: { name, person, grants } }: { viewer: OwnAccountQuery["viewer"] }) {
  const translate = useTranslate();
  return (
    <Section title={translate("ownAccount.who")}>
      <Facts
        facts={[
          { label: translate("resources.accounts.fields.username"), value: name },
          {
            label: translate("resources.accounts.fields.person"),
            value: <Whom person={person} />,
          },
          {
            label: translate("resources.accounts.fields.grants"),
            value:
              grants.length === 0
                ? translate("accounts.grant.noneHint")
                : grants.map((grant) => (
                    <div key={grant.id}>
                      <GrantName grant={grant} />
                      {translate("pages.common.colon", {
                        label: "",
                        value: translate(`accounts.grant.meaning.${grant.role}`),
                      })}
                    </div>
                  )),
          },
        ]}
      />
    </Section>
  );
}

/** The person of the directory; whoever may say which one finds the way there. */
function Whom({ person }: { person: OwnAccountQuery["viewer"]["person"] }) {
  const translate = useTranslate();
  const may = useMay();
  if (person) return <NodeLink id={person.id}>{person.name}</NodeLink>;
  if (!may(LinkAccountDocument)) return translate("accounts.noPerson");
  return (
    <MuiLink component={Link} to="/mine">
      {translate("ownAccount.linkPerson")}
    </MuiLink>
  );
}
