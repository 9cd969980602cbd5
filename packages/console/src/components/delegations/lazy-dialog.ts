import { lazy } from "react";

// It comes when it is first opened.
export const DelegateDialog = lazy(async () => ({
  default: (await import("./DelegateDialog")).DelegateDialog,
}));
