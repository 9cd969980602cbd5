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
