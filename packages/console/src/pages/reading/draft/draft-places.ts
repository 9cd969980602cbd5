import { changeGroup, changeMember, factIn } from "./draft-changes";
import { folded } from "./draft-facts";
import {
  type DraftModel,
  type Fact,
  type GroupKind,
  type GroupModel,
  LISTS,
  type ListName,
  type MemberModel,
  type MemberRole,
  type MetaField,
  type Span,
} from "./draft-model";

/** Where something new is put: the "this is …" of a clerk. */
export type Place =
  | { readonly as: "meta"; readonly field: MetaField }
  | { readonly as: "group"; readonly kind: GroupKind }
  | { readonly as: "member"; readonly group: string; readonly role: MemberRole }
  | { readonly as: "post"; readonly member: string }
  /** Who it is of whom only a post is printed, or a masked name. */
  | { readonly as: "name"; readonly member: string }
  | { readonly as: "host"; readonly group: string }
  | { readonly as: ListName; readonly group: string }
  | { readonly as: "obligation" };

/** Puts words into the draft at a place, where they belong by the order of the document. */
export function add(model: DraftModel, place: Place, text: string, span: Span | null): DraftModel {
  const words = text.trim();
  if (words === "") return model;
  const fact: Fact = { key: `new:${model.nextKey}`, text: words, span };
  return put({ ...model, nextKey: model.nextKey + 1 }, place, fact);
}

/** The key of what `add` puts next, to go on with it. */
export function keyOfNext(model: DraftModel): string {
  return `new:${model.nextKey}`;
}

/** Moves a member or a fact of a list into another group. */
export function moveTo(model: DraftModel, key: string, groupKey: string): DraftModel {
  const from = model.groups.find(({ members }) => members.some((member) => member.key === key));
  const member = from?.members.find((each) => each.key === key);
  if (member) {
    const less = changeGroup(model, from?.key ?? "", (group) => ({
      ...group,
      members: group.members.filter((each) => each.key !== key),
    }));
    return from?.key === groupKey ? model : putMember(less, groupKey, member);
  }
  const list = listOf(model, key);
  return list ? moveInto(model, key, list.name, groupKey) : model;
}

/** What a fact is in its group, anew: a unit that helps instead of one that carries out. */
export function moveInto(model: DraftModel, key: string, as: ListName, groupKey: string): DraftModel {
  const from = listOf(model, key);
  const fact = factIn(model, key);
  if (!from || !fact || (from.name === as && from.group === groupKey)) return model;
  const less = changeGroup(model, from.group, (group) => ({
    ...group,
    [from.name]: group[from.name].filter((each) => each.key !== key),
  }));
  return changeGroup(less, groupKey, (group) => ({ ...group, [as]: inOrder(group[as], fact, spanOf) }));
}

function put(model: DraftModel, place: Place, fact: Fact): DraftModel {
  switch (place.as) {
    case "meta":
      return { ...model, meta: { ...model.meta, [place.field]: fact } };
    case "group":
      return { ...model, groups: inOrder(model.groups, emptyGroup(fact, place.kind), groupSpan) };
    case "member":
      return putMember(model, place.group, {
        key: `${fact.key}/member`,
        name: fact,
        role: place.role,
        posts: [],
      });
    case "post":
      return changeMember(model, place.member, (member) => ({
        ...member,
        posts: inOrder(member.posts, fact, spanOf),
      }));
    case "name":
      return changeMember(model, place.member, (member) =>
        member.name === null ? { ...member, name: fact } : member,
      );
    case "host":
      return changeGroup(model, place.group, (group) => ({ ...group, hostDepartment: fact }));
    case "obligation":
      return { ...model, obligations: inOrder(model.obligations, emptyObligation(fact), obligationSpan) };
    default:
      return changeGroup(model, place.group, (group) => ({
        ...group,
        [place.as]: putOnce(group[place.as], fact),
      }));
  }
}

/** A unit is named once in a list: said again, it gets its place. */
function putOnce(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const same = facts.find(({ text }) => folded(text) === folded(fact.text));
  if (!same) return inOrder(facts, fact, spanOf);
  return facts.map((each) => (each === same ? { ...each, span: fact.span ?? each.span } : each));
}

function putMember(model: DraftModel, groupKey: string, member: MemberModel): DraftModel {
  return changeGroup(model, groupKey, (group) => ({
    ...group,
    members: inOrder(group.members, member, memberSpan),
  }));
}

/** In front of the first that stands further on in the document; what stands nowhere comes last. */
function inOrder<Item>(
  items: readonly Item[],
  item: Item,
  spanIn: (item: Item) => Span | null,
): readonly Item[] {
  const own = spanIn(item);
  const next = own ? items.findIndex((each) => (spanIn(each)?.start ?? -1) > own.start) : -1;
  const at = next === -1 ? items.length : next;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

const spanOf = ({ span }: Fact) => span;
const groupSpan = ({ name }: GroupModel) => name.span;
const obligationSpan = ({ text }: { text: Fact }) => text.span;
const memberSpan = ({ name, posts }: MemberModel) => name?.span ?? posts[0]?.span ?? null;

function listOf(model: DraftModel, key: string): { name: ListName; group: string } | null {
  for (const group of model.groups) {
    const name = LISTS.find((list) => group[list].some((fact) => fact.key === key));
    if (name) return { name, group: group.key };
  }
  return null;
}

function emptyGroup(name: Fact, kind: GroupKind): GroupModel {
  return {
    key: `${name.key}/group`,
    name,
    kind,
    parent: null,
    hostDepartment: null,
    aliases: [],
    members: [],
    leads: [],
    responsible: [],
    supporting: [],
    duties: [],
  };
}

function emptyObligation(text: Fact) {
  return { key: `${text.key}/obligation`, text, cadence: null, deadline: null, owner: null };
}
