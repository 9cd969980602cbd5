import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A role as it is given: to which account's list it would be added. */
export interface GrantFacts {
  role: string;
  unitId: string | null;
  planId: string | null;
}

/** An account stands for a person whom one can tell from others: a masked name may be anybody's. */
export function decideLink(person: { isMasked: boolean } | null): Decision {
  return person?.isMasked
    ? refuse("MASKED_PERSON", "The person's name is masked, so nobody can say that it is theirs.", [
        "personId",
      ])
    : ALLOW;
}

/** Only an editor is one of a unit or of a plan, and nobody is given twice what they have. */
export function decideGrant(grant: GrantFacts, held: readonly GrantFacts[]): Decision {
  if (grant.role !== "EDITOR" && (grant.unitId !== null || grant.planId !== null)) {
    return refuse("SCOPE_OF_OTHER_ROLE", "Only an editor can be one of a unit or of a plan.", ["role"]);
  }
  const isSame = (other: GrantFacts) =>
    other.role === grant.role && other.unitId === grant.unitId && other.planId === grant.planId;
  return held.some(isSame)
    ? refuse("ALREADY_GRANTED", "The account has this role already.", ["role"])
    : ALLOW;
}

/** Somebody can always administer: the last open account that may is neither closed nor loses the role. */
export function decideAdminLeaves(facts: { isOpenAdmin: boolean; otherOpenAdmins: number }): Decision {
  return facts.isOpenAdmin && facts.otherOpenAdmins === 0
    ? refuse("LAST_ADMIN", "This is the last administrator; make somebody else one first.")
    : ALLOW;
}

/** Nobody signs in to a closed account, so nothing is given to it either. */
export function decideOpen({ closedAt }: { closedAt: Date | null }): Decision {
  return closedAt === null ? ALLOW : refuse("ACCOUNT_CLOSED", "The account is closed.", ["accountId"]);
}
