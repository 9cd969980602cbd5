import type { FactIndex } from "./fact-index.ts";
import { type PartyKey, partyOf } from "./facts.ts";
import type { GapFact } from "./gap.ts";

/** Where a delegation must hold to count: the duty with the duties above it, its groups, its plan. */
export interface Scope {
  dutyId: string;
  dutyIds: string[];
  groupIds: string[];
  planId: string | null;
}

/** A party brought down to a person, where that can be done, and by which way. */
export interface Resolved {
  party: PartyKey;
  personId: string | null;
  /** The post through which the party is held by the person. */
  postId: string | null;
  /** Whom the person stands in for. */
  onBehalfOfId: string | null;
  isDelegated: boolean;
  isByClass: boolean;
  /** From when on all steps of the way hold. */
  since: Date;
  gaps: GapFact[];
}

/**
 * Brings a party down to persons: a post to its holder, a unit to the holder of its head post, a group to its heads,
 * a class to its members, and each person to whoever stands in for them in this scope. What cannot be resolved stays
 * a party without a person, with the gap that says why (C11, B8, B9).
 */
export function resolveParty(facts: FactIndex, party: PartyKey, since: Date, scope: Scope): Resolved[] {
  switch (party.type) {
    case "Person":
      return [resolvePerson(facts, party, party.id, null, since, scope)];
    case "Post":
      return [resolvePost(facts, party, party.id, since, scope)];
    case "OrgUnit":
      return [resolveUnit(facts, party, since, scope)];
    case "Group":
      return resolveGroup(facts, party, since, scope);
    case "PartyClass":
      return resolveClass(facts, party, since, scope);
  }
}

function resolvePerson(
  facts: FactIndex,
  party: PartyKey,
  personId: string,
  postId: string | null,
  since: Date,
  scope: Scope,
): Resolved {
  const stand = standIn(facts, personId, postId, since, scope);
  // Whether a person has left matters where the plan names the person, not where it names the post.
  const named = postId === null ? facts.people.get(personId) : undefined;
  const gaps: GapFact[] = [...stand.gaps];
  if (named?.isMasked) gaps.push({ kind: "MASKED_NAME", dutyId: scope.dutyId });
  if (named?.hasLeft) gaps.push({ kind: "LEFT_POST", dutyId: scope.dutyId, personId });
  return {
    ...unresolved(party, stand.since),
    personId: stand.personId,
    postId,
    onBehalfOfId: stand.personId === personId ? null : personId,
    isDelegated: stand.personId !== personId,
    gaps,
  };
}

function resolvePost(facts: FactIndex, party: PartyKey, postId: string, since: Date, scope: Scope): Resolved {
  const [holding] = facts.holdings.get(postId) ?? [];
  if (holding !== undefined) {
    return resolvePerson(facts, party, holding.personId, postId, latest(since, holding.validFrom), scope);
  }
  const [delegation] = applicable(facts, postId, scope);
  if (delegation === undefined) {
    const unitId = party.type === "OrgUnit" ? party.id : undefined;
    return {
      ...unresolved(party, since),
      postId,
      gaps: [{ kind: "VACANT_POST", dutyId: scope.dutyId, postId, unitId }],
    };
  }
  const stand = standIn(facts, delegation.toPersonId, null, latest(since, delegation.validFrom), scope);
  return {
    ...unresolved(party, stand.since),
    personId: stand.personId,
    postId,
    isDelegated: true,
    gaps: stand.gaps,
  };
}

function resolveUnit(facts: FactIndex, party: PartyKey, since: Date, scope: Scope): Resolved {
  const postId = facts.headPosts.get(party.id);
  if (postId !== undefined) return resolvePost(facts, party, postId, since, scope);
  // An outside body answers as a body; who heads it is its own affair.
  const isOutside = facts.unitKinds.get(party.id) === "EXTERNAL";
  const gaps: GapFact[] = isOutside ? [] : [{ kind: "VACANT_POST", dutyId: scope.dutyId, unitId: party.id }];
  return { ...unresolved(party, since), gaps };
}

function resolveGroup(facts: FactIndex, party: PartyKey, since: Date, scope: Scope): Resolved[] {
  const heads = (facts.members.get(party.id) ?? []).filter(
    ({ role }) => role === "HEAD" || role === "OFFICE_DIRECTOR",
  );
  const people = heads.flatMap((head): Resolved[] => {
    const begin = latest(since, head.validFrom);
    const headParty = partyOf(head);
    if (headParty !== null) {
      return resolveParty(facts, headParty, begin, scope).map((resolved) => ({ ...resolved, party }));
    }
    const { nameAsWritten, sourceId } = head;
    const gap: GapFact = { kind: "MASKED_NAME", groupId: party.id, nameAsWritten, sourceId };
    return [{ ...unresolved(party, begin), gaps: [gap] }];
  });
  if (people.length > 0) return people;
  return [{ ...unresolved(party, since), gaps: [{ kind: "HEADLESS_GROUP", groupId: party.id }] }];
}

function resolveClass(facts: FactIndex, party: PartyKey, since: Date, scope: Scope): Resolved[] {
  const units = facts.classUnits.get(party.id) ?? [];
  if (units.length > 0) {
    return units.map((id) => ({
      ...resolveUnit(facts, { type: "OrgUnit", id }, since, scope),
      isByClass: true,
    }));
  }
  // "All staff" is a class of people that a chain names as a whole; any other class without members is a gap.
  const isStaff = facts.selectors.get(party.id) === "STAFF";
  const gaps: GapFact[] = isStaff
    ? []
    : [{ kind: "NO_RESPONSIBLE", dutyId: scope.dutyId, classId: party.id }];
  return [{ ...unresolved(party, since), isByClass: true, gaps }];
}

/** Follows delegations from a person to whoever stands in at the end; a loop is a gap, not an endless walk. */
function standIn(facts: FactIndex, personId: string, postId: string | null, since: Date, scope: Scope) {
  const seen = new Set([personId]);
  const gaps: GapFact[] = [];
  let [current, from] = [personId, since];
  let next = postId === null ? undefined : applicable(facts, postId, scope)[0];
  for (
    next ??= applicable(facts, current, scope)[0];
    next !== undefined;
    next = applicable(facts, current, scope)[0]
  ) {
    if (seen.has(next.toPersonId)) {
      gaps.push({ kind: "LOOP", dutyId: scope.dutyId, personId: next.toPersonId });
      return { personId, since, gaps };
    }
    current = next.toPersonId;
    from = latest(from, next.validFrom);
    seen.add(current);
  }
  return { personId: current, since: from, gaps };
}

function applicable(facts: FactIndex, fromId: string, scope: Scope) {
  return (facts.delegations.get(fromId) ?? []).filter(
    ({ planId, groupId, dutyId }) =>
      (planId === null || planId === scope.planId) &&
      (groupId === null || scope.groupIds.includes(groupId)) &&
      (dutyId === null || scope.dutyIds.includes(dutyId)),
  );
}

function unresolved(party: PartyKey, since: Date): Resolved {
  return {
    party,
    personId: null,
    postId: null,
    onBehalfOfId: null,
    isDelegated: false,
    isByClass: false,
    since,
    gaps: [],
  };
}

function latest(a: Date, b: Date): Date {
  return a >= b ? a : b;
}
