import { addBlock, enterWork, isGeneralList, readGeneralList } from "./blocks.ts";
import { readBody } from "./clause-body.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText } from "./duties.ts";
import { isRosterTitle } from "./group-names.ts";
import { bodyOf, departmentOf, type Outer } from "./headings.ts";
import { takeNotes } from "./lines.ts";
import type { Clause } from "./outline.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";
import { readProse } from "./prose.ts";
import type { Reading } from "./reading.ts";
import { continueRoster } from "./roster-lines.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import type { Section } from "./sections.ts";
import { isHandedOut, sectionOf } from "./sections.ts";

const SETS_UP = /成立|设立|组建|下设|(?:办公室|办事机构).{0,6}(?:设在|设于|挂靠)/u;

// “设立工作专班” over several of them names none.
const SETS_UP_SEVERAL = /(?:成立|设立|组建)(?:工作|专项)*(?:专班|小组|工作组)$/u;

/** Reads a clause and all under it into the draft, in the order of the text. */
export function readClause(
  reading: Reading,
  clause: Clause,
  outer: Outer = { section: "NONE", group: null, dutiesOf: null },
): void {
  if (isRosterItem(reading, clause)) return;
  if (clause.title || clause.mark?.kind === "ANNEX") {
    reading.heading = clause.title ?? reading.heading;
    reading.subject = null;
    reading.roster = null;
  }
  const subject = subjectOf(reading, clause, outer);
  if (!subject.group && isGeneralList(clause, subject.section)) {
    readGeneralList(reading, clause);
    return;
  }
  const scope = openScope(subject.group, subject.section);
  if (!subject.own) scope.dutiesOf = outer.dutiesOf;
  const title = clause.title ? readTitle(reading, scope, clause.title, subject.own) : null;
  readBody(reading, scope, clause, subject.own);
  const block = closeScope(reading, scope, { ...clause, title }, outer, subject.own);
  const inner = innerOf(clause, subject, scope, block);
  for (const child of clause.children) readClause(reading, child, inner);
}

/** What a clause is about. */
interface Subject {
  readonly section: Section;
  /** The body or department that its own heading names. */
  readonly own: DraftGroup | null;
  /** The same, or what it inherits from the clause above. */
  readonly group: DraftGroup | null;
}

function subjectOf(reading: Reading, clause: Clause, outer: Outer): Subject {
  const title = clause.title;
  const section =
    isAnnexList(clause) || isAim(clause) ? "SKIP" : sectionOf(title?.text ?? null, outer.section);
  const body = title ? bodyOf(reading, clause, title, outer) : null;
  const own = body ?? (title ? departmentOf(reading, clause, title, outer, section) : null);
  if (body && body.kind !== "OTHER") reading.subject = body.kind === "WORKING" ? null : body;
  // “1.人员组成” under a group is about that group; “X领导小组名单” is about another body.
  const isOther = title !== null && isRosterTitle(title.text) && title.text.length > 6;
  return { section, own, group: own ?? (isOther ? null : outer.group) };
}

// A heading may itself set up a body or state its owners in a bracket; the heading without that bracket.
function readTitle(reading: Reading, scope: Scope, title: Piece, own: DraftGroup | null): Piece {
  if (!own && SETS_UP.test(title.text) && !SETS_UP_SEVERAL.test(title.text)) readProse(reading, scope, title);
  if (!/[)】]$/u.test(title.text)) return title;
  const isOwned = own?.kind === "WORKING" || isHandedOut(scope.section);
  return takeNotes(reading, scope, title, isOwned)[0] ?? title;
}

function innerOf(clause: Clause, subject: Subject, scope: Scope, block: DraftGroup | null): Outer {
  const { section, own, group } = subject;
  const isBody = group?.kind === "LEADERSHIP" || group?.kind === "OFFICE";
  const isOfDuties = /职责|任务/u.test(clause.title?.text ?? "") || (own === group && section === "DUTIES");
  return {
    section,
    group: isBody && !isOfDuties ? scope.dutiesOf : (group ?? block ?? scope.dutiesOf),
    dutiesOf: scope.dutiesOf ?? (isBody && isOfDuties ? group : null),
  };
}

// 附件：1.X清单 2.Y表 names what is annexed; nothing of it is work.
function isAnnexList(clause: Clause): boolean {
  return clause.mark?.kind === "ANNEX" && /^\d{1,2}[.、]/u.test(clause.title?.text ?? "");
}

// 目标任务 over one text of figures to be reached is an aim, whatever the heading says of tasks.
function isAim(clause: Clause): boolean {
  if (!/^目标任务$|^任务目标$/u.test(clause.title?.text ?? "") || clause.children.length > 0) return false;
  const [only] = clause.body;
  return (
    clause.body.length === 1 && only !== undefined && "text" in only && /达到|\d%|不低于/u.test(only.text)
  );
}

// “组长：” with its people as numbered items under it.
function isRosterItem(reading: Reading, clause: Clause): boolean {
  if (
    !reading.roster ||
    !clause.number ||
    clause.children.length > 0 ||
    clause.body.length > (clause.title ? 0 : 1) ||
    (clause.mark?.level ?? 0) < 4
  )
    return false;
  return continueRoster(reading, trim(cut(clause.line, clause.mark?.length ?? 0)));
}

// What was gathered goes to the body of the heading, or makes a block of its own.
function closeScope(
  reading: Reading,
  scope: Scope,
  clause: Clause,
  outer: Outer,
  own: DraftGroup | null,
): DraftGroup | null {
  const { group } = scope;
  const isOwnTask = !own && group?.kind === "OTHER" && scope.facts.some((fact) => fact.kind !== "LIMIT");
  if (!group || isOwnTask) return addBlock(reading, scope, clause);
  if (
    !own &&
    clause.title &&
    scope.works.length === 0 &&
    clause.children.length === 0 &&
    outer.group === group &&
    !/职责|任务|分工|组成|人员/u.test(clause.title.text)
  )
    group.duties.push(bareText(clause.title));
  enterWork(reading, scope, group);
  return null;
}
