import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const orgUnits: ResourceProps = {
  name: "orgUnits",
  list: lazyPage(() => import("./OrgUnitList"), "OrgUnitList"),
  show: lazyPage(() => import("./OrgUnitShow"), "OrgUnitShow"),
  create: lazyPage(() => import("./OrgUnitCreate"), "OrgUnitCreate"),
  edit: lazyPage(() => import("./OrgUnitEdit"), "OrgUnitEdit"),
  recordRepresentation: "name",
};
