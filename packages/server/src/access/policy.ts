import { ForbiddenError } from "../errors.ts";
import type { Role, Viewer } from "./viewer.ts";

/** What can be done: reading anything at all, or one of the mutations by its name. */
export type Action = "read" | `write:${string}`;

/** Which roles may do what; what is not listed is refused to everybody. */
const POLICY: { role: Role; actions: (action: Action) => boolean }[] = [
  { role: "ADMIN", actions: () => true },
];

/** Whether the viewer may do it. Deny by default: nobody signed in may do nothing. */
export function may(viewer: Viewer | null, action: Action): boolean {
  return (
    viewer !== null &&
    POLICY.some(({ role, actions }) => viewer.grants.some((grant) => grant.role === role) && actions(action))
  );
}

/** @throws ForbiddenError where the viewer may not do it. */
export function requireRight(viewer: Viewer | null, action: Action): asserts viewer is Viewer {
  if (!may(viewer, action)) throw new ForbiddenError(action);
}
