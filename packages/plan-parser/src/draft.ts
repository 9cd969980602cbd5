import type { Span } from "./mapped-text.ts";

export type GroupKind = "LEADERSHIP" | "OFFICE" | "WORKING" | "OTHER";
export type MemberRole =
  | "HEAD"
  | "DEPUTY_HEAD"
  | "MEMBER"
  | "OFFICE_DIRECTOR"
  | "OFFICE_DEPUTY_DIRECTOR"
  | "LIAISON";

/** The facts about the document itself; null where it does not say. */
export interface PlanMeta {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly publicity: string | null;
}

/** A person in a group; `name` is null where the plan prints only a post. */
export interface PlanMember {
  readonly name: string | null;
  readonly role: MemberRole;
  readonly posts: readonly string[];
}

/** A body, or a block of responsibility (kind OTHER). */
export interface PlanGroup {
  readonly name: string;
  readonly kind: GroupKind;
  readonly parent: string | null;
  readonly hostDepartment: string | null;
  readonly members: readonly PlanMember[];
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly duties: readonly string[];
}

/** Something due again and again, or by a time. */
export interface PlanObligation {
  readonly text: string;
  readonly cadence: string | null;
  readonly deadline: string | null;
  readonly owner: string | null;
}

/** Where a fact stands in the original; `path` is a JSON pointer into the plan. */
export interface PlanSpan extends Span {
  readonly path: string;
  readonly printed: string;
  /** Present where comparison needs another form than the printed one. */
  readonly normalized?: string;
}

/** One entry of the numbered outline. */
export interface PlanClause extends Span {
  readonly number: string;
  readonly text: string;
  readonly level: number;
}

/** The structured draft of a plan: every string is a literal piece of the input. */
export interface Plan {
  readonly meta: PlanMeta;
  readonly groups: readonly PlanGroup[];
  readonly departments: readonly string[];
  readonly obligations: readonly PlanObligation[];
  readonly issues: readonly IssueCode[];
  readonly clauses: readonly PlanClause[];
  readonly spans: readonly PlanSpan[];
}

/** Faults of the document that its readers must know of. */
export type IssueCode =
  | "MASKED_NAME"
  | "PLACEHOLDER"
  | "TRUNCATED"
  | "MISSING_SECTION"
  | "NO_MEMBERS"
  | "NO_LEAD"
  | "NO_RESPONSIBLE"
  | "OFFICE_INCOMPLETE"
  | "DUTY_WITHOUT_OWNER"
  | "COUNT_MISMATCH"
  | "CONFLICT"
  | "NOT_A_PLAN"
  | "SUSPICIOUS_TEXT";

/** Doubts of the reader, besides the faults of the document. */
export type DoubtCode = "UNREAD_ROSTER_ENTRY" | "COLLECTIVE_MEMBER";

/** A doubt, with the place it is about. */
export interface Diagnostic extends Span {
  readonly code: IssueCode | DoubtCode;
  readonly message: string;
}
