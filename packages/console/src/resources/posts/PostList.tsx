import Chip from "@mui/material/Chip";
import { DataTable, NullableBooleanInput, SearchInput, useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { PostHolders } from "../../components/PostHolders";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { PostRowFragment } from "../../generated/graphql";

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
  <NullableBooleanInput key="isVacant" source="isVacant" alwaysOn />,
  <NullableBooleanInput key="isHead" source="isHead" alwaysOn />,
];
const Column = DataTable.Col<PostRowFragment>;

export function PostList() {
  return (
    <ResourceList<PostRowFragment>
      filters={filters}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{
        primary: (post) => `${post.unit.name} · ${post.title}`,
        secondary: (post) => <PostHolders holders={post.holders} />,
      }}
    >
      <Column source="title" render={(post) => <PostTitle post={post} />} />
      <Column
        source="unit"
        disableSort
        render={(post) => <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink>}
      />
      <Column source="holders" disableSort render={(post) => <PostHolders holders={post.holders} />} />
    </ResourceList>
  );
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
