import type { FactIndex } from "./fact-index.ts";
import type { ChainFacts, DutyStep, GroupFact, MemberFact } from "./facts.ts";
import { distinctGaps, type GapFact } from "./gap.ts";
import { groupGaps, isLed } from "./group-rules.ts";
import { resolveParty } from "./resolve-party.ts";
import { type Chain, composeChain } from "./rules.ts";

/**
 * All gaps of some plans ("responsibility lint"): those of the documents, of their groups, and of the chain of each
 * duty; each gap once, documents first, then groups, then duties in their order. `chainOf` spares whoever has the
 * chains already that they are composed again.
 */
export function findGaps(
  facts: Pick<ChainFacts, "plans" | "groups" | "duties">,
  index: FactIndex,
  chainOf: (dutyId: string) => Chain = (dutyId) => composeChain(index, dutyId),
): GapFact[] {
  const owners = new Set(facts.duties.filter(({ depth }) => depth > 0).map(({ id }) => id));
  // A duty with parts is answered for by way of its parts; its own gaps would only repeat theirs.
  const duties = facts.duties.filter(({ depth, id }) => depth === 0 && !owners.has(id));
  const gaps = [
    ...facts.plans.filter(isSubject).flatMap(documentGaps),
    ...facts.groups
      .filter(isSubject)
      .flatMap((group) => [
        ...groupGaps(index, group),
        ...maskedHead(index, group),
        ...rosterGap(index, group),
      ]),
    ...duties.flatMap(({ dutyId }) => chainOf(dutyId).gaps),
    ...duplicateDuties(duties, chainOf),
  ];
  return distinctGaps(gaps);
}

function isSubject(row: { isSubject?: boolean }): boolean {
  return row.isSubject !== false;
}

function documentGaps(plan: { id: string; issues: string[] }): GapFact[] {
  const gaps: GapFact[] = [];
  if (plan.issues.includes("MASKED_NAME")) gaps.push({ kind: "MASKED_NAME", planId: plan.id });
  if (plan.issues.includes("TRUNCATED")) gaps.push({ kind: "TRUNCATED_TEXT", planId: plan.id });
  return gaps;
}

/**
 * A draft leaves wholly masked names out. In a plan that is known to mask names, a working group without any head or
 * lead is where one of them stood; nothing else is claimed about it.
 */
function maskedHead(facts: FactIndex, group: GroupFact): GapFact[] {
  const plan = group.planId === null ? undefined : facts.plans.get(group.planId);
  const isMasked =
    plan?.issues.includes("MASKED_NAME") === true && group.kind === "WORKING" && !isLed(facts, group);
  return isMasked ? [{ kind: "MASKED_NAME", groupId: group.id, sourceId: group.sourceId }] : [];
}

/**
 * A group that has members by rule (a class) and by name: whoever the rule finds must be among the named, in whatever
 * place (B3).
 */
function rosterGap(facts: FactIndex, group: GroupFact): GapFact[] {
  const roster = facts.members.get(group.id) ?? [];
  const members = roster.filter(({ role }) => role === "MEMBER");
  const byRule = members.filter(({ partyClassId }) => partyClassId !== null);
  const named = new Set(roster.flatMap((member) => peopleOf(facts, member)));
  const isNamed = members.some((member) => peopleOf(facts, member).length > 0);
  if (byRule.length === 0 || !isNamed) return [];
  const required = byRule.flatMap((member) => peopleOf(facts, member, true));
  const isMissing = required.some((personId) => !named.has(personId));
  return isMissing ? [{ kind: "ROSTER_MISMATCH", groupId: group.id, sourceId: byRule[0]?.sourceId }] : [];
}

function peopleOf(facts: FactIndex, member: MemberFact, byRule = false): string[] {
  const scope = { dutyId: "", dutyIds: [], groupIds: [], planId: null };
  if (byRule && member.partyClassId !== null) {
    const party = { type: "PartyClass" as const, id: member.partyClassId };
    return resolveParty(facts, party, member.validFrom, scope).flatMap(({ personId }) => personId ?? []);
  }
  if (member.personId !== null) return [member.personId];
  return (member.postId === null ? [] : (facts.holdings.get(member.postId) ?? [])).map(
    ({ personId }) => personId,
  );
}

/** The same text twice in one plan, carried out by different parties (C5). */
function duplicateDuties(duties: DutyStep[], chainOf: (dutyId: string) => Chain): GapFact[] {
  const same = Map.groupBy(duties, ({ planId, text }) => `${planId} ${text.replaceAll(/\s/g, "")}`);
  return [...same.values()]
    .filter((twins) => twins.length > 1)
    .flatMap((twins) => {
      const owners = new Set(twins.map(({ dutyId }) => responsibleOf(chainOf(dutyId))));
      return owners.size > 1
        ? twins.map(({ dutyId, sourceId }) => ({ kind: "DOUBLE_OWNER" as const, dutyId, sourceId }))
        : [];
    });
}

function responsibleOf(chain: Chain): string {
  const links = chain.links.filter((link) => link.as === "RESPONSIBLE");
  return links.map(({ party }) => party?.id).join(" ");
}
