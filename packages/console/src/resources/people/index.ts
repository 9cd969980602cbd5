import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const people: ResourceProps = {
  name: "people",
  list: lazyPage(() => import("./PersonList"), "PersonList"),
  show: lazyPage(() => import("./PersonShow"), "PersonShow"),
  create: lazyPage(() => import("./PersonCreate"), "PersonCreate"),
  edit: lazyPage(() => import("./PersonEdit"), "PersonEdit"),
  recordRepresentation: "name",
};
