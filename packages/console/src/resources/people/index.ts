import type { ResourceProps } from "react-admin";
import { PersonList } from "./PersonList";
import { PersonShow } from "./PersonShow";

export const people: ResourceProps = {
  name: "people",
  list: PersonList,
  show: PersonShow,
  recordRepresentation: "name",
};
