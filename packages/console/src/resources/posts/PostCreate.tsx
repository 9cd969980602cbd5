import { CreatePage } from "../../components/forms/CreatePage";
import { PostInputs } from "./PostInputs";

export function PostCreate() {
  return (
    <CreatePage>
      <PostInputs isNew />
    </CreatePage>
  );
}
