import { SearchInput } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { DirectoryLinks } from "../../components/merge/DirectoryLinks";
import { CONTACTS_ACT } from "../../components/personal/contacts-act";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import { WithWords } from "../../components/words/WithWords";
import type { PersonRowFragment } from "../../generated/graphql";
import { personalWords } from "../../messages/personal-words";
import { Holdings, holdingsLine } from "./Holdings";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="unitId" source="unitId" reference="orgUnits" alwaysOn />,
  <ReferenceFilter key="groupId" source="groupId" reference="groups" alwaysOn />,
];

const columns: ListColumn<PersonRowFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
  { source: "holdings", text: holdingsLine, cell: (person) => <Holdings person={person} /> },
  {
    source: "aliases",
    text: ({ aliases }, { word }) => aliases.join(word("pages.common.separator")),
    isExtra: true,
  },
  {
    source: "isMasked",
    text: ({ isMasked }, { word }) => word(isMasked ? "ra.boolean.true" : "ra.boolean.false"),
    isExtra: true,
  },
];

const ACTS = [CONTACTS_ACT];

export function PersonList() {
  return (
    <WithWords words={personalWords}>
      <ResourceList<PersonRowFragment>
        filters={filters}
        sort={{ field: "createdAt", order: "ASC" }}
        phone={{ primary: (person) => person.name, secondary: holdingsLine }}
        columns={columns}
        acts={ACTS}
        actions={<DirectoryLinks of="people" />}
      />
    </WithWords>
  );
}
