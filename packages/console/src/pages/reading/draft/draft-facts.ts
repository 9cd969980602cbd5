import {
  type DraftModel,
  type Fact,
  type GroupModel,
  LISTS,
  type ListName,
  META_FIELDS,
  type MemberModel,
  type MemberRole,
  type MetaField,
  TIMES,
  type TimeField,
} from "./draft-model";

/** What a fact is, as it is colored. */
export const FACT_KINDS = [
  "document",
  "group",
  "head",
  "member",
  "post",
  "lead",
  "responsible",
  "supporting",
  "host",
  "duty",
  "obligation",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a fact is exactly: the key of its word. */
export type FactSlot =
  | MetaField
  | "group"
  | MemberRole
  | "post"
  | ListName
  | "host"
  | "obligation"
  | TimeField;

export interface FoundFact {
  readonly fact: Fact;
  readonly kind: FactKind;
  readonly slot: FactSlot;
  /** The group in which it stands; null: beside all groups. */
  readonly group: GroupModel | null;
  /** What is removed, moved or marked with it: the member of a name, the group of a group's name, else itself. */
  readonly owner: string;
}

const KIND_OF_LIST: Record<ListName, FactKind> = {
  leads: "lead",
  responsible: "responsible",
  supporting: "supporting",
  duties: "duty",
};

/** Every fact of a draft that stands in the document or belongs there, in the order of the draft. */
export function factsOf(model: DraftModel): FoundFact[] {
  return [
    ...META_FIELDS.flatMap((field) => one(model.meta[field], "document", field, null)),
    ...model.groups.flatMap(factsOfGroup),
    ...model.duties.flatMap(({ key, text }) => one(text, "duty", "duties", null, key)),
    ...model.obligations.flatMap((each) => [
      ...one(each.text, "obligation", "obligation", null, each.key),
      ...TIMES.flatMap((field) => one(each[field], "obligation", field, null)),
    ]),
  ];
}

export function factsOfGroup(group: GroupModel): FoundFact[] {
  return [
    ...one(group.name, "group", "group", group, group.key),
    ...one(group.hostDepartment, "host", "host", group),
    ...group.members.flatMap((member) => factsOfMember(member, group)),
    ...LISTS.flatMap((list) => group[list].flatMap((fact) => one(fact, KIND_OF_LIST[list], list, group))),
  ];
}

export function factsOfMember(member: MemberModel, group: GroupModel): FoundFact[] {
  return [
    ...one(member.name, kindOfRole(member.role), member.role, group, member.key),
    ...member.posts.flatMap((post) => one(post, "post", "post", group)),
  ];
}

export function kindOfRole(role: MemberRole): FactKind {
  return role === "MEMBER" || role === "LIAISON" ? "member" : "head";
}

/** Units that the document names and that stand in no group; what stands in one shows there. */
export function otherUnits(model: DraftModel): Fact[] {
  const named = unitNames(model);
  return model.departments.filter(({ text }) => !named.has(folded(text)));
}

/** The folded names of all that carry, help, lead or host. */
export function unitNames({ groups }: DraftModel): Set<string> {
  const facts = groups.flatMap(({ leads, responsible, supporting, hostDepartment }) => [
    ...leads,
    ...responsible,
    ...supporting,
    ...(hostDepartment ? [hostDepartment] : []),
  ]);
  return new Set(facts.map(({ text }) => folded(text)));
}

/** A group's name as others refer to it: without what differs between printings of one name. */
export function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, "");
}

/** The group, not a block, that a name means; the first where two are called alike. */
export function groupNamed(model: DraftModel, name: string): GroupModel | null {
  const sought = folded(name);
  return (
    model.groups.find(
      (group) =>
        group.kind !== "OTHER" && [group.name, ...group.aliases].some(({ text }) => folded(text) === sought),
    ) ?? null
  );
}

function one(
  fact: Fact | null,
  kind: FactKind,
  slot: FactSlot,
  group: GroupModel | null,
  owner?: string,
): FoundFact[] {
  return fact ? [{ fact, kind, slot, group, owner: owner ?? fact.key }] : [];
}
