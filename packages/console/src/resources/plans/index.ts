import type { ResourceProps } from "react-admin";
import { PlanList } from "./PlanList";
import { PlanShow } from "./PlanShow";

export const plans: ResourceProps = {
  name: "plans",
  list: PlanList,
  show: PlanShow,
  recordRepresentation: "title",
};
