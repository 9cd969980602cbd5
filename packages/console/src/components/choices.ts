/** The choices of a code for react-admin's inputs, named by the glossary. */
export function choicesOf(of: string, codes: readonly string[]): { id: string; name: string }[] {
  return codes.map((code) => ({ id: code, name: `domain.${of}.${code}` }));
}

export const ORG_UNIT_KINDS = ["ORGANIZATION", "DEPARTMENT", "AFFILIATE", "BASE_UNIT", "EXTERNAL"] as const;
export const GROUP_KINDS = ["LEADERSHIP", "OFFICE", "WORKING"] as const;
export const PLAN_STATUSES = ["IN_FORCE", "DRAFT", "SUPERSEDED", "ENDED"] as const;

/** The gravest first: nobody at all, then nobody any more, then what is unclear. */
export const GAP_KINDS = [
  "NO_RESPONSIBLE",
  "NO_LEAD",
  "VACANT_POST",
  "LEFT_POST",
  "HEADLESS_GROUP",
  "OFFICE_WITHOUT_DIRECTOR",
  "MASKED_NAME",
  "DOUBLE_OWNER",
  "LOOP",
  "ROSTER_MISMATCH",
  "TRUNCATED_TEXT",
] as const;
