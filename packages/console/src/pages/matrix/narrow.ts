import { dutyLine } from "../../components/DutyName";
import type { AssignmentRole } from "../../generated/graphql";
import type { Block, DutyRow, GroupFact } from "./rows";

/** Which rows are wanted; all conditions must hold. */
export interface Wanted {
  /** Of this group or one below it. */
  groupId: string | null;
  role: AssignmentRole | null;
  /** A part of the duty's words; white space does not count. */
  text: string;
  /** The party that must have a part. */
  partyId: string | null;
  onlyGaps: boolean;
}

/** The rows that are wanted; of a role, only its own marks are left on them. */
export function narrow(blocks: readonly Block[], groups: readonly GroupFact[], wanted: Wanted): Block[] {
  const { groupId, role } = wanted;
  const within = groupId === null ? null : groupWithBelow(groupId, groups);
  return blocks
    .filter(({ group }) => within === null || (group !== null && within.has(group.id)))
    .map(({ group, rows }) => ({
      group,
      rows: rows
        .map((row) => (role ? { ...row, parts: row.parts.filter((part) => part.role === role) } : row))
        .filter((row) => isWanted(row, wanted)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Whether something is missing in the chain of the row's duty. */
export function hasGaps({ duty, change }: DutyRow): boolean {
  return change !== "removed" && duty.chain.gaps.length > 0;
}

function isWanted(row: DutyRow, { role, text, partyId, onlyGaps }: Wanted): boolean {
  if (role && row.parts.length === 0) return false;
  if (onlyGaps && !hasGaps(row)) return false;
  if (partyId && !row.parts.some(({ holder }) => holder.id === partyId)) return false;
  return squeezed(`${dutyLine(row.duty)} ${row.duty.text}`).includes(squeezed(text));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, "").toLowerCase();
}

function groupWithBelow(id: string, groups: readonly GroupFact[]): Set<string> {
  const found = new Set([id]);
  // A set is walked over what is added to it on the way.
  for (const each of found)
    for (const { id: below, parent } of groups) if (parent?.id === each) found.add(below);
  return found;
}
