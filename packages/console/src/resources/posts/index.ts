import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const posts: ResourceProps = {
  name: "posts",
  list: lazyPage(() => import("./PostList"), "PostList"),
  show: lazyPage(() => import("./PostShow"), "PostShow"),
  create: lazyPage(() => import("./PostCreate"), "PostCreate"),
  edit: lazyPage(() => import("./PostEdit"), "PostEdit"),
  recordRepresentation: "title",
};
