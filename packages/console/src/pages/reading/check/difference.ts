/** One thing that a document says otherwise than the plan that it is to replace. */
export interface Difference {
  kind: "META" | "GROUP" | "MEMBER" | "LEAD" | "RESPONSIBLE" | "SUPPORTING" | "DUTY";
  change: "ENDED" | "NEW" | "CHANGED";
  group?: string | null;
  role?: string | null;
  before?: string | null;
  after?: string | null;
}

/** What differs in one group, in the groups as such, or in what the document says of itself. */
export interface GroupDifference {
  of: "DOCUMENT" | "GROUPS" | "GROUP";
  /** Empty but for one group. */
  group: string;
  counts: Record<Difference["change"], number>;
  differences: readonly Difference[];
}

/** Differences in what a reader looks at one after the other: the document, its groups, then each group in its order. */
export function byGroup(differences: readonly Difference[]): GroupDifference[] {
  const parts = [...Map.groupBy(differences, ({ kind, group }) => `${partOf(kind, group)} ${group ?? ""}`)];
  const listed = parts.map(([, own]): GroupDifference => {
    const [{ kind, group } = { kind: "META" as const, group: null }] = own;
    return { of: partOf(kind, group), group: group ?? "", counts: countsOf(own), differences: own };
  });
  return ORDER.flatMap((of) => listed.filter((each) => each.of === of));
}

const ORDER = ["DOCUMENT", "GROUPS", "GROUP"] as const;

function partOf(kind: Difference["kind"], group: string | null | undefined): GroupDifference["of"] {
  if (group) return "GROUP";
  return kind === "META" ? "DOCUMENT" : "GROUPS";
}

/** How many things end, are new, and change. */
export function countsOf(differences: readonly Difference[]): Record<Difference["change"], number> {
  const counts = { ENDED: 0, NEW: 0, CHANGED: 0 };
  for (const { change } of differences) counts[change] += 1;
  return counts;
}

/** The color and sign of a change, as comparisons of days have them. */
export const CHANGE_FACE = { NEW: "added", ENDED: "removed", CHANGED: "changed" } as const;
