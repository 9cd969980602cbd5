import { lazy } from "react";

export const AcknowledgeDialog = lazy(() =>
  import("./AcknowledgeDialog").then((module) => ({ default: module.AcknowledgeDialog })),
);
export const CloseDialog = lazy(() =>
  import("./CloseDialog").then((module) => ({ default: module.CloseDialog })),
);
