import { append } from "./append.ts";
import { enterWork } from "./blocks.ts";
import { matchBrackets } from "./brackets.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText, sentences } from "./duties.ts";
import type { LabelledText } from "./labels.ts";
import { readLabels } from "./labels.ts";
import { isCollective, isPost, isUnit } from "./names.ts";
import { labelFacts, readOwnerNote, readUnitList } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, span, trim } from "./piece.ts";
import { readProse } from "./prose.ts";
import type { Reading } from "./reading.ts";
import { leadershipInForce, openOffice, roleIn } from "./reading.ts";
import { readRoster } from "./roster.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { isSkipped } from "./sections.ts";
import { readSquad } from "./squads.ts";

const OWNER_CUE = /牵头|负责|配合|协助|协办|参与|责任|主责|承办|落实|时限|联系领导|分管|组长|成员/u;
const NOT_ROSTER = /[:。;]|下设|设在|成立|负责(?!人)|兼任|担任|如下|为了|确保|制定|附件/u;

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
  const isStaffed = labelled.parts.some((part) => part.kind === "HEAD" || part.kind === "DEPUTY_HEAD");
  const squad =
    isStaffed && !scope.group && labelled.before.text
      ? readSquad(reading, trim(labelled.before, ",;:"), true)
      : null;
  if (squad) {
    const inner = openScope(squad.group, scope.section);
    for (const part of labelled.parts) readPart(reading, inner, part);
    enterWork(reading, inner, squad.group);
    return;
  }
  if (labelled.before.text) {
    reading.roster = null;
    readProse(reading, scope, labelled.before);
  }
  for (const part of labelled.parts) readPart(reading, scope, part);
}

/** Reads the brackets of a line that state owners or people; returns the text between them. */
export function takeNotes(reading: Reading, scope: Scope, line: Piece): Piece[] {
  const runs: Piece[] = [];
  let from = 0;
  for (const [open, closer] of [...matchBrackets(line.text)].sort((a, b) => a[0] - b[0])) {
    if (open < from || !"([【".includes(line.text[open] ?? " ")) continue;
    if (
      !readNote(
        reading,
        scope,
        cut(line, open + 1, closer),
        /^[\s。;]*$/u.test(line.text.slice(closer + 1)) && /[。;]\s*$/u.test(line.text.slice(0, open)),
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
  if (OWNER_CUE.test(note.text)) {
    const roles = readLabels(note).parts.filter((part) =>
      ["HEAD", "DEPUTY_HEAD", "MEMBER"].includes(part.kind),
    );
    for (const part of roles) readPart(reading, scope, part);
    const facts = roles.length > 0 ? null : readOwnerNote(note);
    if (!facts) return roles.length > 0;
    append(scope.facts, facts);
    scope.isLabelled = true;
    return true;
  }
  const units = isClosing && !isSkipped(scope.section) ? readUnitList(note) : null;
  if (!units) return false;
  append(scope.facts, units);
  scope.isLabelled = true;
  return true;
}

function readPart(reading: Reading, scope: Scope, part: LabelledText): void {
  const end = firstSentenceEnd(part.value);
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

function firstSentenceEnd(value: Piece): number {
  const pairs = matchBrackets(value.text);
  for (let i = 0; i < value.text.length; i += 1) {
    const closer = pairs.get(i);
    if (closer !== undefined) i = closer;
    else if (value.text[i] === "。") return i + 1;
  }
  return value.text.length;
}

function readRoleLabel(reading: Reading, group: DraftGroup | null, part: LabelledText, value: Piece): void {
  const target = roleTarget(reading, group, part);
  const role = target ? roleIn(target, part.kind) : null;
  if (!target || !role) return;
  const read = readRoster(value);
  const last = reading.draft.addRoster(target, role, read);
  if (read.masks.length > 0 && role !== "MEMBER") target.hasUnnamedHead = true;
  reading.roster = { group: target, role, last };
}

function roleTarget(reading: Reading, group: DraftGroup | null, part: LabelledText): DraftGroup | null {
  const isOfficeLabel =
    part.kind === "OFFICE_DIRECTOR" || part.kind === "OFFICE_DEPUTY_DIRECTOR" || part.kind === "OFFICE_STAFF";
  if (isOfficeLabel && group?.kind !== "OFFICE")
    return (
      reading.office ??
      (reading.leadership && part.kind !== "OFFICE_STAFF" ? openOffice(reading, cut(part.label, 0, 3)) : null)
    );
  if (group && group.kind !== "OTHER") return group;
  if (part.kind === "LIAISON") return reading.roster?.group ?? null;
  if ((part.kind === "DIRECTOR" || part.kind === "DEPUTY_DIRECTOR") && reading.subject?.kind === "OFFICE")
    return reading.subject;
  if (reading.roster && reading.roster.group.kind === "OFFICE" && part.kind === "MEMBER")
    return reading.roster.group;
  return group ? null : leadershipInForce(reading, part.label);
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

/** Lines under a role label go on with its people until something else begins. */
export function continueRoster(reading: Reading, line: Piece): boolean {
  const { roster } = reading;
  const text = trim(line);
  if (!roster || text.text.length > 160 || NOT_ROSTER.test(text.text.replace(/\([^()]*\)/gu, "")))
    return false;
  const read = readRoster(text);
  const first = read.entries[0];
  if (read.masks.length > 0 || (first?.name && first.name.start - text.start <= 40)) {
    reading.roster = {
      ...roster,
      last: reading.draft.addRoster(roster.group, roster.role, read) ?? roster.last,
    };
    return true;
  }
  return (
    wrapPost(reading, roster.last, text) ||
    (read.entries.length > 0 &&
      text.text.length < 40 &&
      !/[,]/u.test(text.text) &&
      reading.draft.addRoster(roster.group, roster.role, read) !== undefined &&
      /各|全体|负责|人员/u.test(text.text))
  );
}

// A long post runs over the end of its line.
function wrapPost(
  reading: Reading,
  last: { readonly name: Piece | null; readonly posts: Piece[] } | null,
  line: Piece,
): boolean {
  const text = compact(line);
  if (
    !last?.name ||
    text.length > 30 ||
    !(isPost(text) || /长$/u.test(text)) ||
    /^(?:各|全体)/u.test(text) ||
    isCollective(text)
  )
    return false;
  const post = last.posts.at(-1);
  if (post && !isPost(compact(post)) && line.start - endOf(post) < 40)
    last.posts[last.posts.length - 1] = span(reading.doc, post, line);
  else if (isPost(text) || isUnit(text)) last.posts.push(line);
  return true;
}
