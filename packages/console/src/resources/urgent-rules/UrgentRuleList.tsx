import { SearchInput } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { PartyLinks, partyName } from "../../components/PartyLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { UrgentRuleWholeFragment } from "../../generated/graphql";
import { OfWhich } from "./OfWhich";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
];

const columns: ListColumn<UrgentRuleWholeFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
  {
    source: "plan",
    text: ({ plan }, { word }) => plan?.title ?? word("resources.urgentRules.whole"),
    cell: ({ plan }) => <OfWhich plan={plan} />,
  },
  {
    source: "receivers",
    text: ({ receivers }, { word }) => receivers.map(partyName).join(word("pages.common.separator")),
    cell: ({ receivers }) => <PartyLinks parties={receivers} />,
  },
  { source: "waitMinutes", text: ({ waitMinutes }) => waitMinutes, isNumber: true },
];

export function UrgentRuleList() {
  return (
    <ResourceList<UrgentRuleWholeFragment>
      filters={filters}
      sort={{ field: "name", order: "ASC" }}
      phone={{
        primary: ({ name }) => name,
        secondary: ({ receivers }) => receivers.map(partyName).join(" · "),
      }}
      columns={columns}
    />
  );
}
