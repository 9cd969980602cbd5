import type { ResourceProps } from "react-admin";
import { GroupList } from "./GroupList";
import { GroupShow } from "./GroupShow";

export const groups: ResourceProps = {
  name: "groups",
  list: GroupList,
  show: GroupShow,
  recordRepresentation: "name",
};
