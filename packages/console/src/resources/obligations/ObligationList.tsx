import { SearchInput, useLocaleState, useTranslate } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
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
  <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
  <ReferenceFilter key="formId" source="formId" reference="forms" alwaysOn />,
];

const columns: ListColumn<ObligationRowFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
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
  { ...nodeColumn("form", ({ form }) => form), isExtra: true },
  { ...nodeColumn("plan", ({ plan }) => plan), isExtra: true },
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
    dueDays !== "EVERY_DAY" && translate(`domain.dueDays.${dueDays}`),
    withTime && translate("reports.board.untilDue", { time: cutOff }),
  ];
  return <>{parts.filter(Boolean).join(translate("reports.comma"))}</>;
}
