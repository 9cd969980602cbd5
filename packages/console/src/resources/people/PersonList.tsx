import { DataTable, SearchInput } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { PersonRowFragment } from "../../generated/graphql";
import { Holdings, holdingsLine } from "./Holdings";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter
    key="unitId"
    source="unitId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
  <ReferenceFilter
    key="groupId"
    source="groupId"
    reference="groups"
    optionText="name"
    sort="order"
    alwaysOn
  />,
];
const Column = DataTable.Col<PersonRowFragment>;

export function PersonList() {
  return (
    <ResourceList<PersonRowFragment>
      filters={filters}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{ primary: (person) => person.name, secondary: holdingsLine }}
    >
      <Column source="name" render={(person) => <NodeLink id={person.id}>{person.name}</NodeLink>} />
      <Column source="holdings" disableSort render={(person) => <Holdings person={person} />} />
    </ResourceList>
  );
}
