import type { DraftGroup } from "./draft-builder.ts";
import type { LabelKind } from "./lexicon/labels.ts";
import { ROLE_LABELS } from "./lexicon/labels.ts";
import { isName } from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { openOffice, roleIn } from "./reading.ts";
import { readRoster } from "./roster.ts";

const KINDS = ROLE_LABELS.filter(([kind]) => kind !== "OFFICE_STAFF");
const ROLE = KINDS.map(([, pattern]) => `(${pattern})`).join("|");
const SERVES = new RegExp(
  `^(?:其中)?[,]?(?:(?:领导小组|指挥部|专班|本组|该组)?(?:明确)?(?:由|以))?(.{2,260}?)(?:(?<!负责)同志)?(?:分别)?(?:兼任|担任|兼|任|为)(?:[^,。]{0,16}?的)?(?:双)?(?:领导小组|指挥部|专班|小组|本组|该组|专项组)?(?:的)?(?:${ROLE})$`,
  "u",
);
const IS_SERVED = new RegExp(
  `^(?:(?:领导小组|指挥部|专班|小组|本组)(?:的)?)?(?:${ROLE})(?:分别)?(?:由|为)(.{2,200}?)(?:(?<!负责)同志)?(?:兼任|担任|任|组成)?$`,
  "u",
);
const MADE_OF = /^(?:由)?(.{2,200}?)(?:组成|参加|参与)$/u;
const TAKEN_FROM = /抽调|抽组|借调/u;
const NO_PEOPLE = /会议|人员为|参加人|需要调整|下设/u;

/** A clause that gives a person a role; the people are already in the draft. */
export function readRoleClause(reading: Reading, group: DraftGroup | null, clause: Piece): boolean {
  const serves = SERVES.exec(clause.text);
  if (serves?.[1] && !NO_PEOPLE.test(serves[1]))
    return enter(reading, group, clause, serves[1], kindAt(serves, 2));
  const served = IS_SERVED.exec(clause.text);
  if (served) return enter(reading, group, clause, served.at(-1) ?? "", kindAt(served, 1));
  return readInCharge(reading, group, clause) || readServing(reading, group, clause);
}

// “应急小组：园长甲担任。”: whoever serves in a group that has nobody yet heads it.
function readServing(reading: Reading, group: DraftGroup | null, clause: Piece): boolean {
  const who = /^(?:由)?(.{4,24}?)(?:同志)?担任$/u.exec(clause.text)?.[1];
  if (!who || group?.kind !== "WORKING" || group.members.length > 0) return false;
  const people = readRoster(cut(clause, clause.text.indexOf(who), clause.text.indexOf(who) + who.length));
  const isOne = people.entries.length === 1 && people.entries[0]?.name && people.entries[0].posts.length > 0;
  if (isOne) reading.draft.addRoster(group, "HEAD", people);
  return Boolean(isOne);
}

/** Enters the people of a sentence that holds nothing but names (综合组：甲、乙、丙); false for any other sentence. */
export function readBareNames(reading: Reading, group: DraftGroup, sentence: Piece): boolean {
  if (sentence.text.length > 120 || !/^\p{Script=Han}[\p{Script=Han}·]+[、 ]/u.test(sentence.text))
    return false;
  const people = readRoster(sentence);
  const areNames =
    people.entries.length >= 2 &&
    people.unread.length === 0 &&
    people.entries.every((entry) => entry.name !== null && isName(compact(entry.name)));
  if (areNames) reading.draft.addRoster(group, "MEMBER", people);
  return areNames;
}

const IN_CHARGE = new RegExp(
  `^(?:本组|该组|小组|专班|组)?(?:(?:总)?负责人|${ROLE})[ \\t]*[为是]?[ \\t]*(\\p{Script=Han}[ \\t]*\\p{Script=Han}{1,3}(?:\\([^()]{2,20}\\))?(?:、(?:\\p{Script=Han}[ \\t]*\\p{Script=Han}{1,3}(?:\\([^()]{2,20}\\))?|\\p{Script=Han}{3,16}(?:人员|队员|职工|教师|干部|负责人|班主任))){0,60})(?:等?同志)?(?:组成|担任)?$`,
  "u",
);

// “组长甲”, “专班负责人甲”: the role and the names with nothing between them.
function readInCharge(reading: Reading, group: DraftGroup | null, clause: Piece): boolean {
  const mayBe = clause.text.length < 300 && /长|指挥|召集|员|任|负责人/u.test(clause.text.slice(0, 12));
  const match = mayBe ? IN_CHARGE.exec(clause.text) : null;
  const names = match?.at(-1);
  if (!match || !names || !group || group.kind === "OTHER") return false;
  const kind = kindAt(match, 1);
  const isBare = match.slice(1, 1 + KINDS.length).every((part) => part === undefined);
  const role = isBare ? (group.kind === "WORKING" ? "HEAD" : null) : roleIn(group, kind);
  const at = clause.text.lastIndexOf(names);
  const people = readRoster(cut(clause, at, at + names.length));
  const isNamed =
    people.entries.some((entry) => entry.name) &&
    people.entries.every((entry) => !entry.name || isName(compact(entry.name)));
  if (!role || !isNamed || people.unread.length > 0) return false;
  reading.draft.addRoster(group, role, people);
  return true;
}

/** Whether a clause only says whom the body is made of, with no role (由A、B组成). */
export function isComposition(clause: Piece): boolean {
  return MADE_OF.test(clause.text) && !/负责|组织|通知|按时|积极/u.test(clause.text);
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
