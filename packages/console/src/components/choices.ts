/** The choices of a code for react-admin's inputs, named by the glossary. */
export function choicesOf(
  of: string,
  codes: readonly string[],
  within = "domain",
): { id: string; name: string }[] {
  return codes.map((code) => ({ id: code, name: `${within}.${of}.${code}` }));
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

export const ASSIGNMENT_ROLES = [
  "LEAD",
  "RESPONSIBLE",
  "SUPPORT",
  "CONSULTED",
  "INFORMED",
  "SUPERVISED",
] as const;
export const GROUP_ROLES = [
  "HEAD",
  "DEPUTY_HEAD",
  "MEMBER",
  "OFFICE_DIRECTOR",
  "OFFICE_DEPUTY_DIRECTOR",
  "LIAISON",
] as const;
export const TASK_STATUSES = ["OPEN", "IN_PROGRESS", "BLOCKED", "DONE", "ACCEPTED", "CANCELLED"] as const;
export const TASK_PRIORITIES = ["URGENT", "HIGH", "NORMAL", "LOW"] as const;
