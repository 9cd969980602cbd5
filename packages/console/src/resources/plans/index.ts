import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const plans: ResourceProps = {
  name: "plans",
  list: lazyPage(() => import("./PlanList"), "PlanList"),
  show: lazyPage(() => import("./PlanShow"), "PlanShow"),
  create: lazyPage(() => import("./PlanCreate"), "PlanCreate"),
  edit: lazyPage(() => import("./PlanEdit"), "PlanEdit"),
  recordRepresentation: "title",
};
