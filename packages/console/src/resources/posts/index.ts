import type { ResourceProps } from "react-admin";
import { PostList } from "./PostList";
import { PostShow } from "./PostShow";

export const posts: ResourceProps = {
  name: "posts",
  list: PostList,
  show: PostShow,
  recordRepresentation: "title",
};
