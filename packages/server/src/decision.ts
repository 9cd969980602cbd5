import { type RuleCode, RuleError } from "./errors.ts";

/** What a rule says: allowed, or refused with a stable code, a reason and the part of the input at fault. */
export type Decision = { allowed: true } | { allowed: false; code: RuleCode; reason: string; path: string[] };

export const ALLOW: Decision = { allowed: true };

export function refuse(code: RuleCode, reason: string, path: string[] = []): Decision {
  return { allowed: false, code, reason, path };
}

/** Turns a refusal into the error that the API answers. @throws RuleError */
export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new RuleError(decision.code, decision.reason, decision.path);
}
