import type { ResourceProps } from "react-admin";
import { lazyPage } from "../../components/lazy-page";

export const tasks: ResourceProps = {
  name: "tasks",
  list: lazyPage(() => import("./TaskList"), "TaskList"),
  show: lazyPage(() => import("./TaskShow"), "TaskShow"),
  create: lazyPage(() => import("./TaskCreate"), "TaskCreate"),
  edit: lazyPage(() => import("./TaskEdit"), "TaskEdit"),
  recordRepresentation: "title",
};
