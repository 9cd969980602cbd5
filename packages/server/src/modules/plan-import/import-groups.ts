import { invalid } from "../../errors.ts";
import type { Duty, Group } from "../../generated/prisma/client.ts";
import { isClassText, isUnitText } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { newDuty } from "../duty/create-duty.ts";
import { newGroup } from "../group/create-group.ts";
import { partyColumns } from "../party/party-columns.ts";
import { type DraftGroup, groupKeys, type PlanDraft } from "./draft.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import { classNamed, type ImportScope, personNamed, unitNamed } from "./import-directory.ts";
import { type MemberParty, memberParties } from "./import-members.ts";
import type { Sources } from "./sources.ts";

/** What the import of a draft's groups and duties works with. */
export interface PlanScope extends ImportScope {
  draft: PlanDraft;
  existing: ExistingPlan;
  sources: Sources;
}

type Target = { dutyId: string | null; groupId: string | null };

/** Brings all groups and blocks of a draft into the plan, in its order. */
export function importGroups(scope: PlanScope): void {
  const groups = createGroups(scope);
  let order = 0;
  for (const [index, draftGroup] of scope.draft.groups.entries()) {
    const from = scope.sources.startOf(index);
    const group = groups.get(index);
    if (group === undefined) {
      order = importBlock(scope, draftGroup, from, order);
      continue;
    }
    importMembers(scope, draftGroup, group, from);
    assignAll(scope, draftGroup, { groupId: group.id, dutyId: null }, from);
    const own = scope.draft.duties.filter(
      (duty) => duty.group != null && groupKeys(draftGroup).includes(textKey(duty.group)),
    );
    for (const text of [...draftGroup.duties, ...own.map((duty) => duty.text)]) {
      order += 1;
      importDuty(scope, { text, groupId: group.id, order }, from);
    }
  }
  for (const { text } of scope.draft.duties.filter((duty) => duty.group == null)) {
    order += 1;
    importDuty(scope, { text, order }, 0);
  }
}

/** The groups of a draft by their place in it, each created after the group above it, wherever that stands. */
function createGroups(scope: PlanScope): Map<number, Group> {
  const byPlace = new Map<number, Group>();
  const byKey = new Map<string, Group>();
  let waiting = [...scope.draft.groups.entries()].filter(([, { kind }]) => kind !== "OTHER");
  while (waiting.length > 0) {
    const ready = waiting.filter(([, { parent }]) => parent == null || byKey.has(textKey(parent)));
    for (const [index, draftGroup] of ready) {
      const group = importGroup(scope, draftGroup, byKey, index, scope.sources.startOf(index));
      byPlace.set(index, group);
      for (const key of groupKeys(draftGroup)) if (!byKey.has(key)) byKey.set(key, group);
    }
    if (ready.length === 0) {
      const path = ["draft", "groups", String(waiting[0]?.[0]), "parent"];
      throw invalid(path, "GROUP_LOOP", "the group stands below itself.");
    }
    waiting = waiting.filter(([index]) => !byPlace.has(index));
  }
  return byPlace;
}

function importGroup(
  scope: PlanScope,
  draftGroup: DraftGroup,
  groups: Map<string, Group>,
  order: number,
  from: number,
): Group {
  const { batch, report, existing, planId, now, sources } = scope;
  const parentId = draftGroup.parent == null ? null : (groups.get(textKey(draftGroup.parent))?.id ?? null);
  const kind = draftGroup.kind === "OTHER" ? "WORKING" : draftGroup.kind;
  // Two groups may share name, kind and parent: each one of an earlier load is matched once, in the plan's order.
  const known = existing.groups.find(
    (row) => row.nameKey === textKey(draftGroup.name) && row.kind === kind && row.parentId === parentId,
  );
  const host = draftGroup.hostDepartment == null ? null : unitNamed(scope, draftGroup.hostDepartment);
  if (known !== undefined) {
    existing.groups.splice(existing.groups.indexOf(known), 1);
    report.matched({ type: "Group", id: `Group:${known.id}`, name: known.name });
    return known;
  }
  const { name, aliases } = draftGroup;
  const sourceId = sources.sentenceOf(name, from);
  return batch.add(
    "Group",
    newGroup({ name, kind, aliases, order, planId, parentId, hostUnitId: host?.id ?? null, sourceId }, now),
  );
}

function importMembers(scope: PlanScope, draftGroup: DraftGroup, group: Group, from: number): void {
  const { batch, report, existing, sources, validFrom } = scope;
  const kept = existing.members.filter(({ groupId }) => groupId === group.id);
  const made = new Set<string>();
  for (const [index, member] of draftGroup.members.entries()) {
    const order = index + 1;
    const place = kept.find((row) => row.role === member.role && row.order === order);
    for (const party of memberParties(scope, member, place)) {
      const isSame = (row: MemberParty & { role: string }) =>
        row.role === member.role && partyKey(row) === partyKey(party);
      const same = kept.find(isSame);
      if (same !== undefined) {
        // Each member of an earlier load is matched once, so that two masks stay two.
        kept.splice(kept.indexOf(same), 1);
        const name = member.name ?? member.posts.join("、");
        report.matched({ type: "GroupMember", id: `GroupMember:${same.id}`, name });
        continue;
      }
      const isNobody = party.personId === null && party.postId === null && party.partyClassId === null;
      const key = `${member.role} ${partyKey(party)}`;
      // The same party twice in one role is one member; two names that cannot be read are two.
      if (!isNobody && made.has(key)) continue;
      made.add(key);
      const sourceId = sources.sentenceOf(member.name ?? member.posts[0] ?? "", from);
      const facts = { groupId: group.id, role: member.role, order, ...party };
      batch.addEdge("GroupMember", { ...facts, validFrom, validTo: null, sourceId });
    }
  }
}

