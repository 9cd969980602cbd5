import { append } from "./append.ts";
import { readLabels } from "./labels.ts";
import type { LabelKind } from "./lexicon/labels.ts";
import { isUnit } from "./names.ts";
import type { Parties } from "./parties.ts";
import { isNobody, isOpen, readParties } from "./parties.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, splitAt, trim } from "./piece.ts";

/** One statement of who leads, does or supports, or of the time limit. */
export interface OwnerFact {
  readonly kind: "LEAD" | "RESPONSIBLE" | "SUPPORTING" | "LIMIT" | "OPEN" | "MASKED" | "POST";
  readonly piece: Piece;
}

/** A clause read as a statement of owners; `rest` is the work it goes on to name, if any. */
export interface OwnerClause {
  readonly facts: readonly OwnerFact[];
  readonly rest: Piece | null;
}

type Cue = readonly [kind: "LEAD" | "DOES" | "SUPPORTING", pattern: RegExp];
const DONE = "(?:负责|指导|督导|落实|抓落实|组建|筹建|组织|实施|承办|办理|协调|推进|抓好|完成|执行)*";
const WHOLE: readonly Cue[] = [
  ["LEAD", /^由(.{2,60}?)(?:包保|包村|包片|包联|挂点|挂钩|挂联|分管)(?:负责)?$/u],
  ["LEAD", /^(?:由|以)?(.{2,120}?)(?:作)?为(?:总?牵头|主管)(?:单位|部门)$/u],
  ["SUPPORTING", /^(?:由)?(.{2,120}?)(?:作)?为(?:配合|协办|协助|参与)(?:单位|部门)$/u],
  ["DOES", /^(?:由)?(.{2,120}?)(?:作)?为(?:责任|主责|承办)(?:单位|部门)$/u],
  ["LEAD", new RegExp(`^(?:由)?(.{2,120}?)(?:总牵头|牵头)${DONE}$`, "u")],
  [
    "SUPPORTING",
    new RegExp(
      `^(?:由|会同)?(.{2,200}?)(?:积极|密切|予以|共同|做好|等)?(?:配合|协助|协办|协同|参与|参加|支持)(?:工作)?${DONE}$`,
      "u",
    ),
  ],
  [
    "DOES",
    new RegExp(
      `^(?:由)?(.{2,200}?)(?:按照|按|根据|依据|依)(?:各自|本部门)?(?:的)?(?:职责|职能|分工)(?:任务)?(?:分工)?(?:分别|共同)?${DONE}$`,
      "u",
    ),
  ],
  [
    "DOES",
    new RegExp(
      `^(?:由)?(.{2,200}?)(?:具体|共同|分别|主要|督促|督导)?(?:负责|负总责|负主责|承担|承办|主办|落实|组织实施|具体实施|具体落实|贯彻落实)${DONE}$`,
      "u",
    ),
  ],
];
const WITH_WORK: readonly Cue[] = [
  ["LEAD", /^由(.{2,80}?)牵头(?:负责|组织|开展)?(.{2,})$/u],
  ["LEAD", /^(.{2,40}?)牵头(?:负责|组织|开展|制定|研究|推进|实施|做好|会同)(.{2,})$/u],
  [
    "SUPPORTING",
    /^会同(.{2,60}?)(?:开展|做好|负责|落实|制定|研究|推进|组织|实施|加强|对|建立|进行|联合)(.{2,})$/u,
  ],
  ["DOES", /^由(.{2,80}?)(?:具体|共同|分别|主要)?(?:负责(?!人)|承担)(.{2,})$/u],
  [
    "SUPPORTING",
    /^(?:由)?(.{2,80}?)(?:积极|密切|予以)?(?:配合|协助)(?:做好|开展|落实|完成|抓好|负责)(.{2,})$/u,
  ],
];
const NEXT_PART: Cue = ["DOES", /^(.{2,40}?)(?<!小组|专班|组|队|人员)(?:具体|主要)?负责(?!人)(.{2,})$/u];
// “主次干道由A负责”: what the work is about stands before its owner.
const SUBJECT_BEFORE = /^[^由]{2,40}(?<![理自事缘经])由(?!于|此|来)/u;
const LEAD_AND_DOES = /^(?:由)?(.{2,60}?)牵头[、]?(.{2,60}?)(?:具体)?(?:负责|落实|承办)(?:落实|实施)?$/u;
/** A clause that only says by when (6月底前完成). */
export const LIMIT =
  /^(.{0,12}(?:\d{1,2}[月日]|[上中下]旬|年底|月底|季度末|汛前|节前).{0,4}(?:前|底|完成|之前|内).{0,6}|(?:长期坚持|立行立改|持续推进|常态化推进|长期|全年))$/u;

