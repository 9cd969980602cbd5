/** The ids that a viewer reaches, by what they are and how. */
export const REACH_SETS = [
  /** The viewer's person, and those for whom it stands in without a limit. */
  "me",
  /** The posts that these hold. */
  "posts",
  /** The units of these posts; for a leader with all below them, for an editor the unit given with all below it. */
  "units",
  /** The units of these posts alone. */
  "ownUnits",
  /** Of these, where one of the posts is the head's. */
  "headedUnits",
  /** The units in which whoever works is within reach too: a leader's with all below, those that an editor keeps. */
  "unitsBelow",
  /** The groups to which any of these belong, those of an editor's plan, and what hangs below where one leads. */
  "groups",
  /** Of these, where one leads. */
  "ledGroups",
  /** Classes of parties in which any of these stand. */
  "classes",
  /** Duties handed on by a delegation, with their sub-duties; by parts in them they come into reach one by one. */
  "duties",
  /** The plans of all this, drafts left out. */
  "plans",
  /** Plans of which everything is seen: an editor's, and those whose leadership group a leader heads in person. */
  "wholePlans",
  /** Plans that are only drafted, which answer for nothing yet: nothing of them is within reach, save for their editor. */
  "drafts",
  "editedUnits",
  "editedPlans",
] as const;

export type ReachSet = (typeof REACH_SETS)[number];
export type Reach = Record<ReachSet, ReadonlySet<string>>;

/** The reach of who reaches nothing. */
export const NO_REACH = Object.fromEntries(
  REACH_SETS.map((name) => [name, new Set<string>()]),
) as unknown as Reach;
