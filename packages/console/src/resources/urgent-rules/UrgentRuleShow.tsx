import { useTranslate } from "react-admin";
import { DetailPage } from "../../components/DetailPage";
import { Facts } from "../../components/Facts";
import { PartyLinks } from "../../components/PartyLink";
import { Section } from "../../components/Section";
import type { UrgentRuleWholeFragment } from "../../generated/graphql";
import { OfWhich } from "./OfWhich";

export function UrgentRuleShow() {
  return (
    <DetailPage<UrgentRuleWholeFragment> nameOf={({ name }) => name}>
      {(rule) => <Says rule={rule} />}
    </DetailPage>
  );
}

function Says({ rule: { plan, receivers, waitMinutes } }: { rule: UrgentRuleWholeFragment }) {
  const translate = useTranslate();
  const word = (field: string) => translate(`resources.urgentRules.fields.${field}`);
  return (
    <Section title={translate("resources.urgentRules.name", { smart_count: 1 })}>
      <Facts
        facts={[
          { label: word("plan"), value: <OfWhich plan={plan} /> },
          { label: word("receivers"), value: <PartyLinks parties={receivers} /> },
          {
            label: word("waitMinutes"),
            value: translate("resources.urgentRules.minutes", { minutes: waitMinutes }),
          },
        ]}
      />
    </Section>
  );
}
