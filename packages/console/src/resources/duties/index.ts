import type { ResourceProps } from "react-admin";
import { dutyLine } from "../../components/DutyName";
import { lazyPage } from "../../components/lazy-page";
import type { DutyRowFragment } from "../../generated/graphql";

export const duties: ResourceProps = {
  name: "duties",
  list: lazyPage(() => import("./DutyList"), "DutyList"),
  show: lazyPage(() => import("./DutyShow"), "DutyShow"),
  create: lazyPage(() => import("./DutyCreate"), "DutyCreate"),
  edit: lazyPage(() => import("./DutyEdit"), "DutyEdit"),
  recordRepresentation: (duty: DutyRowFragment) => dutyLine(duty),
};
