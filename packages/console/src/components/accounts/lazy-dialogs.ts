import { lazy } from "react";

// Dialogs come when they are first opened.
export const CreateKeyDialog = lazy(async () => ({
  default: (await import("./CreateKeyDialog")).CreateKeyDialog,
}));
export const RotateKeyDialog = lazy(async () => ({
  default: (await import("./RotateKeyDialog")).RotateKeyDialog,
}));
