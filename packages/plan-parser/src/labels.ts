import type { LabelKind } from "./lexicon/labels.ts";
import { OWNER_LABELS, ROLE_LABELS } from "./lexicon/labels.ts";
import { isName } from "./names.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

/** A label, as printed, with the text it governs on its line. */
export interface LabelledText {
  readonly kind: LabelKind;
  readonly label: Piece;
  readonly value: Piece;
}

/** A line taken apart at its labels: what stands before the first one, then label by label. */
export interface LabelledLine {
  readonly before: Piece;
  readonly parts: readonly LabelledText[];
}

const ALL = [...ROLE_LABELS, ...OWNER_LABELS];
const KIND_GROUPS = ALL.map(([, pattern]) => `(${pattern})`).join("|");
// Looking back is bounded: over a long run of blanks it would be asked anew at each of them.
const START = "(?<=^[\\s·•◆●■▲★*|-]{0,24}(?:\\(?\\d{1,2}[).、][ \\t]{0,8})?|[\\s;。,、(\\[【|/—])";
// “领导小组组长：”, “县防汛指挥部副指挥长：”: the body may be named in front of the role.
const OF_BODY =
  "(?:\\p{Script=Han}{0,20}?(?:领导小组|领导组|工作小组|工作组|指挥部|委员会|联席会议|专班|本组|小组|现场)的?(?!\\p{Script=Han}{0,2}(?:单位|职责|部门)))?";
const WITH_COLON = new RegExp(
  `${START}${OF_BODY}(?:${KIND_GROUPS})[ \\t]*(?:\\([^()]{1,12}\\)[ \\t]*)?:`,
  "gu",
);
const FIRST_LABEL = new RegExp(WITH_COLON.source, "u");
const NAMES_BODY = /小组|领导组|工作组|指挥部|委员会|联席会议|专班|现场/u;
const PLAIN_WITH_COLON = new RegExp(`${START}(?:${KIND_GROUPS})[ \\t]*(?:\\([^()]{1,12}\\)[ \\t]*)?:`, "gu");
const LINE_START_ROLE = new RegExp(
  `^[ \\t|]*${OF_BODY}(?:${ROLE_LABELS.map(([, pattern]) => `(${pattern})`).join("|")})(?=[ \\t|]+[^ \\t|])`,
  "u",
);
const LINE_START_OWNER = new RegExp(
  `^[ \\t|]*(?:${OWNER_LABELS.map(([, pattern]) => `(${pattern})`).join("|")})(?=[ \\t|]+[^ \\t|])`,
  "u",
);
const SPACED_OWNER = new RegExp(
  `(?<=^[ \\t|]{0,24}|[\\s,;([])(?:${OWNER_LABELS.map(([, pattern]) => `(${pattern})`).join("|")})(?=[ \\t]+\\p{Script=Han})`,
  "gu",
);
const GLUED_ROLE = new RegExp(
  `^[ \\t]*(?:${ROLE_LABELS.map(([, pattern]) => `(${pattern})`).join("|")})(?=\\p{Script=Han}{1,4}(?:[ \\t(]|$))`,
  "u",
);

/** Finds every label that is followed by a colon, and one at the head of the line that is followed by space only. */
export function readLabels(line: Piece): LabelledLine {
  if (!line.text.includes(":")) return findLabels(line, []);
  const known = read.get(line);
  if (known) return known;
  const labelled = findLabels(
    line,
    allMatches(line.text, NAMES_BODY.test(line.text) ? WITH_COLON : PLAIN_WITH_COLON),
  );
  read.set(line, labelled);
  return labelled;
}

// Several stages ask for the labels of one line, and only those with a colon are dear to find.
const read = new WeakMap<Piece, LabelledLine>();

