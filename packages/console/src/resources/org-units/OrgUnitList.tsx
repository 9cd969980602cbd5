import { DataTable, SearchInput, SelectInput } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { choicesOf, ORG_UNIT_KINDS } from "../../components/choices";
import { HeadOf } from "../../components/HeadOf";
import { NodeLink } from "../../components/NodeLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { OrgUnitRowFragment } from "../../generated/graphql";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="kind" source="kind" choices={choicesOf("orgUnitKind", ORG_UNIT_KINDS)} alwaysOn />,
  <ReferenceFilter
    key="parentId"
    source="parentId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
];
const Column = DataTable.Col<OrgUnitRowFragment>;

export function OrgUnitList() {
  return (
    <ResourceList<OrgUnitRowFragment>
      filters={filters}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{
        primary: (unit) => unit.name,
        secondary: (unit) => <HeadOf unit={unit} />,
      }}
    >
      <Column source="name" render={(unit) => <NodeLink id={unit.id}>{unit.name}</NodeLink>} />
      <Column
        source="kind"
        render={(unit) => <CodeChip of="orgUnitKind" code={unit.kind} variant="outlined" />}
      />
      <Column source="head" disableSort render={(unit) => <HeadOf unit={unit} />} />
      <DataTable.NumberCol source="headcount" disableSort />
      <Column
        source="parent"
        disableSort
        render={(unit) => unit.parent && <NodeLink id={unit.parent.id}>{unit.parent.name}</NodeLink>}
      />
    </ResourceList>
  );
}
