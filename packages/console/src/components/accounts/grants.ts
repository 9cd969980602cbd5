import type { GrantItemFragment, Role } from "../../generated/graphql";

/** The widest first. */
export const ROLES: readonly Role[] = ["ADMIN", "EDITOR", "LEADER", "MEMBER", "AUDITOR", "INTEGRATOR"];

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A role in a line, with what it is for where it is not for everything. */
export function grantLine(
  { role, unit, plan }: Pick<GrantItemFragment, "role" | "unit" | "plan">,
  translate: Translate,
): string {
  const name = translate(`rights.role.${role}`);
  if (unit) return translate("accounts.grant.ofUnit", { role: name, unit: unit.name });
  if (plan) return translate("accounts.grant.ofPlan", { role: name, plan: plan.title });
  return name;
}
