import { append } from "./append.ts";
import { enterWork } from "./blocks.ts";
import { matchBrackets } from "./brackets.ts";
import { bareText, sentences } from "./duties.ts";
import type { LabelledText } from "./labels.ts";
import { readLabels } from "./labels.ts";
import type { OwnerFact } from "./owner-clauses.ts";
import { labelFacts, readOwnerNote, readUnitList } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";
import { readProse } from "./prose.ts";
import type { Reading } from "./reading.ts";
import { readRoleLabel } from "./role-labels.ts";
import { continueRoster, rosterEnd } from "./roster-lines.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { isSkipped } from "./sections.ts";
import { readSquad } from "./squads.ts";

const OWNER_CUE = /牵头|负责|配合|协助|协办|参与|责任|主责|承办|落实|时限|联系领导|分管|组长|成员/u;

/** Reads one line under a heading: brackets of owners, labels with their values, rosters that run on, running text. */
export function readLine(reading: Reading, scope: Scope, line: Piece): void {
  const labelled = readLabels(line);
  if (labelled.parts.length === 0 && continueRoster(reading, line)) return;
  if (scope.awaiting && labelled.parts.length === 0 && takeAwaited(reading, scope, line)) return;
  const isRosterLine =
    labelled.parts.some((part) =>
      ["HEAD", "DEPUTY_HEAD", "MEMBER", "DIRECTOR", "DEPUTY_DIRECTOR", "LIAISON"].includes(part.kind),
    ) && labelled.before.text.length === 0;
  const runs = isRosterLine ? [line] : takeNotes(reading, scope, line);
  for (const run of runs) readRun(reading, scope, run);
}

function readRun(reading: Reading, scope: Scope, run: Piece): void {
  const labelled = readLabels(run);
  const isStaffed = labelled.parts.some((part) => ["HEAD", "DEPUTY_HEAD", "MEMBER"].includes(part.kind));
  const squad =
    isStaffed && !scope.group && labelled.before.text
      ? readSquad(reading, trim(labelled.before, ",;:"), true)
      : null;
  if (squad) {
    const inner = openScope(squad.group, scope.section);
    readProse(reading, inner, trim(cut(labelled.before, squad.length), ",;:"));
    for (const part of labelled.parts) readPart(reading, inner, part);
    enterWork(reading, inner, squad.group);
    const last = labelled.parts.at(-1);
    if (last?.kind === "DUTIES" && !last.value.text) scope.dutiesOf = squad.group;
    return;
  }
  const runsOn = labelled.parts.length > 0 && continueRoster(reading, trim(labelled.before, ",;、"));
  if (labelled.before.text && !runsOn) {
    reading.roster = null;
    readProse(reading, scope, labelled.before);
  }
  for (const part of labelled.parts) readPart(reading, scope, part);
  const last = labelled.parts.at(-1);
  if (last && labelled.before.text && !runsOn && reading.subject?.kind === "OFFICE") {
    const deed = /(?<=[,)])(?:具体|主要)?负责(?!人)[^。]{4,}/u.exec(last.value.text);
    if (deed && !OWNER_KINDS.has(last.kind))
      reading.subject.duties.push(bareText(cut(last.value, deed.index, deed.index + deed[0].length)));
  }
}

/** Reads the brackets of a line that state owners or people; returns the text between them. */
export function takeNotes(reading: Reading, scope: Scope, line: Piece, isTitle = false): Piece[] {
  const runs: Piece[] = [];
  let from = 0;
  for (const [open, closer] of [...matchBrackets(line.text)].sort((a, b) => a[0] - b[0])) {
    if (open < from || !"([【".includes(line.text[open] ?? " ")) continue;
    if (
      !readNote(
        reading,
        scope,
        cut(line, open + 1, closer),
        /^[\s。;]*$/u.test(line.text.slice(closer + 1)) &&
          (isTitle || /[。;]\s*$/u.test(line.text.slice(0, open))),
      )
    )
      continue;
    runs.push(trim(cut(line, from, open)));
    from = closer + 1;
  }
  runs.push(trim(cut(line, from), ","));
  return runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
}

