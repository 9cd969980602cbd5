import { SearchInput } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { NodeLink } from "../../components/NodeLink";
import { ResourceList } from "../../components/ResourceList";
import type { FormRowFragment } from "../../generated/graphql";
import { RegisterLink } from "./RegisterLink";

const filters = [<SearchInput key="q" source="q" alwaysOn />];

const columns: ListColumn<FormRowFragment>[] = [
  {
    source: "name",
    text: ({ name }) => name,
    cell: ({ id, name }) => (
      <>
        <NodeLink id={id}>{name}</NodeLink> <RegisterLink formId={id} name={name} />
      </>
    ),
    isSortable: true,
  },
  { source: "note", text: ({ note }) => note },
  { source: "newest", text: ({ newest }) => newest.number, isNumber: true },
  {
    source: "createdAt",
    text: ({ createdAt }, { day }) => day(createdAt),
    isSortable: true,
    isExtra: true,
  },
];

/** The forms that are filled in. */
export function FormList() {
  return (
    <ResourceList<FormRowFragment>
      filters={filters}
      sort={{ field: "name", order: "ASC" }}
      phone={{ primary: ({ name }) => name, secondary: ({ note }) => note }}
      columns={columns}
    />
  );
}