function findLabels(line: Piece, matches: readonly RegExpExecArray[]): LabelledLine {
  const found = matches.map((match) => ({
    kind: kindOf(match, ALL),
    from: match.index,
    to: match.index + match[0].length,
  }));
  if (
    found.length > 0 ||
    (MAY_BE_OWNER.test(line.text.slice(0, 24)) && LINE_START_OWNER.test(line.text.slice(0, 40)))
  )
    addSpaced(line.text, found);
  const head = headLabel(line.text);
  const labels = head && !(found[0] && found[0].from < head.to) ? [head, ...found] : found;
  const parts = labels.map(
    (label, i): LabelledText => ({
      kind: label.kind,
      label: trim(cut(line, label.from, label.to), ":|"),
      value: withoutOpenBracket(trim(cut(line, label.to, labels[i + 1]?.from ?? line.text.length), ";,|")),
    }),
  );
  return { before: trim(cut(line, 0, labels[0]?.from ?? line.text.length)), parts };
}

// The next label may stand in a bracket of its own: 甲(联系电话:…).
function withoutOpenBracket(value: Piece): Piece {
  return /[([【]$/u.test(value.text) ? trim(cut(value, 0, value.text.length - 1)) : value;
}

// “牵头单位 A 配合单位 B”: once a line is known to hold labels, a space may stand for the colon.
function addSpaced(text: string, found: { kind: LabelKind; from: number; to: number }[]): void {
  for (const match of allMatches(text, SPACED_OWNER)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!found.some((label) => from < label.to && to > label.from))
      found.push({ kind: kindOf(match, OWNER_LABELS), from, to });
  }
  found.sort((a, b) => a.from - b.from);
}

// Like matchAll, which would build the pattern anew for each line: these are the longest patterns of the parser.
function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Whether the line opens with a label; such lines are never joined to the line above. */
export function startsWithLabel(text: string): boolean {
  const opening = text.slice(0, 40);
  const match = opening.includes(":") ? FIRST_LABEL.exec(opening) : null;
  return (match !== null && /^[\s([【]*$/u.test(text.slice(0, match.index))) || headLabel(text) !== null;
}

/** Whether the line opens with the label of a role in a group. */
export function startsWithRole(text: string): boolean {
  const first = readLabels({ text: text.slice(0, 40), start: 0 });
  return first.before.text === "" && ROLE_LABELS.some(([kind]) => kind === first.parts[0]?.kind);
}

// Quick looks that spare most lines the long patterns: what roles end with, and what they begin with.
const MAY_BE_ROLE = /[长挥委人任员队][ \t|]/u;
const MAY_BE_OWNER = /[^ \t|][ \t|]/u;
const MAY_BE_GLUED = /^[ \t]*[办常第执副双名组总指政召专队站会领主工小成委联信]/u;

function headLabel(text: string): { kind: LabelKind; from: number; to: number } | null {
  const role =
    (MAY_BE_ROLE.test(text.slice(0, 60)) ? LINE_START_ROLE.exec(text) : null) ??
    (MAY_BE_GLUED.test(text) ? gluedRole(text) : null);
  if (role) return { kind: kindOf(role, ROLE_LABELS), from: role[0].search(/\S/u), to: role[0].length };
  const owner =
    text.length < 120 && MAY_BE_OWNER.test(text.slice(0, 24)) ? LINE_START_OWNER.exec(text) : null;
  return owner
    ? { kind: kindOf(owner, OWNER_LABELS), from: owner[0].search(/\S/u), to: owner[0].length }
    : null;
}

// 组长甲乙丙 without any mark: only when a whole name follows.
function gluedRole(text: string): RegExpExecArray | null {
  const match = GLUED_ROLE.exec(text);
  const name = match ? /^\p{Script=Han}{1,4}/u.exec(text.slice(match[0].length))?.[0] : undefined;
  return name && isName(name) ? match : null;
}

function kindOf(
  match: RegExpExecArray | RegExpMatchArray,
  table: readonly (readonly [LabelKind, string])[],
): LabelKind {
  const index = match.slice(1).findIndex((group) => group !== undefined);
  return table[index]?.[0] ?? "IGNORED";
}
