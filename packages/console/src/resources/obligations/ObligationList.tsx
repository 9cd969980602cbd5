import { SearchInput, useLocaleState, useTranslate } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { NodeLink } from "../../components/NodeLink";
import { PartyLink, PartyLinks, partyName } from "../../components/PartyLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import { WithWords } from "../../components/words/WithWords";
import type { ObligationRowFragment } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { reporting } from "./reporting";
import { ruleWords } from "./rule-words";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter
    key="planId"
    source="planId"
    reference="plans"
    optionText="title"
    sort="issuedOn"
    alwaysOn
  />,
  <ReferenceFilter key="formId" source="formId" reference="forms" optionText="name" sort="name" alwaysOn />,
];

const columns: ListColumn<ObligationRowFragment>[] = [
  {
    source: "name",
    text: ({ name }) => name,
    cell: ({ id, name }) => <NodeLink id={id}>{name}</NodeLink>,
    isSortable: true,
  },
  {
    source: "reporters",
    text: (obligation, { word }) =>
      reporting(obligation)
        .map(({ party }) => partyName(party))
        .join(word("pages.common.separator")),
    cell: (obligation) => <PartyLinks parties={reporting(obligation).map(({ party }) => party)} />,
  },
  {
    source: "receiver",
    text: ({ receiver }) => receiver && partyName(receiver),
    cell: ({ receiver }) => receiver && <PartyLink party={receiver} />,
  },
  { source: "rrule", text: ({ rrule }) => rrule, cell: (obligation) => <Rule obligation={obligation} /> },
  { source: "cutOff", text: ({ cutOff }) => cutOff },
  {
    source: "form",
    text: ({ form }) => form.name,
    cell: ({ form }) => <NodeLink id={form.id}>{form.name}</NodeLink>,
    isExtra: true,
  },
  {
    source: "plan",
    text: ({ plan }) => plan?.title,
    cell: ({ plan }) => plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>,
    isExtra: true,
  },
];

/** What is due again and again (D1). */
export function ObligationList() {
  return (
    <WithWords words={reportWords}>
      <ResourceList<ObligationRowFragment>
        filters={filters}
        sort={{ field: "name", order: "ASC" }}
        phone={{
          primary: ({ name }) => name,
          secondary: (obligation) => <Rule obligation={obligation} withTime />,
        }}
        columns={columns}
      />
    </WithWords>
  );
}

function Rule({
  obligation: { rrule, dueDays, cutOff },
  withTime,
}: {
  obligation: ObligationRowFragment;
  withTime?: boolean;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const parts = [
    ruleWords(rrule, translate, locale),
    dueDays !== "EVERY_DAY" && translate(`obligations.dueDays.${dueDays}`),
    withTime && translate("reports.board.untilDue", { time: cutOff }),
  ];
  return <>{parts.filter(Boolean).join(translate("reports.comma"))}</>;
}
