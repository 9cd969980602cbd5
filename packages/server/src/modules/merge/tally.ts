/** What moves from a duplicate to the node that is kept. */
export const MERGED_THINGS = {
  PLACEMENTS: "Places of the unit under others.",
  CHILDREN: "Units below it.",
  POSTS: "Posts of the unit that the kept one did not have.",
  JOINED_POSTS: "Posts that both units had under one title.",
  HOLDINGS: "Holdings of posts.",
  MEMBERSHIPS: "Memberships in groups.",
  ASSIGNMENTS: "Parts in duties, tasks and groups.",
  DELEGATIONS: "Delegations by or to the person.",
  GROUPS: "Groups whose office sits in the unit.",
  DUTIES: "Duties of the unit.",
  PLANS: "Plans that it issued or that report to it.",
  CLASSES: "Classes of parties below the unit.",
  TASKS: "Tasks that the person finished or accepted.",
  WATCH: "Seats, shifts, handovers and entries of a watch.",
  REPORTS: "Reports that are owed, received, made or told at once, and their faults.",
  ROLE_GRANTS: "Roles that accounts have for the unit.",
  ACCOUNTS: "Accounts that stand for the person.",
  PERSONAL_DETAILS: "Personal details that the kept person did not have; the duplicate's others are gone.",
  EARLIER_DUPLICATES: "Nodes that were merged into the duplicate before.",
  COLLAPSED: "Edges of the duplicate that said what one of the kept node's says.",
} as const;

export type MergedThing = keyof typeof MERGED_THINGS;

/** Counts what moves, as it moves. */
export class Tally {
  private readonly counts = new Map<MergedThing, number>();

  add(thing: MergedThing, count: number): void {
    this.counts.set(thing, (this.counts.get(thing) ?? 0) + count);
  }

  /** What there is any of, in the order of the list above. */
  get all(): { thing: MergedThing; count: number }[] {
    const things = Object.keys(MERGED_THINGS) as MergedThing[];
    return things
      .map((thing) => ({ thing, count: this.counts.get(thing) ?? 0 }))
      .filter(({ count }) => count > 0);
  }
}
