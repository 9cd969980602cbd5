import { EditPage } from "../../components/forms/EditPage";
import type { PostWholeFragment } from "../../generated/graphql";
import { PostInputs } from "./PostInputs";

export function PostEdit() {
  return (
    <EditPage<PostWholeFragment>
      nameOf={({ unit, title }) => `${unit.name} · ${title}`}
      valuesOf={({ id, version, title, isHead, order }) => ({ id, version, title, isHead, order })}
    >
      <PostInputs />
    </EditPage>
  );
}
