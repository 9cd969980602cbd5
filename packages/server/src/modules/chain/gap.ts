/** The kinds of responsibility gap (责任缺口). */
export const GAP_KINDS = [
  "NO_RESPONSIBLE",
  "NO_LEAD",
  "VACANT_POST",
  "LEFT_POST",
  "HEADLESS_GROUP",
  "OFFICE_WITHOUT_DIRECTOR",
  "MASKED_NAME",
  "TRUNCATED_TEXT",
  "DOUBLE_OWNER",
  "LOOP",
  "ROSTER_MISMATCH",
] as const;

export type GapKind = (typeof GAP_KINDS)[number];

/** A gap with what it is about; names are added where it is shown. */
export interface GapFact {
  kind: GapKind;
  planId?: string | undefined;
  dutyId?: string | undefined;
  groupId?: string | undefined;
  unitId?: string | undefined;
  postId?: string | undefined;
  personId?: string | undefined;
  classId?: string | undefined;
  sourceId?: string | null | undefined;
  /** What is written where a name should be, such as `**`. */
  nameAsWritten?: string | null | undefined;
}

/** One key per gap, so that a gap that many duties share is listed once. */
export function gapKey(gap: GapFact): string {
  const { kind, planId, dutyId, groupId, unitId, postId, personId, classId, nameAsWritten } = gap;
  return [kind, planId, dutyId, groupId, unitId, postId, personId, classId, nameAsWritten].join("|");
}

/** Each gap once, in the order of first sight. */
export function distinctGaps(gaps: GapFact[]): GapFact[] {
  return [...new Map(gaps.map((gap) => [gapKey(gap), gap])).values()];
}
