import type { NodeType } from "./global-id.ts";

/** What the product keeps, cut by who needs it; a key's scopes name these. */
export const AREAS = ["DIRECTORY", "PLANS", "TASKS", "REPORTS", "WATCH", "CHANGES", "ACCOUNTS"] as const;

export type Area = (typeof AREAS)[number];

/** Whose rows are looked at one by one before somebody sees them. */
export type RowType = NodeType | "ChangeEvent" | "RoleGrant" | "Session" | "PersonalDetail";

/** To which area the rows of a type belong. */
export const AREA_OF = {
  OrgUnit: "DIRECTORY",
  Person: "DIRECTORY",
  Post: "DIRECTORY",
  PartyClass: "DIRECTORY",
  UnitPlacement: "DIRECTORY",
  PostHolding: "DIRECTORY",
  DirectoryImport: "DIRECTORY",
  CalendarDay: "DIRECTORY",
  Form: "REPORTS",
  FormVersion: "REPORTS",
  FormRecord: "REPORTS",
  PersonalDetail: "DIRECTORY",
  Plan: "PLANS",
  PlanReading: "PLANS",
  Clause: "PLANS",
  Group: "PLANS",
  GroupMember: "PLANS",
  Duty: "PLANS",
  Assignment: "PLANS",
  Delegation: "PLANS",
  Task: "TASKS",
  TaskStep: "TASKS",
  TaskComment: "TASKS",
  DutyResult: "TASKS",
  Evidence: "TASKS",
  Obligation: "REPORTS",
  Reporter: "REPORTS",
  Occurrence: "REPORTS",
  ReportFault: "REPORTS",
  Rota: "WATCH",
  RotaMember: "WATCH",
  Shift: "WATCH",
  ShiftSwap: "WATCH",
  Handover: "WATCH",
  WatchLogEntry: "WATCH",
  CalendarFeed: "WATCH",
  UrgentRule: "REPORTS",
  UrgentReport: "REPORTS",
  UrgentStep: "REPORTS",
  ChangeEvent: "CHANGES",
  Account: "ACCOUNTS",
  ApiKey: "ACCOUNTS",
  RoleGrant: "ACCOUNTS",
  Session: "ACCOUNTS",
} as const satisfies Record<string, Area>;

/** Whether rows of this type are looked at one by one. */
export function isRowType(name: string): name is RowType & keyof typeof AREA_OF {
  return name in AREA_OF;
}
