import type { MemberRole } from "./draft.ts";
import type { DraftBuilder, DraftGroup, DraftMember } from "./draft-builder.ts";
import { coreOfName, withoutTail } from "./group-names.ts";
import type { LabelKind } from "./lexicon/labels.ts";
import type { Piece } from "./piece.ts";
import { compact, cut } from "./piece.ts";

/** Where the reader is: which bodies are open, and which roster still runs. */
export interface Reading {
  readonly draft: DraftBuilder;
  readonly doc: Piece;
  leadership: DraftGroup | null;
  office: DraftGroup | null;
  roster: { readonly group: DraftGroup; readonly role: MemberRole; last: DraftMember | null } | null;
  /** The body that the running paragraph is about. */
  subject: DraftGroup | null;
  /** The heading in force, for rosters that name no body. */
  heading: Piece | null;
  /** Where the text sends the reader to an annex. */
  annexNamed: Piece | null;
  /** Names of working groups that a sentence announced. */
  readonly announced: Map<string, DraftGroup>;
}

/** Opens the leading body, or finds it again when the text names it a second time in other words. */
export function openLeadership(reading: Reading, name: Piece): DraftGroup {
  const bodies = reading.draft.leaderships.slice(-12);
  const known = bodies.find((group) => isSameBody(compact(group.name), compact(name)));
  const group = known ?? reading.draft.body(name, "LEADERSHIP", null);
  if (known) {
    known.aliases.add(compact(name));
    if (
      compact(name).length > compact(known.name).length &&
      (isGeneric(compact(known.name)) || known.members.length === 0)
    )
      known.name = name;
  }
  if (reading.leadership !== group) reading.office = reading.draft.officeOf(group);
  reading.leadership = group;
  return group;
}

/** The office of the leading body, opened at its first mention. */
export function openOffice(reading: Reading, name: Piece): DraftGroup {
  const office = reading.draft.body(name, "OFFICE", reading.leadership);
  reading.office = office;
  return office;
}

/** The leading body in force; where a roster comes without one, the nearest words that can name it. */
export function leadershipInForce(reading: Reading, label: Piece): DraftGroup {
  if (reading.leadership) return reading.leadership;
  const before = reading.doc.text.slice(Math.max(0, label.start - 600), label.start);
  const mentions = [...before.matchAll(/领导小组|领导组|指挥部|领导机构|联席会议|专班/gu)];
  const near = mentions.at(-1);
  const at = near ? Math.max(0, label.start - 600) + near.index : 0;
  const name = near
    ? cut(reading.doc, at, at + near[0].length)
    : reading.heading
      ? withoutTail(reading.heading)
      : label;
  return openLeadership(reading, name);
}

function isGeneric(name: string): boolean {
  return coreOfName(name).length < 2;
}

function isSameBody(known: string, name: string): boolean {
  if (known === name || isGeneric(known) || isGeneric(name)) return true;
  const kindOf = (text: string): string => (/指挥部$/u.test(text) ? "部" : "组");
  if (kindOf(known) !== kindOf(name)) return false;
  const [a, b] = [coreOfName(known), coreOfName(name)];
  return a.includes(b) || b.includes(a) || likeness(a, b) >= 0.55;
}

function likeness(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i += 1) pairs.add(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) if (pairs.has(b.slice(i, i + 2))) shared += 1;
  return a.length + b.length > 2 ? (2 * shared) / (a.length + b.length - 2) : 0;
}

/** The role that a label or a role word gives in a group of that kind. */
export function roleIn(group: DraftGroup, kind: LabelKind): MemberRole | null {
  const isOffice = group.kind === "OFFICE";
  if (kind === "HEAD" || kind === "DEPUTY_HEAD" || kind === "MEMBER" || kind === "LIAISON") return kind;
  if (kind === "DIRECTOR" || kind === "OFFICE_DIRECTOR") return isOffice ? "OFFICE_DIRECTOR" : "HEAD";
  if (kind === "DEPUTY_DIRECTOR" || kind === "OFFICE_DEPUTY_DIRECTOR")
    return isOffice ? "OFFICE_DEPUTY_DIRECTOR" : "DEPUTY_HEAD";
  return kind === "OFFICE_STAFF" ? "MEMBER" : null;
}
