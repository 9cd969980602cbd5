import { lazy } from "react";

// They come when they are first wanted.
export const OccurrenceDrawer = lazy(async () => ({
  default: (await import("./OccurrenceDrawer")).OccurrenceDrawer,
}));
export const WaiveDialog = lazy(async () => ({ default: (await import("./WaiveDialog")).WaiveDialog }));
export const ConcealDialog = lazy(async () => ({ default: (await import("./ConcealDialog")).ConcealDialog }));
export const UnfaultDialog = lazy(async () => ({ default: (await import("./UnfaultDialog")).UnfaultDialog }));
export const OwnReports = lazy(async () => ({ default: (await import("./OwnReports")).OwnReports }));
