import Chip from "@mui/material/Chip";
import { NullableBooleanInput, SearchInput, useTranslate } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { NodeLink } from "../../components/NodeLink";
import { PostHolders } from "../../components/PostHolders";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { Say } from "../../components/tables/table";
import type { PostRowFragment } from "../../generated/graphql";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="unitId" source="unitId" reference="orgUnits" alwaysOn />,
  <NullableBooleanInput key="isVacant" source="isVacant" alwaysOn />,
  <NullableBooleanInput key="isHead" source="isHead" alwaysOn />,
];

const columns: ListColumn<PostRowFragment>[] = [
  {
    source: "title",
    text: ({ title }) => title,
    cell: (post) => <PostTitle post={post} />,
    isSortable: true,
  },
  nodeColumn("unit", ({ unit }) => unit),
  { source: "holders", text: holdersText, cell: ({ holders }) => <PostHolders holders={holders} /> },
  {
    source: "isHead",
    text: ({ isHead }, { word }) => word(isHead ? "ra.boolean.true" : "ra.boolean.false"),
    isExtra: true,
  },
  { source: "order", text: ({ order }) => order, isSortable: true, isNumber: true, isExtra: true },
];

export function PostList() {
  return (
    <ResourceList<PostRowFragment>
      filters={filters}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{
        primary: (post) => `${post.unit.name} · ${post.title}`,
        secondary: (post) => <PostHolders holders={post.holders} />,
      }}
      columns={columns}
    />
  );
}

function holdersText({ holders }: PostRowFragment, { word, day }: Say): string {
  if (holders.length === 0) return word("pages.common.vacant");
  const lines = holders.map(({ person, isActing, validFrom }) =>
    [
      person.name,
      ...(isActing ? [word("pages.common.acting")] : []),
      word("pages.common.since", { day: day(validFrom) }),
    ].join(" "),
  );
  return lines.join("\n");
}

function PostTitle({ post }: { post: PostRowFragment }) {
  const translate = useTranslate();
  return (
    <>
      <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
      {post.isHead && <Chip size="small" variant="outlined" label={translate("pages.common.head")} />}
    </>
  );
}
