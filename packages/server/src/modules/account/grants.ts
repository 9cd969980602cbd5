import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import { makeId } from "../../clock.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { invalid } from "../../errors.ts";
import type { Role, RoleGrant } from "../../generated/prisma/client.ts";
import { decideGrant } from "./rules.ts";

export interface GrantWish {
  role: Role;
  unitId?: string | null | undefined;
  planId?: string | null | undefined;
}

/**
 * The row of a role that is given, which is yet to be written.
 * @throws DomainError: ONLY_ONE, NotFound, RETIRED, SCOPE_OF_OTHER_ROLE, ALREADY_GRANTED
 */
export async function newGrant(
  tx: Tx,
  wish: GrantWish,
  account: { userId: string; held: readonly RoleGrant[]; now: Date; path: string[] },
): Promise<RoleGrant> {
  const { userId, held, now, path } = account;
  if (wish.unitId != null && wish.planId != null) {
    throw invalid([...path, "planId"], "ONLY_ONE", "Name a unit or a plan, not both.");
  }
  const unit = await optionalNode(tx, "OrgUnit", wish.unitId, [...path, "unitId"]);
  const plan = await optionalNode(tx, "Plan", wish.planId, [...path, "planId"]);
  const grant = { role: wish.role, unitId: unit?.id ?? null, planId: plan?.id ?? null };
  enforce(decideGrant(grant, held));
  return { ...grant, id: makeId(), userId, grantedAt: now, revokedAt: null };
}

/** The unit or plan that a role is for: the event stands in its history too. */
export function scopeIds(grants: readonly RoleGrant[]): string[] {
  return grants.flatMap(({ unitId, planId }) => [
    ...(unitId === null ? [] : [globalId("OrgUnit", unitId)]),
    ...(planId === null ? [] : [globalId("Plan", planId)]),
  ]);
}
