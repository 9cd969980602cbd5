import { badQueryInput, invalid } from "../errors.ts";

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The types that have a global id. */
export const NODE_TYPES = [
  "OrgUnit",
  "Person",
  "Post",
  "PartyClass",
  "Plan",
  "PlanReading",
  "Clause",
  "Group",
  "Duty",
  "Task",
  "TaskStep",
  "TaskComment",
  "DutyResult",
  "Evidence",
  "DirectoryImport",
  "CalendarDay",
  "UrgentRule",
  "UrgentReport",
  "UrgentStep",
  "Form",
  "FormVersion",
  "FormRecord",
  "Obligation",
  "Reporter",
  "Occurrence",
  "ReportFault",
  "Rota",
  "RotaMember",
  "Shift",
  "ShiftSwap",
  "Handover",
  "WatchLogEntry",
  "CalendarFeed",
  "UnitPlacement",
  "PostHolding",
  "GroupMember",
  "Assignment",
  "Delegation",
  "Account",
  "ApiKey",
] as const;

export type NodeType = (typeof NODE_TYPES)[number];

export interface GlobalId {
  type: NodeType;
  id: string;
}

/** A readable global id: `Duty:0198…`. */
export function globalId(type: NodeType, id: string): string {
  return `${type}:${id}`;
}

/** The parts of a global id, or null where it is none. */
export function parseGlobalId(text: string): GlobalId | null {
  const [type, id, ...rest] = text.split(":");
  if (rest.length > 0 || id === undefined || !UUID.test(id)) return null;
  const known = NODE_TYPES.find((name) => name === type);
  return known === undefined ? null : { type: known, id: id.toLowerCase() };
}

/**
 * The id behind a global id in a mutation's input.
 * @throws ValidationError INVALID_ID where it is none, WRONG_TYPE where it names another type.
 */
export function inputId(text: string, types: readonly NodeType[], path: string[]): GlobalId {
  const parsed = parseGlobalId(text);
  if (parsed === null) throw invalid(path, "INVALID_ID", `"${text.slice(0, 80)}" is not an id.`);
  if (!types.includes(parsed.type)) {
    throw invalid(path, "WRONG_TYPE", `This is the id of a ${parsed.type}; expected ${types.join(" or ")}.`);
  }
  return parsed;
}

/** The rows that have an id without being nodes: a role given, a session, a notice, a robot. */
type IdRowType = "RoleGrant" | "Session" | "Notice" | "NoticeRobot";

/** The id behind that of such a row; null where it is none. */
export function parseRowId(text: string, type: IdRowType): string | null {
  const [named, id = "", ...rest] = text.split(":");
  return named === type && rest.length === 0 && UUID.test(id) ? id.toLowerCase() : null;
}

/**
 * The same in a mutation's input.
 * @throws ValidationError INVALID_ID
 */
export function inputRowId(text: string, type: IdRowType, path: string[]): string {
  const id = parseRowId(text, type);
  if (id !== null) return id;
  throw invalid(path, "INVALID_ID", `"${text.slice(0, 80)}" is not the id of a ${type}.`);
}

/** The ids behind the global ids of a query's filter. @throws GraphQLError BAD_USER_INPUT, naming the path. */
export function filterId(text: string, types: readonly NodeType[], path: string[]): GlobalId {
  const parsed = parseGlobalId(text);
  if (parsed === null) throw badQueryInput(path, `"${text.slice(0, 80)}" is not an id.`);
  if (!types.includes(parsed.type)) throw badQueryInput(path, `expected the id of a ${types.join(" or ")}.`);
  return parsed;
}
