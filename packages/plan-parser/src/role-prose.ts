import type { DraftGroup } from "./draft-builder.ts";
import type { LabelKind } from "./lexicon/labels.ts";
import { ROLE_LABELS } from "./lexicon/labels.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { openOffice, roleIn } from "./reading.ts";
import { readRoster } from "./roster.ts";

const KINDS = ROLE_LABELS.filter(([kind]) => kind !== "OFFICE_STAFF");
const ROLE = KINDS.map(([, pattern]) => `(${pattern})`).join("|");
const SERVES = new RegExp(
  `^(?:其中)?[,]?(?:(?:领导小组|指挥部|专班|本组|该组)?(?:明确)?(?:由|以))?(.{2,260}?)(?:同志)?(?:分别)?(?:兼任|担任|兼|任|为)(?:[^,。]{0,16}?的)?(?:双)?(?:领导小组|指挥部|专班|小组|本组|该组|专项组)?(?:的)?(?:${ROLE})$`,
  "u",
);
const IS_SERVED = new RegExp(
  `^(?:(?:领导小组|指挥部|专班|小组|本组)(?:的)?)?(?:${ROLE})(?:分别)?(?:由|为)(.{2,200}?)(?:同志)?(?:兼任|担任|任|组成)?$`,
  "u",
);
const MADE_OF = /^(?:由)?(.{2,200}?)(?:组成|参加|参与)$/u;
const TAKEN_FROM = /抽调|抽组|借调/u;

/** A clause that gives a person a role; the people are already in the draft. */
export function readRoleClause(reading: Reading, group: DraftGroup | null, clause: Piece): boolean {
  const serves = SERVES.exec(clause.text);
  if (serves?.[1]) return enter(reading, group, clause, serves[1], kindAt(serves, 2));
  const served = IS_SERVED.exec(clause.text);
  if (served) return enter(reading, group, clause, served.at(-1) ?? "", kindAt(served, 1));
  return false;
}

/** Whether a clause only says whom the body is made of, with no role (由A、B组成). */
export function isComposition(clause: Piece): boolean {
  return MADE_OF.test(clause.text) && !/负责/u.test(clause.text);
}

function kindAt(match: RegExpExecArray, first: number): LabelKind {
  const index = match.slice(first, first + KINDS.length).findIndex((group) => group !== undefined);
  return KINDS[index]?.[0] ?? "MEMBER";
}

function enter(
  reading: Reading,
  group: DraftGroup | null,
  clause: Piece,
  who: string,
  kind: LabelKind,
): boolean {
  if (TAKEN_FROM.test(who)) return true;
  const at = clause.text.indexOf(who, kind === "MEMBER" || clause.text.startsWith(who) ? 0 : 1);
  const value = withoutHead(trim(cut(clause, at, at + who.length)));
  const target = targetOf(reading, group, clause, kind);
  const role = target ? roleIn(target, kind) : null;
  if (!target || !role) return false;
  reading.draft.addRoster(target, role, readRoster(value));
  return true;
}

function withoutHead(value: Piece): Piece {
  const head = /^(?:其中|明确|现由|由|以)(?=\p{Script=Han}{2})/u.exec(value.text);
  const tail = /(?:等?同志|分别|等)$/u.exec(value.text);
  return trim(cut(value, head?.[0].length ?? 0, tail ? tail.index : value.text.length));
}

// 办公室主任 always speaks of the office; a bare 主任 does so while the office is the subject.
function targetOf(
  reading: Reading,
  group: DraftGroup | null,
  clause: Piece,
  kind: LabelKind,
): DraftGroup | null {
  if (kind !== "OFFICE_DIRECTOR" && kind !== "OFFICE_DEPUTY_DIRECTOR") return group;
  if (reading.office) return reading.office;
  const at = clause.text.lastIndexOf("办公室");
  return reading.leadership ? openOffice(reading, cut(clause, Math.max(0, at), Math.max(0, at) + 3)) : null;
}
