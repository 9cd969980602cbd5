import { GraphQLError } from "graphql";

/** A path into the input and what is wrong there; `code` is stable, `message` is for people. */
export interface FieldFault {
  path: string[];
  code: string;
  message: string;
}

/** The codes that a client can rely on; the console translates them. */
export type RuleCode =
  | "UNIT_LOOP"
  | "GROUP_LOOP"
  | "DUTY_LOOP"
  | "OVERLAPPING_PLACEMENT"
  | "OVERLAPPING_HOLDING"
  | "OVERLAPPING_MAIN_HOLDING"
  | "OVERLAPPING_MEMBERSHIP"
  | "OVERLAPPING_ASSIGNMENT"
  | "EDGE_ENDED"
  | "END_BEFORE_BEGIN"
  | "STILL_IN_USE"
  | "RETIRED"
  | "SELF_DELEGATION"
  | "HEAD_POST_EXISTS"
  | "WRONG_EDGE"
  | "TASK_LOOP"
  | "TASK_TRANSITION"
  | "REASON_REQUIRED"
  | "OPEN_PARTS"
  | "NOT_THE_LEAD"
  | "ROSTER_DIFFERS"
  | "SAME_PERSON"
  | "FINISHER_REQUIRED"
  | "STEPS_DIFFER"
  | "UPLOAD_GONE"
  | "MASKED_PERSON"
  | "NOT_RETIRED"
  | "MERGED"
  | "PLACE_RETIRED"
  | "DAY_SET_ANEW"
  | "URGENT_RULE_EXISTS"
  | "NOBODY_TO_TELL"
  | "ALREADY_ACKNOWLEDGED"
  | "ANSWERER_REQUIRED"
  | "ALREADY_CLOSED"
  | "CORRECTED_ALREADY"
  | "REPORT_SETTLED"
  | "REPORT_TOO_EARLY"
  | "SUMMARY_LOOP"
  | "OWN_CONCEALMENT"
  | "SAME_NODE"
  | "MASKED_NEVER_MERGED"
  | "IMPORT_UNDONE"
  | "ALREADY_SAVED"
  | "OPEN_QUESTIONS"
  | "NOT_A_DRAFT"
  | "ALREADY_IN_FORCE"
  | "SUCCESSOR_TOO_EARLY"
  | "USERNAME_TAKEN"
  | "LAST_ADMIN"
  | "ACCOUNT_CLOSED"
  | "ACCOUNT_OPEN"
  | "SCOPE_OF_OTHER_ROLE"
  | "ALREADY_GRANTED"
  | "NO_TWO_FACTOR"
  | "KEY_LIFETIME"
  | "KEY_REVOKED"
  | "DETAILS_UNREADABLE"
  | "NOT_UNDOABLE"
  | "ALREADY_UNDONE"
  | "CHANGED_SINCE"
  | "SHIFT_CLASH"
  | "REST_TOO_SHORT"
  | "NOT_IN_POOL"
  | "OUTSIDE_ROTA"
  | "OUTSIDE_SHIFT"
  | "COVERAGE_GAPS"
  | "SHIFT_OVER"
  | "SHIFT_BEGUN"
  | "SWAP_ANSWERED"
  | "NOT_ON_WATCH"
  | "HANDOVER_CLOSED"
  | "HANDOVER_TOO_EARLY"
  | "NO_PERSON"
  | "TOO_MANY_CALENDARS";

/** Input that does not say what it must: each fault names its path. */
export class ValidationError extends Error {
  readonly kind = "ValidationError";
  readonly faults: FieldFault[];
  constructor(faults: FieldFault[]) {
    super(faults.map((fault) => `${fault.path.join(".")}: ${fault.message}`).join("; "));
    this.faults = faults;
  }
}

/** A node that is named in the input but is not there (or may not be seen). */
export class NotFoundError extends Error {
  readonly kind = "NotFoundError";
  readonly path: string[];
  readonly nodeId: string;
  constructor(path: string[], nodeId: string) {
    super(`${path.join(".")}: there is no ${nodeId}`);
    this.path = path;
    this.nodeId = nodeId;
  }
}

/** The viewer may not do this. */
export class ForbiddenError extends Error {
  readonly kind = "ForbiddenError";
  readonly action: string;
  constructor(action: string) {
    super(`You may not do this: ${action}`);
    this.action = action;
  }
}

/** Somebody else changed the node first, or the idempotency key was used for another write. */
export class ConflictError extends Error {
  readonly kind = "ConflictError";
  readonly currentVersion: number | null;
  constructor(message: string, currentVersion: number | null = null) {
    super(message);
    this.currentVersion = currentVersion;
  }
}

/** A rule of the domain forbids the write; `code` is stable, `path` names the input at fault where there is one. */
export class RuleError extends Error {
  readonly kind = "RuleError";
  readonly code: RuleCode;
  readonly path: string[];
  constructor(code: RuleCode, message: string, path: string[] = []) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

export type DomainError = ValidationError | NotFoundError | ForbiddenError | ConflictError | RuleError;

/** Whether a thrown value is a refusal that the API answers as data. */
export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof ValidationError ||
    error instanceof NotFoundError ||
    error instanceof ForbiddenError ||
    error instanceof ConflictError ||
    error instanceof RuleError
  );
}

/** One fault as an error, for the common case. */
export function invalid(path: string[], code: string, message: string): ValidationError {
  return new ValidationError([{ path, code, message }]);
}

/** Input of a query that is refused before any row is read: answered as a GraphQL error with a code and a path. */
export function badQueryInput(path: string[], message: string): GraphQLError {
  return new GraphQLError(`${path.join(".")}: ${message}`, {
    extensions: { code: "BAD_USER_INPUT", path, http: { status: 400 } },
  });
}
