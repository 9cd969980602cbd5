import { lazy } from "react";

// It comes when it is first opened.
export const SetDaysDialog = lazy(async () => ({ default: (await import("./SetDaysDialog")).SetDaysDialog }));

export const ImportDaysDialog = lazy(async () => ({
  default: (await import("./ImportDaysDialog")).ImportDaysDialog,
}));
