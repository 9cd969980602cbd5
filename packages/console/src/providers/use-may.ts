import { createContext, use, useCallback } from "react";
import type { Document } from "./actions-of";
import { mayAsk, type Rights } from "./rights";

/** What the viewer may do, known to everything below the layout; nobody may do nothing. */
export const RightsContext = createContext<Rights>({ actions: new Set(), roles: [] });

export function useRights(): Rights {
  return use(RightsContext);
}

/**
 * Tells of a document whether the viewer may ask for it or write by it. What is answered here decides what is offered;
 * what is done is decided by the server.
 */
export function useMay(): (document: Document) => boolean {
  const rights = useRights();
  return useCallback((document) => mayAsk(rights, document), [rights]);
}
