import { invalid } from "../../errors.ts";
import type { Duty, Group } from "../../generated/prisma/client.ts";
import { isClassText } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import { newDuty } from "../duty/create-duty.ts";
import { newGroup } from "../group/create-group.ts";
import { type DraftGroup, groupKeys } from "./draft.ts";
import { dutyKey } from "./existing-plan.ts";
import { assignAll } from "./import-assignments.ts";
import { unitNamed } from "./import-directory.ts";
import { type MemberParty, memberParties, postPlace } from "./import-members.ts";
import { entryOf, type PlanScope, placeOf } from "./plan-scope.ts";
import type { Place } from "./sources.ts";

/** Brings all groups and blocks of a draft into the plan, in its order. */
export function importGroups(scope: PlanScope): void {
  const groups = createGroups(scope);
  const beside = Map.groupBy(dutiesBeside(scope), ({ group }) => (group == null ? null : textKey(group)));
  let order = 0;
  for (const [index, draftGroup] of scope.draft.groups.entries()) {
    const place = placeOf(scope, index);
    const group = groups.get(index);
    if (group === undefined) {
      order = importBlock(scope, draftGroup, place, order);
      continue;
    }
    importMembers(scope, draftGroup, group, place);
    assignAll(scope, draftGroup, { groupId: group.id, dutyId: null }, place);
    const own = [...new Set(groupKeys(draftGroup))].flatMap((key) => beside.get(key) ?? []);
    const within = draftGroup.duties.map((text, at) => ({ text, path: `${place.path}/duties/${at}` }));
    for (const { text, path } of [...within, ...own]) {
      order += 1;
      importDuty(scope, { text, groupId: group.id, order }, { ...place, path });
    }
  }
  for (const { text, path } of beside.get(null) ?? []) {
    order += 1;
    importDuty(scope, { text, order }, { path, from: 0 });
  }
}

function dutiesBeside({ draft }: PlanScope) {
  return draft.duties.map((duty, index) => ({ ...duty, path: `/duties/${index}/text` }));
}

/** The groups of a draft by their place in it, each created after the group above it, wherever that stands. */
function createGroups(scope: PlanScope): Map<number, Group> {
  const byPlace = new Map<number, Group>();
  const byKey = new Map<string, Group>();
  let waiting = [...scope.draft.groups.entries()].filter(([, { kind }]) => kind !== "OTHER");
  while (waiting.length > 0) {
    const ready = waiting.filter(([, { parent }]) => parent == null || byKey.has(textKey(parent)));
    for (const [index, draftGroup] of ready) {
      const group = importGroup(scope, draftGroup, byKey, index);
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
): Group {
  const { batch, report, existing, planId, now, sources } = scope;
  const parentId = draftGroup.parent == null ? null : (groups.get(textKey(draftGroup.parent))?.id ?? null);
  const kind = draftGroup.kind === "OTHER" ? "WORKING" : draftGroup.kind;
  // Two groups may share name, kind and parent: each one of an earlier load is matched once, in the plan's order.
  const key = textKey(draftGroup.name);
  const known = existing.groups.find(
    (row) => row.nameKey === key && row.kind === kind && row.parentId === parentId,
  );
  const host = draftGroup.hostDepartment == null ? null : unitNamed(scope, draftGroup.hostDepartment);
  if (known !== undefined) {
    existing.groups.splice(existing.groups.indexOf(known), 1);
    report.matched({ type: "Group", id: `Group:${known.id}`, name: known.name });
    return known;
  }
  const { name, aliases } = draftGroup;
  const sourceId = sources.sentenceOf(name, entryOf(placeOf(scope, order), "name"));
  return batch.add(
    "Group",
    newGroup({ name, kind, aliases, order, planId, parentId, hostUnitId: host?.id ?? null, sourceId }, now),
  );
}

function importMembers(scope: PlanScope, draftGroup: DraftGroup, group: Group, block: Place): void {
  const { batch, report, existing, sources, validFrom } = scope;
  const kept = existing.members.filter(({ groupId }) => groupId === group.id);
  const made = new Set<string>();
  for (const [index, member] of draftGroup.members.entries()) {
    const order = index + 1;
    const at = entryOf(block, "members", index);
    const before = kept.find((row) => row.role === member.role && row.order === order);
    for (const [part, party] of memberParties(scope, member, before, at).entries()) {
      const isNobody = party.personId === null && party.postId === null && party.partyClassId === null;
      const key = `${member.role} ${partyKey(party)}`;
      // The same party twice in one role is one member; two names that cannot be read are two.
      if (!isNobody && made.has(key)) continue;
      made.add(key);
      const same = kept.find((row) => `${row.role} ${partyKey(row)}` === key);
      if (same !== undefined) {
        // Each member of an earlier load is matched once, so that two masks stay two.
        kept.splice(kept.indexOf(same), 1);
        const name = member.name ?? member.posts.join("、");
        report.matched({ type: "GroupMember", id: `GroupMember:${same.id}`, name });
        continue;
      }
      const sourceId = member.name
        ? sources.sentenceOf(member.name, entryOf(at, "name"))
        : sources.sentenceOf(member.posts[part] ?? "", postPlace(at, part));
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
function importBlock(scope: PlanScope, block: DraftGroup, place: Place, before: number): number {
  const { issuer, report } = scope;
  if (block.members.length > 0 || block.hostDepartment != null) {
    const message = "A block that is no group of people has no members and no host; they were left out.";
    report.doubt({ code: "LEFT_OUT", message, name: block.name, candidates: [] });
  }
  const isOwned = block.responsible.length > 0;
  const ownUnit = block.responsible.find((name) => textKey(name) === textKey(block.name));
  const unitId = ownUnit === undefined ? (isOwned ? null : (issuer?.id ?? null)) : unitOrNull(scope, ownUnit);
  let order = before + 1;
  const parent = importDuty(
    scope,
    { text: block.name, title: block.name, unitId, order },
    entryOf(place, "name"),
  );
  assignAll(scope, block, { dutyId: parent.id, groupId: null }, place);
  for (const [index, text] of block.duties.entries()) {
    if (textKey(text) === parent.textKey) continue;
    order += 1;
    importDuty(scope, { text, parentId: parent.id, order }, entryOf(place, "duties", index));
  }
  return order;
}

function unitOrNull(scope: PlanScope, name: string): string | null {
  return isClassText(name) ? null : unitNamed(scope, name).id;
}

interface DutyFacts {
  text: string;
  order: number;
  title?: string;
  groupId?: string;
  unitId?: string | null;
  parentId?: string;
}

function importDuty(scope: PlanScope, duty: DutyFacts, place: Place): Duty {
  const { batch, report, existing, planId, now, sources } = scope;
  const owner = { groupId: duty.groupId ?? null, parentId: duty.parentId ?? null };
  const known = existing.duties.get(dutyKey({ textKey: textKey(duty.text), ...owner }));
  if (known !== undefined) {
    report.matched({ type: "Duty", id: `Duty:${known.id}`, name: known.title ?? known.text });
    return known;
  }
  const { id: sourceId, number } = sources.passageOf(duty.text, place);
  const { text, order, title = null, unitId = null } = duty;
  const row = newDuty({ text, number, title, order, planId, unitId, sourceId, ...owner }, now);
  existing.duties.set(dutyKey(row), row);
  return batch.add("Duty", row);
}
