import type { GapFact, GapKind } from "./gap.ts";

/** What a gap means, in one English sentence; clients translate by the kind. */
const MESSAGES: Record<GapKind, string> = {
  NO_RESPONSIBLE: "Nobody is responsible for carrying this out.",
  NO_LEAD: "Nobody leads this.",
  VACANT_POST: "Nobody holds the post that answers here.",
  LEFT_POST: "The person named has left every post held before.",
  HEADLESS_GROUP: "The group has neither a head nor a lead.",
  OFFICE_WITHOUT_DIRECTOR: "The office has no director.",
  MASKED_NAME: "A name is masked in the document.",
  TRUNCATED_TEXT: "The text is cut off.",
  DOUBLE_OWNER: "More than one party answers for the same thing.",
  LOOP: "The responsibility leads back to itself.",
  ROSTER_MISMATCH: "The roster by name differs from the roster by rule.",
};

/** The sentence for a gap, with what stands where a name should be. */
export function gapMessage(gap: GapFact): string {
  if (gap.kind === "NO_RESPONSIBLE" && gap.classId !== undefined) {
    return "The class that is responsible has no members that are known.";
  }
  if (gap.kind === "VACANT_POST" && gap.postId === undefined) return "No head post of the unit is known.";
  const written = gap.nameAsWritten ? ` Written: ${gap.nameAsWritten}` : "";
  return MESSAGES[gap.kind] + written;
}
