import type { DraftGroup } from "./draft-builder.ts";
import type { OwnerFact } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import type { Section } from "./sections.ts";

/** One sentence of work under a heading, and whether the sentence itself names an owner. */
export interface Work {
  readonly piece: Piece;
  readonly isOwned: boolean;
}

/** What is gathered under one heading before it is known whether it makes a block of its own. */
export interface Scope {
  /** The body or department that the heading names, or null for a task or plain text. */
  readonly group: DraftGroup | null;
  readonly section: Section;
  readonly works: Work[];
  readonly facts: OwnerFact[];
  /** Owners came by label or bracket, so they hold for everything under the heading. */
  isLabelled: boolean;
  /** A duty label stood here, so what follows is duties of that body, whatever its wording. */
  dutiesOf: DraftGroup | null;
  /** The sentence before ended with a semicolon and was a duty of the body in force: the next one is, too. */
  runsOn: boolean;
  /** An owner or duty label stood alone on its line; the next line is its value. */
  awaiting: {
    readonly label: Piece;
    readonly kind: "LEAD" | "RESPONSIBLE" | "SUPPORTING" | "LIMIT" | "PERSON_IN_CHARGE";
  } | null;
}

/** An empty scope. */
export function openScope(group: DraftGroup | null, section: Section): Scope {
  return {
    group,
    section,
    works: [],
    facts: [],
    isLabelled: false,
    dutiesOf: null,
    runsOn: false,
    awaiting: null,
  };
}
