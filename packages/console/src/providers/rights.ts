import { actionsOf, type Document } from "./actions-of";

/** What the viewer may do at all; for which records is decided by the server, write by write. */
export interface Rights {
  /** The queries and mutations, by name. */
  actions: ReadonlySet<string>;
  roles: readonly string[];
}

/** Whether the viewer may ask for all that a document asks for. */
export function mayAsk({ actions }: Rights, document: Document): boolean {
  return actionsOf(document).every((action) => actions.has(action));
}

/**
 * The rights that hold for a screen that is open, now that `read` came: what was taken away stays until the screen is
 * left, so that nobody's half-filled form goes with a button; the server refuses it anyhow. The same object where
 * nothing has changed, for much is drawn by it.
 */
export function rightsOnScreen(shown: Rights, read: Rights, isLeft: boolean): Rights {
  const kept = isLeft ? [] : shown.actions;
  const actions = new Set([...kept, ...read.actions]);
  const isSame =
    actions.size === shown.actions.size &&
    [...actions].every((action) => shown.actions.has(action)) &&
    shown.roles.join() === read.roles.join();
  return isSame ? shown : { actions, roles: read.roles };
}