const CUE =
  /牵头|负责|负总责|负主责|配合|协助|协同|协办|会同|参与|参加|落实|承办|主办|承担|职责|分工|支持|实施|领导|责任|由|[长人]/u;

// “电信、移动分公司”: words in a list of units that leave their head noun to the last of them.
const SHORT_UNIT =
  /^(?!.*(?:牵头|负责|配合|协助|落实))(?!加强|做好|落实|组织|开展|推进|统筹|协调|强化|负责|要|积极|认真|严格|依法|及时|全面|提高|完善|建立|确保|配合|指导|监督)\p{Script=Han}{2,6}$/u;

/**
 * Reads one clause such as “A牵头”, “由A负责…”, “A、B配合”; null when its subject is no unit or person.
 * In a sentence that has given work to one party already (`isShared`), “B负责…” gives the next part to B.
 */
export function readOwnerClause(clause: Piece, isShared = false): OwnerClause | null {
  if (clause.text.length > 240 || !CUE.test(clause.text)) return null;
  const before = SUBJECT_BEFORE.exec(clause.text);
  const owned = before ? readOwnerClause(cut(clause, before[0].length - 1)) : null;
  if (owned) return { facts: owned.facts, rest: clause };
  const whole =
    readGluedLabel(clause) ??
    readLeadAndDoes(clause) ??
    readWithOthers(clause) ??
    readCue(clause, WHOLE, null);
  return whole ?? readCue(clause, isShared ? [...WITH_WORK, NEXT_PART] : WITH_WORK, clause);
}

// 甲局牵头，乙局落实 without the comma.
function readLeadAndDoes(clause: Piece): OwnerClause | null {
  const both = LEAD_AND_DOES.exec(clause.text);
  if (!both?.[1] || !both[2]) return null;
  const lead = partFacts("LEAD", sub(clause, both[1]));
  const does = partFacts("DOES", sub(clause, both[2], clause.text.indexOf("牵头")));
  return lead && does ? { facts: [...lead, ...does], rest: null } : null;
}

const WITH_OTHERS = /^由?(.{2,40}?)会同(.{2,80}?)(?=负责|开展|组织|落实|实施|$)/u;

// “由甲局会同乙局开展…”
function readWithOthers(clause: Piece): OwnerClause | null {
  const both = clause.text.includes("会同") ? WITH_OTHERS.exec(clause.text) : null;
  if (!both?.[1] || !both[2]) return null;
  const does = partFacts("DOES", sub(clause, both[1]));
  const helps = partFacts("SUPPORTING", sub(clause, both[2], clause.text.indexOf("会同")));
  const isAll = /^(?:负责|落实|组织实施|实施)?$/u.test(clause.text.slice(both[0].length));
  return does && helps ? { facts: [...does, ...helps], rest: isAll ? null : clause } : null;
}

function readCue(clause: Piece, cues: readonly Cue[], rest: Piece | null): OwnerClause | null {
  for (const [kind, pattern] of cues) {
    const match = pattern.exec(clause.text);
    const facts = match?.[1] ? partFacts(kind, sub(clause, match[1])) : null;
    if (facts) return { facts, rest };
  }
  return null;
}

const GLUED_LABEL =
  /^((?:包村|包片|包保|包联|包干|挂点|挂钩|挂联|联系|责任|分管|牵头|主管)(?:[县市区镇乡校局]?领导|单位|部门|科室|股室)|\p{Script=Han}{0,3}责任人|[河湖林路田街点段楼]长|(?:配合|协助|协办)(?:单位|部门|科室|股室))[ \t]*[为是]?[ \t]*(?=\p{Script=Han})/u;

// “包村领导甲”: a label with its value and nothing between them.
function readGluedLabel(clause: Piece): OwnerClause | null {
  const label = GLUED_LABEL.exec(clause.text);
  if (!label?.[1]) return null;
  const printed = cut(clause, 0, label[1].length);
  const kind = /单位|部门|[科股]室/u.test(label[1])
    ? /^(?:配合|协)/u.test(label[1])
      ? "SUPPORTING"
      : /^牵头/u.test(label[1])
        ? "LEAD"
        : "RESPONSIBLE"
    : "LEAD";
  const value = trim(cut(clause, label[0].length), "。;");
  const parties = readParties(value, kind === "LEAD" && !/单位|部门/u.test(label[1]) ? "person" : "unit");
  const isClear = parties.units.every((unit) => isUnit(compact(unit)) || /^(?:各|全)/u.test(unit.text));
  if (!isClear || parties.unread.length + parties.posts.length > 0) return null;
  const facts = labelFacts(kind, value, printed);
  return facts.length > 0 ? { facts, rest: null } : null;
}

