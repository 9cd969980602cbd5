import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { Facts } from "../../components/Facts";
import { NodeLink } from "../../components/NodeLink";
import { Section } from "../../components/Section";
import type { AccountWholeFragment } from "../../generated/graphql";

/** Whose account it is, and by which ways it is signed in to. */
export function AccountFacts({ account }: { account: AccountWholeFragment }) {
  const translate = useTranslate();
  const { dayOf, timeOf } = useDays();
  const { username, person, createdAt, lastSeenAt, hasPassword, hasTwoFactor, signsInElsewhere } = account;
  const ways = [
    translate(hasPassword ? "accounts.way.password" : "accounts.way.noPassword"),
    ...(hasTwoFactor ? [translate("accounts.way.twoFactor")] : []),
    ...(signsInElsewhere ? [translate("accounts.way.elsewhere")] : []),
  ];
  const label = (field: string) => translate(`resources.accounts.fields.${field}`);
  return (
    <Section title={translate("accounts.facts")}>
      <Facts
        facts={[
          { label: label("username"), value: username },
          {
            label: label("person"),
            value: person ? (
              <NodeLink id={person.id}>{person.name}</NodeLink>
            ) : (
              translate("accounts.noPerson")
            ),
          },
          { label: translate("accounts.way.title"), value: ways.join(translate("pages.common.separator")) },
          {
            label: label("lastSeenAt"),
            value: lastSeenAt ? timeOf(lastSeenAt) : translate("accounts.neverSeen"),
          },
          { label: label("createdAt"), value: dayOf(createdAt) },
        ]}
      />
    </Section>
  );
}
