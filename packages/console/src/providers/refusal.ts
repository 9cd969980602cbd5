import type { RefusalItemFragment } from "../generated/graphql";
import { actions } from "../messages/zh/actions";
import { isForbidden, isMissing } from "./failure";

/** Why the API did not write. `message` is a key of the messages; `errors` are react-admin's errors by field. */
export class Refused extends Error {
  readonly kind: RefusalItemFragment["__typename"];
  readonly errors: Record<string, string>;
  /** Every fault with its whole path, for who shows more than one to a field. */
  readonly faults: readonly { path: readonly string[]; code: string }[];
  constructor(refusal: RefusalItemFragment) {
    super(wordOf(refusal));
    this.name = "Refused";
    this.kind = refusal.__typename;
    this.errors = errorsOf(refusal);
    this.faults = refusal.__typename === "ValidationError" ? refusal.faults : [];
  }
}

/** What was written; throws `Refused` where it was refused. The one place that reads the unions of the API. */
export function unwrap<Written extends object>(
  answer: Written | RefusalItemFragment,
): Exclude<Written, RefusalItemFragment> {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer as Exclude<Written, RefusalItemFragment>;
}

/** The refusal within an error; ra-data-graphql wraps it in an HttpError's `body`. */
export function refusedOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const body: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "body") : null;
  return body instanceof Refused ? body : null;
}

/** The key of the message that says what went wrong. */
export function failureWord(error: unknown): string {
  const otherwise = isForbidden(error) ? "rights.forbidden" : "ra.notification.http_error";
  return refusedOf(error)?.message ?? otherwise;
}

/** The key of the message that says why something could not be read. */
export function unreadWord(error: unknown): string {
  if (isMissing(error)) return "pages.common.notFound";
  return isForbidden(error) ? "rights.forbidden" : "pages.common.failed";
}

function wordOf(refusal: RefusalItemFragment): string {
  if (refusal.__typename === "RuleError") return `refusals.rule.${refusal.code}`;
  if (refusal.__typename !== "ForbiddenError") return `refusals.${refusal.__typename}`;
  // The API says `write:appoint`.
  const action = refusal.action.split(":").at(-1) ?? "";
  return action in actions ? `forbidden.${action}` : "refusals.ForbiddenError";
}

function isRefusal(answer: object): answer is RefusalItemFragment {
  const type: unknown = Reflect.get(answer, "__typename");
  return typeof type === "string" && type.endsWith("Error");
}

function errorsOf(refusal: RefusalItemFragment): Record<string, string> {
  if (refusal.__typename !== "ValidationError") return {};
  return Object.fromEntries(
    refusal.faults.map(({ path, code }) => [path[0] ?? "root.serverError", faultWord(code)]),
  );
}

function faultWord(code: string): string {
  return KNOWN_FAULTS.has(code) ? `refusals.fault.${code}` : "refusals.fault.OTHER";
}

const KNOWN_FAULTS = new Set([
  "REQUIRED",
  "TOO_LONG",
  "INVALID_CHARACTER",
  "INVALID_ID",
  "INVALID_USERNAME",
  "WRONG_TYPE",
  "NOT_OF_THIS_KIND",
  "TOO_SHORT",
  "INVALID_PHONE",
  "INVALID_IDENTITY_NUMBER",
  "INVALID_EMAIL",
  "INVALID_URL",
  "NOT_A_TIME",
  "NOT_A_RULE",
  "OUT_OF_RANGE",
  "TOO_MANY",
  "REPEATED",
  "OTHER_REPORTER",
  "OTHER_DAY",
]);
