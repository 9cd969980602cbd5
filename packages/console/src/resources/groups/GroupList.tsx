import { SearchInput, SelectInput } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { choicesOf, GROUP_KINDS } from "../../components/choices";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { Members, memberText } from "../../components/Members";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { GroupRowFragment } from "../../generated/graphql";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
  <SelectInput key="kind" source="kind" choices={choicesOf("groupKind", GROUP_KINDS)} alwaysOn />,
  <ReferenceFilter key="host" source="hostUnitId" reference="orgUnits" alwaysOn />,
];

const columns: ListColumn<GroupRowFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
  {
    source: "kind",
    text: ({ kind }, { word }) => word(`domain.groupKind.${kind}`),
    cell: ({ kind }) => <CodeChip of="groupKind" code={kind} variant="outlined" />,
    isSortable: true,
  },
  nodeColumn("plan", ({ plan }) => plan),
  {
    source: "heads",
    text: ({ heads }, { word }) => heads.map(memberText).join(word("pages.common.separator")),
    cell: ({ heads }) => <Members members={heads} />,
  },
  nodeColumn("hostUnit", ({ hostUnit }) => hostUnit),
  { ...nodeColumn("parent", ({ parent }) => parent), isExtra: true },
  {
    source: "aliases",
    text: ({ aliases }, { word }) => aliases.join(word("pages.common.separator")),
    isExtra: true,
  },
];

export function GroupList() {
  return (
    <ResourceList<GroupRowFragment>
      filters={filters}
      sort={{ field: "order", order: "ASC" }}
      phone={{ primary: (group) => group.name, secondary: (group) => group.plan?.title }}
      columns={columns}
    />
  );
}