function partyKey({ personId, postId, partyClassId, nameAsWritten }: MemberParty): string {
  return personId ?? postId ?? partyClassId ?? `written ${nameAsWritten}`;
}

/**
 * A block that is no group of people: a task with its owners, a department's duties, a list of general duties. It
 * becomes a duty with its parts (C6); a block that nobody is named for belongs to the issuing body (C1).
 */
function importBlock(scope: PlanScope, block: DraftGroup, from: number, before: number): number {
  const { issuer, report } = scope;
  if (block.members.length > 0 || block.hostDepartment != null) {
    const message = "A block that is no group of people has no members and no host; they were left out.";
    report.doubt({ code: "LEFT_OUT", message, name: block.name, candidates: [] });
  }
  const isOwned = block.responsible.length > 0;
  const ownUnit = block.responsible.find((name) => textKey(name) === textKey(block.name));
  const unitId = ownUnit === undefined ? (isOwned ? null : (issuer?.id ?? null)) : unitOrNull(scope, ownUnit);
  let order = before + 1;
  const parent = importDuty(scope, { text: block.name, title: block.name, unitId, order }, from);
  assignAll(scope, block, { dutyId: parent.id, groupId: null }, from);
  for (const text of block.duties) {
    if (textKey(text) === parent.textKey) continue;
    order += 1;
    importDuty(scope, { text, parentId: parent.id, order }, from);
  }
  return order;
}

function unitOrNull(scope: PlanScope, name: string): string | null {
  return isClassText(name) ? null : unitNamed(scope, name).id;
}

interface DutyPlace {
  text: string;
  order: number;
  title?: string;
  groupId?: string;
  unitId?: string | null;
  parentId?: string;
}

function importDuty(scope: PlanScope, place: DutyPlace, from: number): Duty {
  const { batch, report, existing, planId, now, sources } = scope;
  const owner = { groupId: place.groupId ?? null, parentId: place.parentId ?? null };
  const key = textKey(place.text);
  const known = existing.duties.find(
    (row) => row.textKey === key && row.groupId === owner.groupId && row.parentId === owner.parentId,
  );
  if (known !== undefined) {
    report.matched({ type: "Duty", id: `Duty:${known.id}`, name: known.title ?? known.text });
    return known;
  }
  const { id: sourceId, number } = sources.passageOf(place.text, from);
  const { text, order, title = null, unitId = null } = place;
  const duty = newDuty({ text, number, title, order, planId, unitId, sourceId, ...owner }, now);
  existing.duties.push(duty);
  return batch.add("Duty", duty);
}

function assignAll(scope: PlanScope, owners: DraftGroup, target: Target, from: number): void {
  const roles = [
    ["LEAD", owners.leads],
    ["RESPONSIBLE", owners.responsible],
    ["SUPPORT", owners.supporting],
  ] as const;
  for (const [role, names] of roles) {
    for (const [index, name] of names.entries()) {
      const party = partyNamed(scope, name, role === "LEAD");
      assignOne(scope, { ...target, taskId: null, ...party, role, order: index + 1, note: null }, name, from);
    }
  }
}

type AssignmentFacts = Parameters<typeof assignmentKey>[0];

function assignOne(
  scope: PlanScope,
  facts: AssignmentFacts & { note: null; order: number; taskId: null },
  name: string,
  from: number,
): void {
  const { batch, report, existing, sources, validFrom } = scope;
  const same = existing.assignments.find((row) => assignmentKey(row) === assignmentKey(facts));
  if (same !== undefined) {
    report.matched({ type: "Assignment", id: `Assignment:${same.id}`, name });
    return;
  }
  const sourceId = sources.sentenceOf(name, from);
  existing.assignments.push(batch.addEdge("Assignment", { ...facts, validFrom, validTo: null, sourceId }));
}

function assignmentKey(row: {
  dutyId: string | null;
  groupId: string | null;
  role: "LEAD" | "RESPONSIBLE" | "SUPPORT" | "CONSULTED" | "INFORMED" | "SUPERVISED";
  personId: string | null;
  postId: string | null;
  unitId: string | null;
  partyGroupId: string | null;
  partyClassId: string | null;
}): string {
  const { dutyId, groupId, role, personId, postId, unitId, partyGroupId, partyClassId } = row;
  return [dutyId, groupId, role, personId, postId, unitId, partyGroupId, partyClassId].join("|");
}

/** A lead is a person unless its name ends like a unit's; whoever carries out or supports is a unit or a class. */
function partyNamed(scope: PlanScope, name: string, mayBePerson: boolean) {
  if (isClassText(name)) return partyColumns("PartyClass", classNamed(scope, name).id);
  const isKnownPerson = scope.directory.people.some(({ nameKey }) => nameKey === textKey(name));
  const isPerson = mayBePerson && (isKnownPerson || !isUnitText(name));
  return isPerson
    ? partyColumns("Person", personNamed(scope, name).person.id)
    : partyColumns("OrgUnit", unitNamed(scope, name).id);
}
