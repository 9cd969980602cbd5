import { append } from "./append.ts";
import { readDepartmentLine, readDepartmentTitle } from "./departments.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText, isEnumerated, sentences } from "./duties.ts";
import { readBodyName } from "./group-names.ts";
import { readLabels } from "./labels.ts";
import type { Clause } from "./outline.ts";
import type { OwnerFact } from "./owner-clauses.ts";
import { readOwnerNote } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import type { Scope, Work } from "./scope.ts";
import type { Section } from "./sections.ts";
import { isHandedOut } from "./sections.ts";

const OWNED = /牵头|[([【][^)\]】]{0,80}(?:负责|配合|责任)|^由[^,。;]{2,30}负责/u;

const ASIDE = /^\s*(?:各(?!组|小组)|全体|以上|上述|附|备注|注)/u;

/** A heading such as 工作职责 over plain items: one block of general duties, nobody's in particular. */
export function isGeneralList(clause: Clause, section: Section): boolean {
  const isList = section === "DUTIES" || section === "TASKS" || isReporting(clause);
  if (!clause.title || !isList || clause.children.length === 0) return false;
  if (
    clause.body.some(
      (item) => !("text" in item) || readLabels(item).parts.length > 0 || item.text.length > 60,
    )
  )
    return false;
  return clause.children.every((child) => isPlainItem(child, section));
}

// 事件报告 with numbered steps: who reports what by when is work wherever it stands.
function isReporting(clause: Clause): boolean {
  return (
    /(?:信息|事件|情况)报告$/u.test(clause.title?.text ?? "") &&
    clause.children.length > 1 &&
    clause.children.every((child) => child.title === null && child.body.length === 1)
  );
}

function isPlainItem(child: Clause, section: Section): boolean {
  if (
    child.children.length > 0 ||
    child.body.slice(1).some((item) => !("text" in item) || !ASIDE.test(item.text))
  )
    return false;
  const line = child.body[0];
  if (line && !("text" in line)) return false;
  if (child.title && (line || readBodyName(child.title) || readDepartmentTitle(child.title, section, "")))
    return false;
  const text = line ?? child.title;
  if (text && /成立|设立|组建/u.test(text.text)) return false;
  return (
    text !== null &&
    text !== undefined &&
    !OWNED.test(text.text) &&
    readLabels(text).parts.length === 0 &&
    !readDepartmentLine(text, section)
  );
}

/** Enters a list that `isGeneralList` has recognised. */
export function readGeneralList(reading: Reading, clause: Clause): void {
  if (!clause.title || clause.children.every((child) => bareText(child.title ?? child.line).text.length <= 6))
    return;
  const block = reading.draft.open(trim(clause.title, ":"), "OTHER", null);
  for (const child of clause.children) {
    const text = child.body[0] ?? child.title;
    if (text && "text" in text) append(block.duties, sentences(text).map(bareText));
    for (const line of child.body.slice(1))
      if ("text" in line) reading.draft.addOwners(block, ownersOfAll(trim(line)));
  }
}

// 以上职责由甲局长牵头，乙科负责落实
function ownersOfAll(line: Piece): readonly OwnerFact[] {
  const all = /^(?:以上|上述)(?:各项)?(?:工作)?(?:职责|任务|工作|事项|内容)?[,]?(?=由)/u.exec(line.text);
  return all ? (readOwnerNote(cut(line, all[0].length)) ?? []) : [];
}

/** Makes a block of a task: where owners are stated, or where the section is a list of tasks; null for plain text. */
export function addBlock(reading: Reading, scope: Scope, clause: Clause): DraftGroup | null {
  const hasOwners = scope.facts.some(
    (fact) => fact.kind !== "LIMIT" && (fact.kind !== "POST" || isHandedOut(scope.section)),
  );
  const isTaskText =
    scope.section === "TASKS" || scope.section === "DUTIES" || scope.section === "DEPARTMENTS";
  if (!hasOwners && !(isTaskText && clause.mark !== null && isWork(scope, clause))) return null;
  const works = worksOf(scope, hasOwners, isTaskText);
  const name = blockName(clause, works);
  if (!name) return null;
  const block = reading.draft.open(name, "OTHER", null);
  reading.draft.addOwners(block, scope.facts);
  append(block.duties, dutiesOf(works));
  if (
    block.duties.length === 0 &&
    clause.children.length === 0 &&
    !/^.{1,7}(?:村|社区|网格|片区|小区|居委会|街道)$/u.test(compact(name))
  )
    block.duties.push(name);
  block.isTask = scope.section === "TASKS" || scope.section === "DEPARTMENTS";
  return block;
}

function isWork(scope: Scope, clause: Clause): boolean {
  if (
    clause.children.length > 0 ||
    (scope.works.length === 0 && /成立|设立|组建|下设/u.test(clause.title?.text ?? ""))
  )
    return false;
  return (
    scope.works.some((work) => work.piece.text.length >= 6) ||
    (clause.title !== null &&
      clause.body.length === 0 &&
      clause.mark !== null &&
      clause.mark.level >= 3 &&
      clause.title.text.length > 6)
  );
}

/** Gives a body or department what was gathered under its heading. */
export function enterWork(reading: Reading, scope: Scope, group: DraftGroup): void {
  reading.draft.addOwners(group, scope.facts);
  append(group.duties, dutiesOf(scope.works));
}

/** The works as duties; scraps of a sentence that was cut off are left out. */
function dutiesOf(works: readonly Work[]): Piece[] {
  return works
    .filter(
      (work) =>
        !/(?:如下|以下|下列|重点检查|包括)[^。;]{0,8}:?\s*$/u.test(work.piece.text) &&
        !/^[^,]{0,12}:\s*$/u.test(work.piece.text),
    )
    .map((work) => bareText(work.piece))
    .filter((duty) => compact(duty).length >= 4);
}

// Owners given inside a sentence hold for that sentence only, unless the list under them is theirs.
function worksOf(scope: Scope, hasOwners: boolean, isTaskText: boolean): readonly Work[] {
  const owned = scope.works.filter((work) => work.isOwned);
  const isForAll =
    scope.isLabelled ||
    isTaskText ||
    !hasOwners ||
    owned.length === 0 ||
    scope.works.every((work) => work.isOwned || isEnumerated(work.piece));
  return isForAll ? scope.works : owned;
}

function blockName(clause: Clause, works: readonly Work[]): Piece | null {
  if (clause.title) return trim(clause.title, "。:");
  const first = works[0];
  return first ? bareText(first.piece) : null;
}
