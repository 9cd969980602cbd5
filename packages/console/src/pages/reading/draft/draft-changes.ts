import { folded, unitNames } from "./draft-facts";
import {
  type DraftModel,
  type Fact,
  fieldsOf,
  type GroupModel,
  LISTS,
  META_FIELDS,
  type MemberModel,
  type ObligationModel,
  TIMES,
} from "./draft-model";

export function changeGroup(
  model: DraftModel,
  groupKey: string,
  change: (group: GroupModel) => GroupModel,
): DraftModel {
  const groups = mapped(model.groups, (group) => (group.key === groupKey ? change(group) : group));
  return groups === model.groups ? model : { ...model, groups };
}

export function changeMember(
  model: DraftModel,
  memberKey: string,
  change: (member: MemberModel) => MemberModel,
): DraftModel {
  const groups = mapped(model.groups, (group) => {
    const members = mapped(group.members, (member) => (member.key === memberKey ? change(member) : member));
    return members === group.members ? group : { ...group, members };
  });
  return groups === model.groups ? model : { ...model, groups };
}

/** The fact of a key, wherever it stands. */
export function factIn(model: DraftModel, key: string): Fact | null {
  let found: Fact | null = null;
  changeFact(model, key, (fact) => {
    found = fact;
    return fact;
  });
  return found;
}

/** Changes the one fact of a key; null takes it out where the draft can be without it. */
export function changeFact(model: DraftModel, key: string, change: (fact: Fact) => Fact | null): DraftModel {
  const maybe = (fact: Fact | null) => (fact?.key === key ? change(fact) : fact);
  const must = (fact: Fact) => maybe(fact) ?? fact;
  const list = (facts: readonly Fact[]) =>
    facts.some((fact) => fact.key === key) ? facts.flatMap((fact) => maybe(fact) ?? []) : facts;
  const inMember = (member: MemberModel): MemberModel => ({
    ...member,
    name: maybe(member.name),
    posts: list(member.posts),
  });
  const inGroup = (group: GroupModel): GroupModel => ({
    ...group,
    name: must(group.name),
    parent: maybe(group.parent),
    hostDepartment: maybe(group.hostDepartment),
    aliases: list(group.aliases),
    members: group.members.map(inMember),
    ...fieldsOf(LISTS, (name) => list(group[name])),
  });
  const inObligation = (each: ObligationModel): ObligationModel => ({
    ...each,
    text: must(each.text),
    ...fieldsOf(TIMES, (field) => maybe(each[field])),
  });
  return {
    ...model,
    meta: fieldsOf(META_FIELDS, (field) => maybe(model.meta[field])),
    groups: model.groups.map(inGroup),
    duties: model.duties.map((duty) => ({ ...duty, text: must(duty.text) })),
    departments: list(model.departments),
    obligations: model.obligations.map(inObligation),
  };
}

/** A unit that no group names any more since an edit is no longer one that the document names. */
export function withoutUnnamed(before: DraftModel, after: DraftModel): DraftModel {
  const was = unitNames(before);
  const is = unitNames(after);
  const departments = after.departments.filter(({ text }) => is.has(folded(text)) || !was.has(folded(text)));
  return { ...after, departments };
}

/** The same list where nothing in it changed. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}
