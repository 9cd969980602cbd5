import { lazy } from "react";

// Dialogs come when they are first opened.
export const StartHandoverDialog = lazy(async () => ({
  default: (await import("./StartHandoverDialog")).StartHandoverDialog,
}));
export const RefuseHandoverDialog = lazy(async () => ({
  default: (await import("./RefuseHandoverDialog")).RefuseHandoverDialog,
}));
