import type { GroupRole } from "../../generated/prisma/client.ts";

export type DifferenceKind = "META" | "GROUP" | "MEMBER" | "LEAD" | "RESPONSIBLE" | "SUPPORTING" | "DUTY";
export type DifferenceChange = "ENDED" | "NEW" | "CHANGED";

/** One thing that two versions of a plan say differently; what both say is not listed. */
export interface PlanDifference {
  kind: DifferenceKind;
  change: DifferenceChange;
  /** The group or block in which it stands, as the later version names it where that has it. */
  group: string | null;
  role: GroupRole | null;
  before: string | null;
  after: string | null;
}

/** The name that a printed name stands for, folded: an alias of a unit is the unit, a chosen name whom it means. */
export type NameKey = (printed: string) => string;

/** A difference by what each side says. */
export function difference(
  kind: DifferenceKind,
  group: string | null,
  before: string | null,
  after: string | null,
  role: GroupRole | null = null,
): PlanDifference {
  const change = before === null ? "NEW" : after === null ? "ENDED" : "CHANGED";
  return { kind, change, group, role, before, after };
}
