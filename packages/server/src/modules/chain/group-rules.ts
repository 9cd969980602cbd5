import type { FactIndex } from "./fact-index.ts";
import { type AssignmentFact, type GroupFact, type MemberFact, partyOf } from "./facts.ts";
import type { GapFact } from "./gap.ts";

/** The heads of a group: its office's director where it is an office. */
export function headsOf(facts: FactIndex, group: GroupFact): MemberFact[] {
  const role = group.kind === "OFFICE" ? "OFFICE_DIRECTOR" : "HEAD";
  return (facts.members.get(group.id) ?? []).filter((member) => member.role === role);
}

/** Whether somebody leads the group: a head, or a party assigned as its lead. */
export function isLed(facts: FactIndex, group: GroupFact): boolean {
  return headsOf(facts, group).length > 0 || assignmentsOf(facts, group.id, "LEAD").length > 0;
}

/** What is missing at a group itself, whatever its duties: no head, no director, a masked name. */
export function groupGaps(facts: FactIndex, group: GroupFact): GapFact[] {
  const masked = (facts.members.get(group.id) ?? [])
    .filter((member) => partyOf(member) === null)
    .map(({ nameAsWritten, sourceId }) => ({
      kind: "MASKED_NAME" as const,
      groupId: group.id,
      nameAsWritten,
      sourceId,
    }));
  if (isLed(facts, group)) return masked;
  const kind = group.kind === "OFFICE" ? "OFFICE_WITHOUT_DIRECTOR" : "HEADLESS_GROUP";
  return [{ kind, groupId: group.id, sourceId: group.sourceId }, ...masked];
}

/** The assignments of a duty or group in one role, in order. */
export function assignmentsOf(
  facts: FactIndex,
  targetId: string,
  role: AssignmentFact["role"],
): AssignmentFact[] {
  return (facts.assignments.get(targetId) ?? []).filter((assignment) => assignment.role === role);
}
