import { lazy } from "react";

// Dialogs come when they are first opened.
export const DeclineSwapDialog = lazy(async () => ({
  default: (await import("./DeclineSwapDialog")).DeclineSwapDialog,
}));
export const ProposeSwapDialog = lazy(async () => ({
  default: (await import("./ProposeSwapDialog")).ProposeSwapDialog,
}));
