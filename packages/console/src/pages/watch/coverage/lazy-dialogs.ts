import { lazy } from "react";

// Dialogs come when they are first opened.
export const PublishDialog = lazy(async () => ({ default: (await import("./PublishDialog")).PublishDialog }));
