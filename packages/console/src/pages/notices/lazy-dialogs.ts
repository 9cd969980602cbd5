import { lazy } from "react";

export const AddRobotDialog = lazy(() =>
  import("./RobotDialogs").then((module) => ({ default: module.AddRobotDialog })),
);
export const UpdateRobotDialog = lazy(() =>
  import("./RobotDialogs").then((module) => ({ default: module.UpdateRobotDialog })),
);
export const WishesDialog = lazy(() =>
  import("./WishesDialog").then((module) => ({ default: module.WishesDialog })),
);
