import { findAnnounced } from "./announced-groups.ts";
import { addBlock, enterWork } from "./blocks.ts";
import { departmentParts, readDepartmentLine } from "./departments.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText, sentences } from "./duties.ts";
import { readBodyName } from "./group-names.ts";
import { isGroupTable, readGroupTable } from "./group-table.ts";
import { addHeadOwners } from "./headings.ts";
import { readLine } from "./lines.ts";
import { isUnit } from "./names.ts";
import type { Clause } from "./outline.ts";
import { anyOf, wordsOf } from "./patterns.ts";
import { isPersonTable, readPersonTable } from "./person-table.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";
import { readPlaceLine } from "./places.ts";
import type { Reading } from "./reading.ts";
import { leadershipInForce } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { isHandedOut } from "./sections.ts";
import type { Table } from "./tables.ts";
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
// “各成员单位分工如下：” over lines of departments, under a heading that promises something else.
const LISTS_DEPARTMENTS =
  /(?:单位|部门|科室|股室)(?:的)?(?:主要|工作|具体)?(?:职责|任务|分工|职责分工|任务分工)(?:如下)?[ \t]*:[ \t]*$/u;
const BODY_DUTIES = /^([^,。;:()]{2,24}?)(?:的)?(?:主要|工作|具体)?(?:职责|任务)(?:任务)?[ \t]*:/u;

/** Reads what stands under a heading before its first child: lines and tables. */
export function readBody(reading: Reading, scope: Scope, clause: Clause, own: DraftGroup | null): void {
  const isTaskLine = (item: Piece | Table): item is Piece =>
    "text" in item && LINE_WITH_OWNER.test(item.text);
  const isLineList = !scope.group && clause.body.filter(isTaskLine).length >= 2;
  let inner: Scope = isListOfDepartments(scope, clause) ? { ...scope, section: "DEPARTMENTS" } : scope;
  const isTitled = clause.title !== null && (clause.mark?.level ?? 0) >= 3 && clause.body.length === 1;
  for (const [i, item] of clause.body.entries()) {
    const isOfAll = "text" in item && isAside(clause.body[i - 1], item, own);
    if (isLineList && isTaskLine(item)) readTaskLine(reading, scope, item);
    else if ("text" in item)
      readBodyLine(reading, isOfAll ? openScope(null, scope.section) : inner, item, own, isTitled);
    else readBodyTable(reading, scope, item, clause.line);
    if ("text" in item && LISTS_DEPARTMENTS.test(item.text) && !own) {
      inner = { ...scope, section: "DEPARTMENTS" };
      reading.roster = null;
    }
  }
}

function readBodyTable(reading: Reading, scope: Scope, table: Table, line: Piece): void {
  const group = scope.group?.kind === "OTHER" ? null : scope.group;
  if (isGroupTable(table)) readGroupTable(reading, table);
  else if (isPersonTable(table))
    readPersonTable(reading, group ?? leadershipInForce(reading, firstCell(table.rows, line)), table);
  else if (isTaskTable(table)) readTaskTable(reading, table);
}

// Three lines or more that each open with a unit and its work, under a heading that promises nothing.
function isListOfDepartments(scope: Scope, clause: Clause): boolean {
  if (scope.group || scope.section !== "NONE" || clause.body.length < 3) return false;
  const isOfUnit = (item: Clause["body"][number]): boolean =>
    "text" in item &&
    /^[^,。;:]{2,20}负责/u.test(item.text) &&
    readDepartmentLine(item, "DEPARTMENTS") !== null;
  return clause.body.filter(isOfUnit).length >= 3;
}

// “领导小组主要职责：…”, “综合组职责：…” on a line of its own, wherever it stands.
function readBodyDuties(reading: Reading, scope: Scope, line: Piece): boolean {
  const match = BODY_DUTIES.exec(line.text);
  if (!match?.[1]) return false;
  const group = bodyCalled(reading, cut(line, 0, match[1].length));
  if (!group) return false;
  reading.roster = null;
  for (const duty of sentences(cut(line, match[0].length))) group.duties.push(bareText(duty));
  scope.dutiesOf = group;
  return true;
}

// The body in force that goes by this name, its short name (镇防指) included.
function bodyCalled(reading: Reading, name: Piece): DraftGroup | null {
  for (const body of [reading.leadership, reading.office]) if (body?.aliases.has(compact(name))) return body;
  const head = readBodyName(name);
  if (head?.kind === "LEADERSHIP") return reading.leadership;
  if (head?.kind === "OFFICE") return reading.office;
  return head ? findAnnounced(reading, compact(head.name)) : null;
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

function readBodyLine(
  reading: Reading,
  scope: Scope,
  line: Piece,
  own: DraftGroup | null,
  isTitled = false,
): void {
  const text = line.text.length <= 60 ? compact(line) : "";
  if (
    IMPRINT.test(line.text) ||
    /^[ \t]*(?:备注|注)[ \t]*:/u.test(line.text) ||
    (!scope.awaiting &&
      !reading.roster &&
      text.length >= 4 &&
      text.length <= 30 &&
      isUnit(text) &&
      !/[、:]/u.test(text))
  )
    return;
  if (readBodyDuties(reading, scope, trim(line))) return;
  const place = own ? null : readPlaceLine(trim(line));
  if (place) {
    reading.roster = null;
    reading.draft.addOwners(reading.draft.open(place.name, "OTHER", null), place.facts);
    return;
  }
  const parts = own || scope.group || reading.roster ? [] : departmentParts(trim(line), scope.section);
  if (parts.length > 1) {
    for (const part of parts) readBodyLine(reading, scope, part, own);
    return;
  }
  const head = !own && !scope.group && !reading.roster ? readDepartmentLine(trim(line), scope.section) : null;
  const isOfTask = isTitled && head && !/^[^。;]{0,70}:/u.test(line.text) && isHandedOut(scope.section);
  if (!head || isOfTask) {
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
