/** A piece of the document's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing that the document says. Its key stays the same through all edits; its span is where it was read. */
export interface Fact {
  readonly key: string;
  readonly text: string;
  /** Null: written by hand, and nowhere in the document. */
  readonly span: Span | null;
}

export const META_FIELDS = ["title", "docNumber", "issuer", "date", "publicity"] as const;
export const GROUP_KINDS = ["LEADERSHIP", "OFFICE", "WORKING", "OTHER"] as const;
export const MEMBER_ROLES = [
  "HEAD",
  "DEPUTY_HEAD",
  "MEMBER",
  "OFFICE_DIRECTOR",
  "OFFICE_DEPUTY_DIRECTOR",
  "LIAISON",
] as const;
/** What a group has many of, besides its members. */
export const LISTS = ["leads", "responsible", "supporting", "duties"] as const;
export const TIMES = ["cadence", "deadline", "owner"] as const;

export type MetaField = (typeof META_FIELDS)[number];
export type GroupKind = (typeof GROUP_KINDS)[number];
export type MemberRole = (typeof MEMBER_ROLES)[number];
export type ListName = (typeof LISTS)[number];
export type TimeField = (typeof TIMES)[number];

export interface MemberModel {
  readonly key: string;
  /** Null where only a post is printed. */
  readonly name: Fact | null;
  readonly role: MemberRole;
  readonly posts: readonly Fact[];
}

export interface GroupModel extends Readonly<Record<ListName, readonly Fact[]>> {
  readonly key: string;
  readonly name: Fact;
  readonly kind: GroupKind;
  /** The name of the group above, as it stands in this draft. */
  readonly parent: Fact | null;
  readonly hostDepartment: Fact | null;
  readonly aliases: readonly Fact[];
  readonly members: readonly MemberModel[];
}

export interface ObligationModel extends Readonly<Record<TimeField, Fact | null>> {
  readonly key: string;
  readonly text: Fact;
}

/** A duty beside the groups, as drafts written by hand have them. */
export interface LooseDuty {
  readonly key: string;
  readonly text: Fact;
  readonly group: string | null;
}

/** A draft as it is worked on: every fact with its key and its place in the document. */
export interface DraftModel {
  readonly meta: Readonly<Record<MetaField, Fact | null>>;
  readonly groups: readonly GroupModel[];
  readonly duties: readonly LooseDuty[];
  readonly departments: readonly Fact[];
  readonly obligations: readonly ObligationModel[];
  /** What is kept as it came and not worked on, such as the issues. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** The number of the next key. */
  readonly nextKey: number;
}

type Json = Record<string, unknown>;

/** The draft as it is kept, made ready to be worked on. What it leaves out is empty, never guessed. */
export function modelOf(draft: unknown): DraftModel {
  const whole = objectOf(draft);
  const { meta, groups, duties, departments, obligations, spans, ...rest } = whole;
  const read = new Reader(spans);
  const facts = objectOf(meta);
  return {
    meta: fieldsOf(META_FIELDS, (field) => read.fact(facts[field], `/meta/${field}`)),
    groups: listOf(groups).map((group, index) => read.group(objectOf(group), `/groups/${index}`)),
    duties: listOf(duties).map((duty, index) => read.looseDuty(objectOf(duty), `/duties/${index}`)),
    departments: read.facts(departments, "/departments"),
    obligations: listOf(obligations).map((each, index) =>
      read.obligation(objectOf(each), `/obligations/${index}`),
    ),
    rest,
    nextKey: 0,
  };
}

/** Takes a draft apart, looking up each fact's span by its path; the path at reading time is its key. */
class Reader {
  private readonly spans = new Map<string, Span>();
  constructor(spans: unknown) {
    for (const each of listOf(spans)) {
      const { path, start, end } = objectOf(each);
      if (typeof path !== "string" || typeof start !== "number" || typeof end !== "number") continue;
      if (!this.spans.has(path)) this.spans.set(path, { start, end });
    }
  }
  fact(text: unknown, path: string): Fact | null {
    return typeof text === "string" ? this.must(text, path) : null;
  }
  facts(texts: unknown, path: string): Fact[] {
    return listOf(texts).flatMap((text, index) => this.fact(text, `${path}/${index}`) ?? []);
  }
  group(group: Json, path: string): GroupModel {
    return {
      key: path,
      name: this.must(group.name, `${path}/name`),
      kind: GROUP_KINDS.find((kind) => kind === group.kind) ?? "OTHER",
      parent: this.fact(group.parent, `${path}/parent`),
      hostDepartment: this.fact(group.hostDepartment, `${path}/hostDepartment`),
      aliases: this.facts(group.aliases, `${path}/aliases`),
      members: listOf(group.members).map((member, index) =>
        this.member(objectOf(member), `${path}/members/${index}`),
      ),
      ...fieldsOf(LISTS, (list) => this.facts(group[list], `${path}/${list}`)),
    };
  }
  obligation(obligation: Json, path: string): ObligationModel {
    return {
      key: path,
      text: this.must(obligation.text, `${path}/text`),
      ...fieldsOf(TIMES, (field) => this.fact(obligation[field], `${path}/${field}`)),
    };
  }
  looseDuty({ text, group }: Json, path: string): LooseDuty {
    return {
      key: path,
      text: this.must(text, `${path}/text`),
      group: typeof group === "string" ? group : null,
    };
  }
  private member(member: Json, path: string): MemberModel {
    return {
      key: path,
      name: this.fact(member.name, `${path}/name`),
      role: MEMBER_ROLES.find((role) => role === member.role) ?? "MEMBER",
      posts: this.facts(member.posts, `${path}/posts`),
    };
  }
  private must(text: unknown, path: string): Fact {
    return { key: path, text: typeof text === "string" ? text : "", span: this.spans.get(path) ?? null };
  }
}

export function fieldsOf<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}

function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
