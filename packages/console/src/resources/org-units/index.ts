import type { ResourceProps } from "react-admin";
import { OrgUnitList } from "./OrgUnitList";
import { OrgUnitShow } from "./OrgUnitShow";

export const orgUnits: ResourceProps = {
  name: "orgUnits",
  list: OrgUnitList,
  show: OrgUnitShow,
  recordRepresentation: "name",
};
