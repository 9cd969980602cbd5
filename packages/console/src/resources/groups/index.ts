import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const groups: ResourceProps = {
  name: "groups",
  list: lazyPage(() => import("./GroupList"), "GroupList"),
  show: lazyPage(() => import("./GroupShow"), "GroupShow"),
  create: lazyPage(() => import("./GroupCreate"), "GroupCreate"),
  edit: lazyPage(() => import("./GroupEdit"), "GroupEdit"),
  recordRepresentation: "name",
};
