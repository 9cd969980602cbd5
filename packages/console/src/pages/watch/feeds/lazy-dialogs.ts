import { lazy } from "react";

// Dialogs come when they are first opened.
export const CreateFeedDialog = lazy(async () => ({
  default: (await import("./CreateFeedDialog")).CreateFeedDialog,
}));
