import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const obligations: ResourceProps = {
  name: "obligations",
  list: lazyPage(() => import("./ObligationList"), "ObligationList"),
  show: lazyPage(() => import("./ObligationShow"), "ObligationShow"),
  create: lazyPage(() => import("./ObligationCreate"), "ObligationCreate"),
  edit: lazyPage(() => import("./ObligationEdit"), "ObligationEdit"),
  recordRepresentation: "name",
};
