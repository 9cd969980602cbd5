import { lazy } from "react";

// It comes when it is first opened.
export const EdgeHistoryDialog = lazy(async () => ({
  default: (await import("./EdgeHistoryDialog")).EdgeHistoryDialog,
}));
