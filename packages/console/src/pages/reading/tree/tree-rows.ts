import { type FactKind, type FactSlot, kindOfRole, otherUnits } from "../draft/draft-facts";
import {
  type DraftModel,
  type Fact,
  type GroupModel,
  LISTS,
  type ListName,
  META_FIELDS,
  type MemberModel,
  type ObligationModel,
  TIMES,
} from "../draft/draft-model";

/** A line of the tree. Its id is what edits take: the key of a group, a member, an obligation or a fact. */
export interface TreeRow {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  /** A heading stands for no fact. */
  readonly slot: FactSlot | "documentFacts" | "obligations" | "units" | "unit";
  readonly kind: FactKind | null;
  /** Null at a heading, and where something is missing. */
  readonly fact: Fact | null;
  readonly group: GroupModel | null;
  readonly member: MemberModel | null;
  /** What stands below, said beside it as long as it is closed. */
  readonly below: readonly Fact[];
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  readonly place: number;
  readonly siblings: number;
}

type Seed = Pick<TreeRow, "id" | "slot" | "kind" | "fact"> &
  Partial<Pick<TreeRow, "group" | "member" | "below">> & {
    children?: readonly Seed[];
    isClosed?: boolean;
  };

/** The lines of a draft that are to be seen. `toggled` names the lines that are not as they are at first. */
export function rowsOf(model: DraftModel, toggled: ReadonlySet<string>): TreeRow[] {
  const heads: Seed[] = [
    { id: "documentFacts", slot: "documentFacts", kind: null, fact: null, children: metaSeeds(model) },
    ...model.groups.map(groupSeed),
    ...model.duties.map(({ key, text }): Seed => ({ id: key, slot: "duties", kind: "duty", fact: text })),
    ...heading("obligations", model.obligations.map(obligationSeed)),
    ...heading(
      "units",
      otherUnits(model).map((fact): Seed => ({ id: fact.key, slot: "unit", kind: null, fact })),
    ),
  ];
  return heads.flatMap((seed, index) => laidOut(seed, null, 1, index, heads.length, toggled));
}

/** The headings and groups above a line, outermost first. */
export function parentsOf(model: DraftModel, id: string): string[] {
  const byId = new Map(everyRow(model).map((row) => [row.id, row]));
  const line: string[] = [];
  for (let at = byId.get(id)?.parent ?? null; at !== null; at = byId.get(at)?.parent ?? null)
    line.unshift(at);
  return line;
}

/** Every line, whatever is closed. Members and obligations are, at first: what is below them stands beside them. */
export function everyRow(model: DraftModel): TreeRow[] {
  const closed = [...model.groups.flatMap(({ members }) => members), ...model.obligations];
  return rowsOf(model, new Set(closed.map(({ key }) => key)));
}

function laidOut(
  { children = [], isClosed = false, ...seed }: Seed,
  parent: string | null,
  level: number,
  index: number,
  siblings: number,
  toggled: ReadonlySet<string>,
): TreeRow[] {
  const isOpen = children.length > 0 && isClosed === toggled.has(seed.id);
  const row: TreeRow = {
    group: null,
    member: null,
    below: [],
    ...seed,
    parent,
    level,
    hasChildren: children.length > 0,
    isOpen,
    place: index + 1,
    siblings,
  };
  if (!isOpen) return [row];
  return [
    row,
    ...children.flatMap((child, at) => laidOut(child, seed.id, level + 1, at, children.length, toggled)),
  ];
}

function metaSeeds({ meta }: DraftModel): Seed[] {
  return META_FIELDS.map((field) => ({
    id: meta[field]?.key ?? `missing:${field}`,
    slot: field,
    kind: "document",
    fact: meta[field],
  }));
}

function groupSeed(group: GroupModel): Seed {
  const host: Seed = {
    id: group.hostDepartment?.key ?? `missing:${group.key}`,
    slot: "host",
    kind: "host",
    fact: group.hostDepartment,
    group,
  };
  return {
    id: group.key,
    slot: "group",
    kind: "group",
    fact: group.name,
    group,
    children: [
      ...(group.hostDepartment || group.kind === "OFFICE" ? [host] : []),
      ...group.members.map((member) => memberSeed(member, group)),
      ...LISTS.flatMap((list) =>
        group[list].map((fact): Seed => ({ id: fact.key, slot: list, kind: KINDS[list], fact, group })),
      ),
    ],
  };
}

function memberSeed(member: MemberModel, group: GroupModel): Seed {
  return {
    id: member.key,
    slot: member.role,
    kind: kindOfRole(member.role),
    fact: member.name,
    group,
    member,
    below: member.posts,
    isClosed: true,
    children: member.posts.map((fact) => ({ id: fact.key, slot: "post", kind: "post", fact, group, member })),
  };
}

function obligationSeed(each: ObligationModel): Seed {
  const times = TIMES.flatMap((field): Seed[] =>
    each[field] ? [{ id: each[field].key, slot: field, kind: "obligation", fact: each[field] }] : [],
  );
  return {
    id: each.key,
    slot: "obligation",
    kind: "obligation",
    fact: each.text,
    below: times.flatMap(({ fact }) => fact ?? []),
    isClosed: true,
    children: times,
  };
}

function heading(slot: "obligations" | "units", children: Seed[]): Seed[] {
  return children.length > 0 ? [{ id: slot, slot, kind: null, fact: null, children }] : [];
}

const KINDS: Record<ListName, FactKind> = {
  leads: "lead",
  responsible: "responsible",
  supporting: "supporting",
  duties: "duty",
};
