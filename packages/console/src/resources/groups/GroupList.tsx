import { DataTable, SearchInput, SelectInput } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { choicesOf, GROUP_KINDS } from "../../components/choices";
import { Members } from "../../components/Members";
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
const Column = DataTable.Col<GroupRowFragment>;

export function GroupList() {
  return (
    <ResourceList<GroupRowFragment>
      filters={filters}
      sort={{ field: "order", order: "ASC" }}
      phone={{ primary: (group) => group.name, secondary: (group) => group.plan?.title }}
    >
      <Column source="name" render={(group) => <NodeLink id={group.id}>{group.name}</NodeLink>} />
      <Column
        source="kind"
        render={(group) => <CodeChip of="groupKind" code={group.kind} variant="outlined" />}
      />
      <Column
        source="plan"
        disableSort
        render={(group) => group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}
      />
      <Column source="heads" disableSort render={(group) => <Members members={group.heads} />} />
      <Column
        source="hostUnit"
        disableSort
        render={(group) =>
          group.hostUnit && <NodeLink id={group.hostUnit.id}>{group.hostUnit.name}</NodeLink>
        }
      />
    </ResourceList>
  );
}
