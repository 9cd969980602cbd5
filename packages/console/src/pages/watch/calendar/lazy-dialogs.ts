import { lazy } from "react";

// Dialogs come when they are first opened.
export const AddShiftDialog = lazy(async () => ({
  default: (await import("./AddShiftDialog")).AddShiftDialog,
}));
export const PlanShiftsDialog = lazy(async () => ({
  default: (await import("./PlanShiftsDialog")).PlanShiftsDialog,
}));
export const ReplaceShiftDialog = lazy(async () => ({
  default: (await import("./ReplaceShiftDialog")).ReplaceShiftDialog,
}));
export const ShiftDialog = lazy(async () => ({ default: (await import("./ShiftDialog")).ShiftDialog }));