/** Reads a bracket or a line that holds nothing but owners and limits, by labels or by cue words; null otherwise. */
export function readOwnerNote(note: Piece): OwnerFact[] | null {
  const line = readLabels(note);
  const facts: OwnerFact[] = line.parts.flatMap((part) => labelFacts(part.kind, part.value, part.label));
  let pendingFrom: Piece | null = null;
  for (const clause of splitAt(line.before, ",;。")) {
    const whole: Piece = pendingFrom ? span(note, pendingFrom, clause) : clause;
    const read: OwnerClause | null = readOwnerClause(whole) ?? readOwnerClause(clause);
    if (read) append(facts, read.facts);
    else if (LIMIT.test(clause.text)) facts.push({ kind: "LIMIT", piece: clause });
    pendingFrom = read ? null : (pendingFrom ?? clause);
  }
  return facts.length > 0 ? facts : null;
}

/** Units alone in a bracket that closes a sentence own the work before it. */
export function readUnitList(note: Piece): OwnerFact[] | null {
  const parties = readParties(note, "either");
  const plain = parties.units.filter(
    (unit) => compact(unit).length >= 3 && isUnit(compact(unit)) && !/(?<!党)组$/u.test(unit.text),
  );
  if (
    plain.length === 0 ||
    plain.length !== parties.units.length ||
    parties.unread.length + parties.posts.length + parties.persons.length > 0
  )
    return null;
  return plain.map((piece) => ({ kind: "RESPONSIBLE", piece }));
}

/** The facts of a labelled value; a label that is no owner label gives none. */
export function labelFacts(kind: LabelKind, value: Piece, label: Piece): OwnerFact[] {
  if (isOpen(value)) return [{ kind: "OPEN", piece: value }];
  if (isNobody(value)) return [];
  if (kind === "LIMIT") return [{ kind: "LIMIT", piece: trim(value, "。;,") }];
  if (kind !== "LEAD" && kind !== "RESPONSIBLE" && kind !== "SUPPORTING" && kind !== "PERSON_IN_CHARGE")
    return [];
  const expects = /领导|人|干部|同志/u.test(label.text)
    ? "person"
    : /单位|部门|科室|股室|处室|站所/u.test(label.text)
      ? "unit"
      : "either";
  const mixed = /(?:单位|部门|科室).*(?:人|领导)/u.test(label.text) ? "either" : expects;
  const parties = readParties(value, mixed);
  // 责任单位：班主任 gives a post where a unit is asked for: it answers all the same.
  return factsOf(kind === "PERSON_IN_CHARGE" ? "LEAD" : kind, parties, expects === "unit");
}

function factsOf(
  kind: "LEAD" | "RESPONSIBLE" | "SUPPORTING",
  parties: Parties,
  areUnits = false,
): OwnerFact[] {
  const isPostUnit = areUnits && kind !== "LEAD";
  const units = isPostUnit
    ? [...parties.units, ...parties.posts].sort((a, b) => a.start - b.start)
    : parties.units;
  const personKind = kind === "RESPONSIBLE" ? "LEAD" : kind;
  return [
    ...parties.leads.map((piece): OwnerFact => ({ kind: "LEAD", piece })),
    ...parties.persons.map((piece): OwnerFact => ({ kind: personKind, piece })),
    ...units.map((piece): OwnerFact => ({ kind, piece })),
    ...parties.masks.map((piece): OwnerFact => ({ kind: "MASKED", piece })),
    ...(kind === "LEAD" ? parties.posts.map((piece): OwnerFact => ({ kind: "POST", piece })) : []),
  ];
}

function partFacts(kind: "LEAD" | "DOES" | "SUPPORTING", value: Piece): OwnerFact[] | null {
  const parties = readParties(value, "either");
  const found = parties.persons.length + parties.units.length + parties.leads.length;
  const shared =
    parties.units.length > 0 && parties.unread.every((word) => SHORT_UNIT.test(compact(word)))
      ? parties.unread
      : [];
  if (found === 0 || parties.unread.length > shared.length || parties.posts.length > 0) return null;
  return factsOf(kind === "DOES" ? "RESPONSIBLE" : kind, {
    ...parties,
    units: [...parties.units, ...shared].sort((a, b) => a.start - b.start),
  });
}

function sub(clause: Piece, part: string, from = 0): Piece {
  const at = clause.text.indexOf(part, from);
  return trim(cut(clause, at, at + part.length));
}
