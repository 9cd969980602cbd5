import { createContext, useContext } from "react";
import type { Doubt } from "./document/doubts";
import type { FactKind, FoundFact } from "./draft/draft-facts";
import type { Span } from "./draft/draft-model";
import type { Keeper } from "./keeping/use-reading";

export type Side = "document" | "draft";

/** What is looked at on both sides: a fact in the document, and its line in the tree. */
export interface Current {
  /** The fact; null at a line that stands for none. */
  readonly key: string | null;
  readonly row: string;
  /** Where it was chosen: the other side comes to it. */
  readonly from: Side | null;
  /** The side that takes the focus with it. */
  readonly focus: Side | null;
}

/** A piece of the document that was picked, and where on the screen it ends. */
export interface Pick {
  readonly span: Span;
  readonly at: { readonly top: number; readonly left: number };
}

/** What is put into the draft by hand, and where. */
export interface Adding {
  readonly row: string | null;
}

/** What both sides of the page share. */
export interface Workbench {
  readonly keeper: Keeper;
  readonly facts: readonly FoundFact[];
  readonly doubts: readonly Doubt[];
  readonly current: Current | null;
  /** The place in the address, where no fact stands there. */
  readonly place: Span | null;
  readonly choose: (current: Current | null) => void;
  /** Chooses a fact by its key, as soon as it stands in the draft. */
  readonly chooseFact: (key: string, from: Side | null, focus?: Side) => void;
  readonly isShown: (kind: FactKind) => boolean;
  readonly toggleKind: (kind: FactKind) => void;
  readonly pick: Pick | null;
  readonly setPick: (pick: Pick | null) => void;
  readonly adding: Adding | null;
  readonly setAdding: (adding: Adding | null) => void;
  /** The line of which is asked what it is and where it belongs. */
  readonly changing: string | null;
  readonly setChanging: (row: string | null) => void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("There is no workbench here");
  return workbench;
}
