import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const urgentRules: ResourceProps = {
  name: "urgentRules",
  list: lazyPage(() => import("./UrgentRuleList"), "UrgentRuleList"),
  show: lazyPage(() => import("./UrgentRuleShow"), "UrgentRuleShow"),
  create: lazyPage(() => import("./UrgentRuleCreate"), "UrgentRuleCreate"),
  edit: lazyPage(() => import("./UrgentRuleEdit"), "UrgentRuleEdit"),
  recordRepresentation: "name",
};
