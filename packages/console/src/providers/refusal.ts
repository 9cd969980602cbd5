import type { RefusalItemFragment } from "../generated/graphql";

/** Why the API did not write. `message` is a key of the messages; `errors` are react-admin's errors by field. */
export class Refused extends Error {
  readonly kind: RefusalItemFragment["__typename"];
  readonly errors: Record<string, string>;
  /** Every fault with its whole path, for who shows more than one to a field. */
  readonly faults: readonly { path: readonly string[]; code: string }[];
  constructor(refusal: RefusalItemFragment) {
    super(
      refusal.__typename === "RuleError" ? `refusals.rule.${refusal.code}` : `refusals.${refusal.__typename}`,
    );
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
  return refusedOf(error)?.message ?? "ra.notification.http_error";
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
  "WRONG_TYPE",
  "NOT_OF_THIS_KIND",
]);
