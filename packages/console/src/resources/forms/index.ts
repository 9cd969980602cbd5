import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const forms: ResourceProps = {
  name: "forms",
  list: lazyPage(() => import("./FormList"), "FormList"),
  show: lazyPage(() => import("./FormShow"), "FormShow"),
  create: lazyPage(() => import("./FormCreate"), "FormCreate"),
  edit: lazyPage(() => import("./FormEdit"), "FormEdit"),
  recordRepresentation: "name",
};
