import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const rotas: ResourceProps = {
  name: "rotas",
  list: lazyPage(() => import("./RotaList"), "RotaList"),
  show: lazyPage(() => import("./RotaShow"), "RotaShow"),
  create: lazyPage(() => import("./RotaCreate"), "RotaCreate"),
  edit: lazyPage(() => import("./RotaEdit"), "RotaEdit"),
  recordRepresentation: "name",
};
