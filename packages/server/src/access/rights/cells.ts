import type { Area } from "../areas.ts";

/**
 * How far a role reaches with a query or a mutation:
 * - EVERYTHING: whatever there is;
 * - SIGHT: records in the viewer's sight (`sight/`), for queries;
 * - SCOPE: what lies within the unit or the plan for which an editor was given the role, else everything;
 * - WHOLE: for an editor of everything; one of a unit or a plan may not;
 * - LEADS: work on duties that the viewer's person leads, as long as that is in force;
 * - TAKES_PART: work on duties that the viewer's person leads or carries out, as long as that is in force;
 * - OWN: the viewer's own account, keys and details; the write itself looks whose they are.
 */
export type Cell = "EVERYTHING" | "SIGHT" | "SCOPE" | "WHOLE" | "LEADS" | "TAKES_PART" | "OWN";

/** Who may do one thing; a role that is not named may not. A key may where it has the scope of one of the areas. */
export interface Right {
  /** Of which areas; none: no key may. */
  areas: readonly Area[];
  ADMIN?: Cell;
  EDITOR?: Cell;
  LEADER?: Cell;
  MEMBER?: Cell;
  AUDITOR?: Cell;
  INTEGRATOR?: Cell;
  /** Everybody who is signed in, whatever the role; keys too where it is a query of no area. */
  ANYBODY?: Cell;
}
