import { findAnnounced } from "./announced-groups.ts";
import { addBlock, enterWork, isGeneralList, readGeneralList } from "./blocks.ts";
import { readDepartmentLine } from "./departments.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText, sentences } from "./duties.ts";
import { isRosterTitle, readBodyName } from "./group-names.ts";
import { addHeadOwners, bodyOf, departmentOf, type Outer } from "./headings.ts";
import { continueRoster, readLine, takeNotes } from "./lines.ts";
import { isUnit } from "./names.ts";
import type { Clause } from "./outline.ts";
import { anyOf, wordsOf } from "./patterns.ts";
import { isPersonTable, readPersonTable } from "./person-table.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";
import { readProse } from "./prose.ts";
import type { Reading } from "./reading.ts";
import { leadershipInForce } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { sectionOf } from "./sections.ts";
import { isTaskTable, readTaskTable } from "./task-table.ts";

const IMPRINT = anyOf([
  String.raw`^\s*(?:\d{4}|[二一][\d○〇零一二三四五六七八九]{3})\s*年.{2,12}日\s*$`,
  String.raw`印发\s*$`,
  String.raw`^\s*\(?(?:公开方式|公开属性|信息公开|此件|抄送|主题词|联系人及电话|来源|发布时间|内容总结)`,
  String.raw`省略\d+字`,
  wordsOf("会员可 未完,全文"),
]);
const OWNER_BRACKET =
  /[(【](?=[^()【】]*(?:责任|牵头|负责|配合|包村|包片|联系领导)[^()【】]*[)】][\s。;]*$)/u;
const LINE_WITH_OWNER = new RegExp(`^[^()【】]{2,200}${OWNER_BRACKET.source}`, "u");
const BODY_DUTIES = /^([^,。;:()]{2,24}?)(?:的)?(?:主要|工作|具体)?(?:职责|任务)(?:任务)?[ \t]*:/u;
const SETS_UP = /成立|设立|组建|下设|(?:办公室|办事机构).{0,6}(?:设在|设于|挂靠)/u;

/** Reads a clause and all under it into the draft, in the order of the text. */
export function readClause(
  reading: Reading,
  clause: Clause,
  outer: Outer = { section: "NONE", group: null, dutiesOf: null },
): void {
  if (isRosterItem(reading, clause)) return;
  const title = clause.title;
  const section = sectionOf(title?.text ?? null, outer.section);
  if (title || clause.mark?.kind === "ANNEX") {
    reading.heading = title ?? reading.heading;
    reading.subject = null;
    reading.roster = null;
  }
  const own = title ? bodyOf(reading, clause, title, outer) : null;
  const department = own || !title ? null : departmentOf(reading, clause, title, outer, section);
  const group = own ?? department ?? (title && isRosterLike(title) ? null : outer.group);
  if (!group && isGeneralList(clause, section)) {
    readGeneralList(reading, clause);
    return;
  }
  const scope = openScope(group, section);
  if (!own && !department) scope.dutiesOf = outer.dutiesOf;
  if (own && own.kind !== "OTHER") reading.subject = own.kind === "WORKING" ? null : own;
  if (title && !own && !department && SETS_UP.test(title.text)) readProse(reading, scope, title);
  const notes = title && /[)】]$/u.test(title.text) ? takeNotes(reading, scope, title) : [];
  readBody(reading, scope, clause, own ?? department);
  const block = closeScope(
    reading,
    scope,
    notes[0] ? { ...clause, title: notes[0] } : clause,
    outer,
    own ?? department,
  );
  const isBody = group?.kind === "LEADERSHIP" || group?.kind === "OFFICE";
  const inner: Outer = {
    section,
    group:
      isBody && !/职责|任务/u.test(title?.text ?? "") ? scope.dutiesOf : (group ?? block ?? scope.dutiesOf),
    dutiesOf: scope.dutiesOf ?? (isBody && /职责|任务/u.test(title?.text ?? "") ? group : null),
  };
  for (const child of clause.children) readClause(reading, child, inner);
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

