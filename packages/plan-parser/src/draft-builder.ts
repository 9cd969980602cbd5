import { append } from "./append.ts";
import type { DoubtCode, GroupKind, IssueCode, MemberRole } from "./draft.ts";
import { coreOfName } from "./group-names.ts";
import type { OwnerFact } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { compact } from "./piece.ts";
import type { RosterReading } from "./roster.ts";

/** A member while the draft is being built. */
export interface DraftMember {
  readonly name: Piece | null;
  readonly role: MemberRole;
  readonly posts: Piece[];
}

/** A group while the draft is being built. */
export interface DraftGroup {
  name: Piece;
  readonly kind: GroupKind;
  parent: DraftGroup | null;
  host: Piece | null;
  readonly members: DraftMember[];
  readonly leads: Piece[];
  readonly responsible: Piece[];
  readonly supporting: Piece[];
  readonly duties: Piece[];
  readonly aliases: Set<string>;
  /** The time limit given for the whole block. */
  limit: Piece | null;
  /** A head or lead stands there, but masked or given by post only. */
  hasUnnamedHead: boolean;
  /** A task that ought to have an owner, as against a list of general duties. */
  isTask: boolean;
  /** An announced group whose own passage was found. */
  isDescribed: boolean;
}

/** An obligation while the draft is being built. */
export interface DraftObligation {
  readonly text: Piece;
  readonly cadence: Piece | null;
  readonly deadline: Piece | null;
  readonly owner: Piece | null;
}

/** A doubt while the draft is being built; without a piece it is about the whole document. */
export interface Doubt {
  readonly code: IssueCode | DoubtCode;
  readonly message: string;
  readonly piece: Piece | null;
}

/** Collects facts in the order of the text; the same body met twice stays one body. */
export class DraftBuilder {
  readonly groups: DraftGroup[] = [];
  readonly obligations: DraftObligation[] = [];
  readonly doubts: Doubt[] = [];
  /** Groups announced with a number: how many the text promises, and where. */
  readonly announced: { count: number; piece: Piece; listed: number }[] = [];
  readonly leaderships: DraftGroup[] = [];
  private readonly bodies = new Map<string, DraftGroup>();
  private readonly members = new Map<DraftGroup, Map<string, DraftMember>>();
  private readonly owners = new Map<Piece[], Map<string, Piece>>();
  private readonly numbers = new Map<DraftGroup, number>();

  doubt(code: Doubt["code"], message: string, piece: Piece | null): void {
    this.doubts.push({ code, message, piece });
  }

  open(name: Piece, kind: GroupKind, parent: DraftGroup | null): DraftGroup {
    const group: DraftGroup = {
      name,
      kind,
      parent,
      host: null,
      members: [],
      leads: [],
      responsible: [],
      supporting: [],
      duties: [],
      aliases: new Set([compact(name)]),
      limit: null,
      hasUnnamedHead: false,
      isTask: false,
      isDescribed: false,
    };
    this.numbers.set(group, this.groups.length);
    this.groups.push(group);
    if (kind === "LEADERSHIP") this.leaderships.push(group);
    return group;
  }

  /** The body of that kind and name under that parent, opened when it is new. */
  body(name: Piece, kind: GroupKind, parent: DraftGroup | null): DraftGroup {
    const key = `${kind}|${parent ? (this.numbers.get(parent) ?? "") : ""}|${kind === "OFFICE" ? "" : coreOfName(compact(name)) || compact(name)}`;
    const known = this.bodies.get(key);
    if (known) {
      if (compact(name).length > compact(known.name).length && kind !== "LEADERSHIP") known.name = name;
      known.aliases.add(compact(name));
      return known;
    }
    const group = this.open(name, kind, parent);
    this.bodies.set(key, group);
    return group;
  }

  /** The office already opened under that body. */
  officeOf(parent: DraftGroup): DraftGroup | null {
    return this.bodies.get(`OFFICE|${this.numbers.get(parent) ?? ""}|`) ?? null;
  }

  addRoster(group: DraftGroup, role: MemberRole, reading: RosterReading): DraftMember | null {
    let last: DraftMember | null = null;
    for (const entry of reading.entries)
      last = this.addMember(group, { name: entry.name, role, posts: [...entry.posts] });
    for (const mask of reading.masks) this.doubt("MASKED_NAME", "a name is masked", mask);
    for (const word of reading.unread)
      this.doubt("UNREAD_ROSTER_ENTRY", "this part of a roster was not understood", word);
    return last;
  }

  addMember(group: DraftGroup, member: DraftMember): DraftMember {
    if (!member.name) {
      if (/HEAD|DIRECTOR/u.test(member.role)) group.hasUnnamedHead = true;
      if (member.posts[0])
        this.doubt(
          "COLLECTIVE_MEMBER",
          "a role is given by post or to a class of people, no name is printed",
          member.posts[0],
        );
      if (member.posts.length > 0) group.members.push(member);
      return member;
    }
    const name = compact(member.name);
    if (/[*×xX某_○〇]/u.test(name)) this.doubt("MASKED_NAME", "a name is partly masked", member.name);
    const known = indexed(this.members, group).get(`${member.role} ${name}`);
    if (!known) {
      group.members.push(member);
      indexed(this.members, group).set(`${member.role} ${name}`, member);
    } else if (known.posts.length === 0) append(known.posts, member.posts);
    return known ?? member;
  }

  addOwners(group: DraftGroup, facts: readonly OwnerFact[]): void {
    for (const { kind, piece } of facts) {
      if (kind === "LEAD") this.add(group.leads, piece);
      else if (kind === "RESPONSIBLE") this.add(group.responsible, piece);
      else if (kind === "SUPPORTING") this.add(group.supporting, piece);
      else if (kind === "LIMIT") group.limit ??= piece;
      else if (kind === "POST") this.addUnnamedLead(group, piece);
      else if (kind === "OPEN") this.doubt("PLACEHOLDER", "the owner is left open", piece);
      else {
        group.hasUnnamedHead = true;
        this.doubt("MASKED_NAME", "a name is masked", piece);
      }
    }
  }

  private addUnnamedLead(group: DraftGroup, post: Piece): void {
    group.hasUnnamedHead = true;
    this.doubt(
      "COLLECTIVE_MEMBER",
      "the lead is given by post or as a class of people, no name is printed",
      post,
    );
  }

  private add(list: Piece[], piece: Piece): void {
    const text = compact(piece);
    const known = indexed(this.owners, list);
    if (!text || known.has(text)) return;
    known.set(text, piece);
    list.push(piece);
  }
}

// Lists may be as long as the text, so they are never searched from the start.
function indexed<Key, Value>(index: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = index.get(key) ?? new Map<string, Value>();
  index.set(key, known);
  return known;
}
