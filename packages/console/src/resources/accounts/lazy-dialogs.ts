import { lazy } from "react";

// Dialogs come when they are first opened.
export const GrantRoleDialog = lazy(async () => ({
  default: (await import("./GrantRoleDialog")).GrantRoleDialog,
}));
export const ResetPasswordDialog = lazy(async () => ({
  default: (await import("./ResetPasswordDialog")).ResetPasswordDialog,
}));
export const LinkPersonDialog = lazy(async () => ({
  default: (await import("./LinkPersonDialog")).LinkPersonDialog,
}));
export const RenameDialog = lazy(async () => ({ default: (await import("./RenameDialog")).RenameDialog }));
