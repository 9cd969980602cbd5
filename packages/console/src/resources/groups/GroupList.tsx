import { SearchInput, SelectInput } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { choicesOf, GROUP_KINDS } from "../../components/choices";
import type { ListColumn } from "../../components/listing/columns";
import { Members, memberText } from "../../components/Members";
import { NodeLink } from "../../components/NodeLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { GroupRowFragment } from "../../generated/graphql";

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
  <SelectInput key="kind" source="kind" choices={choicesOf("groupKind", GROUP_KINDS)} alwaysOn />,
  <ReferenceFilter
    key="host"
    source="hostUnitId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
];

const columns: ListColumn<GroupRowFragment>[] = [
  {
    source: "name",
    text: ({ name }) => name,
    cell: (group) => <NodeLink id={group.id}>{group.name}</NodeLink>,
    isSortable: true,
  },
  {
    source: "kind",
    text: ({ kind }, { word }) => word(`domain.groupKind.${kind}`),
    cell: ({ kind }) => <CodeChip of="groupKind" code={kind} variant="outlined" />,
    isSortable: true,
  },
  {
    source: "plan",
    text: ({ plan }) => plan?.title,
    cell: ({ plan }) => plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>,
  },
  {
    source: "heads",
    text: ({ heads }, { word }) => heads.map(memberText).join(word("pages.common.separator")),
    cell: ({ heads }) => <Members members={heads} />,
  },
  {
    source: "hostUnit",
    text: ({ hostUnit }) => hostUnit?.name,
    cell: ({ hostUnit }) => hostUnit && <NodeLink id={hostUnit.id}>{hostUnit.name}</NodeLink>,
  },
  {
    source: "parent",
    text: ({ parent }) => parent?.name,
    cell: ({ parent }) => parent && <NodeLink id={parent.id}>{parent.name}</NodeLink>,
    isExtra: true,
  },
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
