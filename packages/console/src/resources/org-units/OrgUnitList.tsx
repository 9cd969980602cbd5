import { SearchInput, SelectInput } from "react-admin";
import { CodeChip } from "../../components/CodeChip";
import { choicesOf, ORG_UNIT_KINDS } from "../../components/choices";
import { HeadOf } from "../../components/HeadOf";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { DirectoryLinks } from "../../components/merge/DirectoryLinks";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { Say } from "../../components/tables/table";
import type { OrgUnitRowFragment } from "../../generated/graphql";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="kind" source="kind" choices={choicesOf("orgUnitKind", ORG_UNIT_KINDS)} alwaysOn />,
  <ReferenceFilter key="parentId" source="parentId" reference="orgUnits" alwaysOn />,
];

const columns: ListColumn<OrgUnitRowFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
  {
    source: "kind",
    text: ({ kind }, { word }) => word(`domain.orgUnitKind.${kind}`),
    cell: ({ kind }) => <CodeChip of="orgUnitKind" code={kind} variant="outlined" />,
    isSortable: true,
  },
  { source: "head", text: headText, cell: (unit) => <HeadOf unit={unit} /> },
  { source: "headcount", text: ({ headcount }) => headcount, isNumber: true },
  nodeColumn("parent", ({ parent }) => parent),
  { source: "code", text: ({ code }) => code, isSortable: true, isExtra: true },
  {
    source: "aliases",
    text: ({ aliases }, { word }) => aliases.join(word("pages.common.separator")),
    isExtra: true,
  },
];

export function OrgUnitList() {
  return (
    <ResourceList<OrgUnitRowFragment>
      filters={filters}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{
        primary: (unit) => unit.name,
        secondary: (unit) => <HeadOf unit={unit} />,
      }}
      columns={columns}
      actions={<DirectoryLinks of="units" />}
    />
  );
}

function headText({ head, kind }: OrgUnitRowFragment, { word }: Say): string {
  return head?.name ?? word(kind === "EXTERNAL" ? "pages.common.unknown" : "pages.common.vacant");
}