function isRosterLike(title: Piece): boolean {
  return isRosterTitle(title.text);
}

function readBody(reading: Reading, scope: Scope, clause: Clause, own: DraftGroup | null): void {
  const isLineList =
    !scope.group &&
    clause.body.filter((item) => "text" in item && LINE_WITH_OWNER.test(item.text)).length >= 2;
  for (const [i, item] of clause.body.entries()) {
    if (isLineList && "text" in item && LINE_WITH_OWNER.test(item.text)) readTaskLine(reading, scope, item);
    else if ("text" in item)
      readBodyLine(
        reading,
        isAside(clause.body[i - 1], item, own) ? openScope(null, scope.section) : scope,
        item,
        own,
      );
    else if (isPersonTable(item))
      readPersonTable(
        reading,
        scope.group && scope.group.kind !== "OTHER"
          ? scope.group
          : leadershipInForce(reading, firstCell(item.rows, clause.line)),
        item,
      );
    else if (isTaskTable(item)) readTaskTable(reading, item);
  }
}

// “领导小组主要职责：…”, “综合组职责：…” on a line of its own, wherever it stands.
function readBodyDuties(reading: Reading, scope: Scope, line: Piece): boolean {
  const match = BODY_DUTIES.exec(line.text);
  const head = match?.[1] ? readBodyName(cut(line, 0, match[1].length)) : null;
  if (!match || !head) return false;
  const isOffice = head.kind === "OFFICE";
  const group =
    head.kind === "LEADERSHIP"
      ? reading.leadership
      : isOffice
        ? reading.office
        : findAnnounced(reading, compact(head.name));
  if (!group) return false;
  reading.roster = null;
  for (const duty of sentences(cut(line, match[0].length))) group.duties.push(bareText(duty));
  scope.dutiesOf = group;
  return true;
}

// After the last group of a list: a line that speaks of everybody, or of the leading body, is no duty of that group.
function isAside(above: Clause["body"][number] | undefined, line: Piece, own: DraftGroup | null): boolean {
  if (own?.kind !== "WORKING" || !above || !("text" in above) || !/。\s*$/u.test(above.text)) return false;
  return (
    /^\s*(?:各(?!组|小组)|全体|全[局镇乡县市区校]|以上|上述|领导小组|指挥部|各工作组|其他)/u.test(
      line.text,
    ) || /如下:\s*$/u.test(line.text)
  );
}

// Lines without numbers that each end with their owners in a bracket are tasks of their own.
function readTaskLine(reading: Reading, scope: Scope, line: Piece): void {
  const inner = openScope(null, scope.section);
  const open = line.text.search(OWNER_BRACKET);
  const title = trim(cut(line, 0, open), "。:;");
  readLine(reading, inner, line);
  addBlock(reading, inner, {
    mark: null,
    number: null,
    title: /[。;]/u.test(title.text) ? null : title,
    level: 9,
    line,
    body: [],
    children: [],
  });
}

function firstCell(rows: readonly (readonly (Piece | null)[])[], fallback: Piece): Piece {
  for (const row of rows) for (const cell of row) if (cell) return cell;
  return fallback;
}

function readBodyLine(reading: Reading, scope: Scope, line: Piece, own: DraftGroup | null): void {
  const text = compact(line);
  if (
    IMPRINT.test(line.text) ||
    (!scope.awaiting &&
      !reading.roster &&
      text.length >= 4 &&
      text.length <= 30 &&
      isUnit(text) &&
      !/[、:]/u.test(text))
  )
    return;
  if (readBodyDuties(reading, scope, trim(line))) return;
  const head = !own && !scope.group && !reading.roster ? readDepartmentLine(trim(line), scope.section) : null;
  if (!head) {
    readLine(reading, scope, line);
    return;
  }
  const department = reading.draft.open(head.name, "OTHER", null);
  addHeadOwners(reading, department, head);
  const inner = openScope(department, scope.section);
  reading.roster = null;
  readLine(reading, inner, trim(cut(trim(line), head.end), ":"));
  enterWork(reading, inner, department);
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
