import { lazy } from "react";

// It comes when it is first opened.
export const EdgeHistoryDialog = lazy(async () => ({
  default: (await import("./EdgeHistoryDialog")).EdgeHistoryDialog,
}));

// It comes after the page that it ends.
export const NodeHistory = lazy(async () => ({ default: (await import("./NodeHistory")).NodeHistory }));
