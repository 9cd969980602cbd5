import { lazy } from "react";

// Dialogs come when they are first opened.
export const AppointDialog = lazy(async () => ({ default: (await import("./AppointDialog")).AppointDialog }));
export const PlaceDialog = lazy(async () => ({ default: (await import("./PlaceDialog")).PlaceDialog }));
export const AddMemberDialog = lazy(async () => ({
  default: (await import("./AddMemberDialog")).AddMemberDialog,
}));
export const AssignDialog = lazy(async () => ({ default: (await import("./AssignDialog")).AssignDialog }));
export const EndDialog = lazy(async () => ({ default: (await import("./EndDialog")).EndDialog }));
export const CorrectDialog = lazy(async () => ({ default: (await import("./CorrectDialog")).CorrectDialog }));
export const AssignManyDialog = lazy(async () => ({
  default: (await import("./AssignManyDialog")).AssignManyDialog,
}));
