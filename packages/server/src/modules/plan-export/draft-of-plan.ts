import { isUnitText } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import type { DraftGroup, PlanDraft } from "../plan-import/draft.ts";
import { draftDuties, type Placed } from "./drafted-blocks.ts";
import { ownersIn, rosterReader } from "./drafted-parties.ts";
import type { DutyFact, PlanFacts } from "./facts.ts";
import type { Body } from "./printed-posts.ts";

/**
 * A plan of the graph as a draft: what `importPlan` would read to make the same plan. What an import leaves out or turns
 * into something else comes back as it is kept: a unit named by an alias by its name, a date by its day, a list of
 * departments by those that host, lead, carry out or support.
 */
export function draftOfPlan(facts: PlanFacts): PlanDraft {
  const { plan } = facts;
  const body: Body = { id: plan.issuerId, name: plan.issuer?.name ?? null };
  const duties = draftDuties(facts, body);
  const groups = inOrder(groupsOf(facts, body, duties.ofGroups), duties.blocks);
  return {
    meta: {
      title: plan.title,
      docNumber: plan.documentNumber,
      issuer: body.name,
      date: plan.issuedOn === null ? null : printedDay(plan.issuedOn),
      publicity: plan.publicity,
    },
    groups,
    duties: duties.loose.map((text) => ({ text, group: null })),
    departments: departmentsOf(groups, facts),
    obligations: plan.obligations as PlanDraft["obligations"],
    issues: plan.issues,
    spans: [],
  };
}

function groupsOf(facts: PlanFacts, body: Body, listed: readonly DutyFact[]): Placed[] {
  const names = new Map(facts.groups.map(({ id, name }) => [id, name]));
  const members = Map.groupBy(facts.members, ({ groupId }) => groupId);
  const parts = Map.groupBy(facts.assignments, ({ groupId }) => groupId);
  const duties = Map.groupBy(listed, ({ groupId }) => groupId);
  const roster = rosterReader(facts.holdings, body);
  return facts.groups.map(({ id, name, kind, parentId, hostName, aliases }) => {
    const own = duties.get(id) ?? [];
    const group: DraftGroup = {
      name,
      kind,
      parent: parentId === null ? null : (names.get(parentId) ?? null),
      hostDepartment: hostName,
      aliases,
      members: roster(members.get(id) ?? []),
      ...ownersIn(parts.get(id) ?? [], body),
      duties: own.map(({ text }) => text),
    };
    return { order: own[0]?.order ?? null, group };
  });
}

/** Blocks stand before the first group whose duties come after theirs, as the document had them. */
function inOrder(groups: readonly Placed[], blocks: readonly Placed[]): DraftGroup[] {
  const all: DraftGroup[] = [];
  const waiting = [...blocks];
  for (const { order, group } of groups) {
    const before = order === null ? 0 : waiting.filter((block) => (block.order ?? 0) < order).length;
    all.push(...waiting.splice(0, before).map((block) => block.group), group);
  }
  return [...all, ...waiting.map(({ group }) => group)];
}

/** Units that host, lead, carry out or support, each once, in the order of the plan. */
function departmentsOf(groups: readonly DraftGroup[], { assignments }: PlanFacts): string[] {
  const people = new Set(
    assignments.flatMap(({ personName }) => (personName === null ? [] : [textKey(personName)])),
  );
  const isUnit = (name: string) => !people.has(textKey(name)) && isUnitText(name);
  const named = groups.flatMap(({ hostDepartment, leads, responsible, supporting }) => [
    ...(hostDepartment == null ? [] : [hostDepartment]),
    ...leads.filter(isUnit),
    ...responsible,
    ...supporting,
  ]);
  return [...new Set(named)];
}

/** A day of issue as documents print it; the column is a date without a time, read as UTC. */
function printedDay(day: Date): string {
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