function readNote(reading: Reading, scope: Scope, note: Piece, isClosing: boolean): boolean {
  const labelled = readLabels(note);
  if (
    labelled.parts.length > 0 &&
    !labelled.before.text &&
    labelled.parts.every((part) => part.kind === "IGNORED")
  )
    return true;
  if (OWNER_CUE.test(note.text)) {
    const roles = labelled.parts.filter((part) => ["HEAD", "DEPUTY_HEAD", "MEMBER"].includes(part.kind));
    for (const part of roles) readPart(reading, scope, part);
    const facts = roles.length > 0 ? ownersIn(note) : readOwnerNote(note);
    if (!facts && !RANKING.test(note.text)) return roles.length > 0;
    if (facts) {
      append(scope.facts, facts);
      scope.isLabelled = true;
      return true;
    }
  }
  const units = isClosing && !isSkipped(scope.section) ? readUnitList(withoutRanking(note)) : null;
  if (!units) return false;
  append(scope.facts, units);
  scope.isLabelled = true;
  return true;
}

// (A、B、C，列第一位的为牵头单位)
const RANKING = /[,。;](?:列|排)(?:名)?(?:在)?(?:首位|第一位?|最前|前面)的?为.*$/u;

function withoutRanking(note: Piece): Piece {
  const at = note.text.search(RANKING);
  return at > 0 ? cut(note, 0, at) : note;
}

// Beside the people of a group: (组长：甲；责任单位：A、B).
function ownersIn(note: Piece): OwnerFact[] {
  return readLabels(note).parts.flatMap((part) => labelFacts(part.kind, part.value, part.label));
}

function readPart(reading: Reading, scope: Scope, part: LabelledText): void {
  const end = Math.min(
    ["LEAD", "RESPONSIBLE", "SUPPORTING"].includes(part.kind) ? ownersEnd(part.value) : Infinity,
    firstSentenceEnd(part.value),
    OWNER_KINDS.has(part.kind) ? Infinity : rosterEnd(part.value),
  );
  const value = trim(cut(part.value, 0, end), "。");
  const rest = trim(cut(part.value, end), "。");
  if (part.kind === "DUTIES") readDutyLabel(reading, scope, part);
  else if (
    part.kind === "LEAD" ||
    part.kind === "RESPONSIBLE" ||
    part.kind === "SUPPORTING" ||
    part.kind === "LIMIT" ||
    part.kind === "PERSON_IN_CHARGE"
  ) {
    const group = scope.group;
    if (part.kind === "PERSON_IN_CHARGE" && group && group.kind !== "OTHER")
      readRoleLabel(reading, group, { ...part, kind: "HEAD" }, value);
    else {
      append(scope.facts, labelFacts(part.kind, value, part.label));
      scope.isLabelled = true;
      scope.awaiting = value.text ? null : { label: part.label, kind: part.kind };
    }
  } else if (part.kind !== "IGNORED") readRoleLabel(reading, scope.group, part, value);
  if (rest.text && part.kind !== "DUTIES") readRun(reading, scope, rest);
}

const OWNER_KINDS: ReadonlySet<string> = new Set([
  "LEAD",
  "RESPONSIBLE",
  "SUPPORTING",
  "LIMIT",
  "PERSON_IN_CHARGE",
  "DUTIES",
  "IGNORED",
]);

// 牵头单位：甲局，负责…: behind the owners the work begins.
function ownersEnd(value: Piece): number {
  const work = /[,;](?=(?:主要|具体)?(?:负责|承担)(?!人))/u.exec(value.text);
  return work ? work.index + 1 : value.text.length;
}

function firstSentenceEnd(value: Piece): number {
  const pairs = matchBrackets(value.text);
  for (let i = 0; i < value.text.length; i += 1) {
    const closer = pairs.get(i);
    if (closer !== undefined) i = closer;
    else if (value.text[i] === "。") return i + 1;
  }
  return value.text.length;
}

function readDutyLabel(reading: Reading, scope: Scope, part: LabelledText): void {
  reading.roster = null;
  const group =
    scope.group ??
    (reading.subject?.kind === "OFFICE" ? reading.subject : null) ??
    (scope.section === "ORG" ? reading.leadership : null);
  if (group && group.kind !== "WORKING" && group.kind !== "OTHER") {
    reading.subject = group;
    scope.dutiesOf = group;
    for (const run of takeNotes(reading, scope, part.value))
      for (const piece of sentences(run)) group.duties.push(bareText(piece));
    return;
  }
  for (const run of takeNotes(reading, scope, part.value)) readProse(reading, scope, run);
}

function takeAwaited(reading: Reading, scope: Scope, line: Piece): boolean {
  const awaiting = scope.awaiting;
  scope.awaiting = null;
  if (!awaiting) return false;
  reading.roster = null;
  const facts = labelFacts(awaiting.kind, line, awaiting.label);
  append(scope.facts, facts);
  return facts.length > 0;
}
