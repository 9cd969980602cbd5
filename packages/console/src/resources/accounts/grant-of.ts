import type { GrantInput, Role } from "../../generated/graphql";

/** What an editor's role may be for. */
export const SCOPES = ["EVERYTHING", "UNIT", "PLAN"] as const;

/** The role that a form gives; what was chosen for another role or another scope before is left out. */
export function grantOf({ role, scope, unitId, planId }: Record<string, unknown>): GrantInput {
  const isEditor = role === "EDITOR";
  return {
    role: role as Role,
    ...(isEditor && scope === "UNIT" && { unitId: String(unitId) }),
    ...(isEditor && scope === "PLAN" && { planId: String(planId) }),
  };
}
