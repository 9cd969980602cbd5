import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** What is known of a node that is to be offered again. */
export interface RestorationFacts {
  isRetired: boolean;
  /** Whether another node stands for it now. */
  isMerged: boolean;
  /** The global ids of the nodes that it belongs to and that are retired themselves. */
  retiredPlaces: readonly string[];
}

/**
 * Only what is retired is restored; never what was merged into another node, which stands for it; and not into a place
 * that is retired, where nobody would find it: that place is restored first.
 */
export function decideRestoration({ isRetired, isMerged, retiredPlaces }: RestorationFacts): Decision {
  if (!isRetired) return refuse("NOT_RETIRED", "It is not retired.", ["id"]);
  if (isMerged) return refuse("MERGED", "It was merged into another one, which stands for it.", ["id"]);
  if (retiredPlaces.length === 0) return ALLOW;
  return refuse("PLACE_RETIRED", `It belongs to what is retired: ${retiredPlaces.join(", ")}.`, ["id"]);
}
