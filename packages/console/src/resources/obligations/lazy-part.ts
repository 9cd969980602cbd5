import { lazy } from "react";

// It comes after the page of the duty that it belongs to.
export const ObligationsOf = lazy(async () => ({ default: (await import("./ObligationsOf")).ObligationsOf }));
