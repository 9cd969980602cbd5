import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const accounts: ResourceProps = {
  name: "accounts",
  list: lazyPage(() => import("./AccountList"), "AccountList"),
  show: lazyPage(() => import("./AccountShow"), "AccountShow"),
  create: lazyPage(() => import("./AccountCreate"), "AccountCreate"),
  recordRepresentation: "name",
};
