import { splitTitle } from "./clause-title.ts";
import { isRosterTitle, readBodyName } from "./group-names.ts";
import { startsWithLabel } from "./labels.ts";
import type { NumberMark } from "./numbering.ts";
import { readMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { cut, endOf, trim } from "./piece.ts";
import type { Table } from "./tables.ts";
import { readTable } from "./tables.ts";

/** One numbered clause (or the unnumbered start of the document) with what stands under it. */
export interface Clause {
  readonly mark: NumberMark | null;
  readonly number: Piece | null;
  readonly title: Piece | null;
  readonly level: number;
  readonly line: Piece;
  readonly body: (Piece | Table)[];
  readonly children: Clause[];
}

/** Builds the outline: numbers, headings, and the lines and tables under each. Levels may be skipped or restart. */
export function readOutline(doc: Piece): Clause {
  const root: Clause = {
    mark: null,
    number: null,
    title: null,
    level: -1,
    line: cut(doc, 0, 0),
    body: [],
    children: [],
  };
  const stack: Clause[] = [root];
  const lines = linesOf(doc);
  let above = "";
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const found = readTable(doc, lines, i);
    const clause = found ? null : startClause(line, lines[i + 1], stack, above);
    if (found) stack.at(-1)?.body.push(found.table);
    else if (clause) open(clause, stack);
    else stack.at(-1)?.body.push(line);
    if (found) i += found.lines - 1;
    above = line.text.trim();
  }
  return root;
}

function linesOf(doc: Piece): Piece[] {
  const lines: Piece[] = [];
  let from = 0;
  for (const text of doc.text.split("\n")) {
    if (text.trim()) lines.push(cut(doc, from, from + text.length));
    from += text.length + 1;
  }
  return lines;
}

function open(clause: Clause, stack: Clause[]): void {
  while (stack.length > 1 && (stack.at(-1)?.level ?? -1) >= clause.level) stack.pop();
  stack.at(-1)?.children.push(clause);
  stack.push(clause);
}

function startClause(
  line: Piece,
  next: Piece | undefined,
  stack: readonly Clause[],
  above: string,
): Clause | null {
  const mark = readMark(line.text) ?? chapterMark(line.text, stack);
  const current = stack.at(-1);
  if (!mark && current)
    return isBareHead(line, next)
      ? bareClause(trim(line), null, stack)
      : (dutiesHead(trim(line), next) ?? colonHead(trim(line), stack));
  if (!mark) return null;
  const level = levelOf(mark, stack, above);
  const number = trim(cut(line, 0, mark.length));
  const rest = trim(cut(line, mark.length));
  const { title, body } = splitTitle(rest, mark);
  return { mark, number, title, level, line: trim(line), body: body?.text ? [body] : [], children: [] };
}

// “4 隐患排查” behind 3.2 is the next chapter, whatever its words.
function chapterMark(text: string, stack: readonly Clause[]): NumberMark | null {
  const match = /^[ \t]*(\d{1,2})[ \t]+(?=\p{Script=Han}[^,。;:|\t\d]{1,23}$)/u.exec(text.trimEnd());
  const before = match ? stack.findLast((clause) => clause.mark?.kind === "DECIMAL")?.number : null;
  if (!match?.[1] || !before) return null;
  const value = Number(match[1]);
  return Number.parseInt(before.text, 10) + 1 === value
    ? { kind: "DECIMAL", level: 1, value, length: match[0].length }
    : null;
}

// A restart at 1 under a line that announces a list goes one level down instead of ending the list around it.
function levelOf(mark: NumberMark, stack: readonly Clause[], above: string): number {
  const twin = stack.findLast(
    (clause) =>
      clause.mark?.kind === mark.kind &&
      Math.floor(clause.level) === Math.floor(mark.level) &&
      clause.mark.kind !== "DECIMAL",
  );
  if (!twin?.mark) return mark.level;
  const nested = stack.findLast((clause) => clause.mark?.kind === mark.kind && clause.level !== mark.level);
  if (nested?.mark && nested.mark.value + 1 === mark.value) return nested.level;
  if (mark.value === 1 && twin.mark.value !== 0 && /[:：]$/u.test(above) && twin === stack.at(-1))
    return twin.level + 0.25;
  return mark.level;
}

// “除雪组：由…负责，…” without a number opens the group like a numbered heading.
function colonHead(line: Piece, stack: readonly Clause[]): Clause | null {
  if (!line.text.includes(":")) return null;
  const staffed =
    /^([^,。;:()、\s]{2,16}?(?:组|专班|队))[ \t]*(?=(?:副?[组队]长|组员|牵头|责任)[^,。;:]{0,4}:)/u.exec(
      line.text,
    );
  const named = staffed?.[1] ? cut(line, 0, staffed[1].length) : null;
  if (staffed && named && readBodyName(named)?.kind === "WORKING")
    return bareClause(named, trim(cut(line, staffed[0].length)), stack);
  const at = line.text.slice(0, 20).indexOf(":");
  if (at < 3 || /[、,。;\t|]/u.test(line.text.slice(0, at)) || startsWithLabel(line.text)) return null;
  const head = cut(line, 0, at);
  const body = trim(cut(line, at + 1));
  const kind = readBodyName(head)?.kind;
  const isSeated = kind === "OFFICE" && /^(?:设在|设于|挂靠|由.{2,20}任)/u.test(body.text);
  return kind === "WORKING" || isSeated ? bareClause(head, body, stack) : null;
}

function bareClause(title: Piece, body: Piece | null, stack: readonly Clause[]): Clause {
  const numbered = stack.findLast((clause) => clause.mark !== null);
  // The next group of a list stands beside the one before it, not under that one's last item.
  const twin = isGroup(title) ? stack.findLast((clause) => !clause.mark && isGroup(clause.title)) : null;
  const level = twin?.level ?? (numbered?.level ?? 0) + 0.5;
  return {
    mark: null,
    number: null,
    title,
    level,
    line: title,
    body: body?.text ? [body] : [],
    children: [],
  };
}

function isGroup(title: Piece | null): boolean {
  return title !== null && readBodyName(title)?.kind === "WORKING";
}

// “办公室职责：” over a numbered list: the heading of that list, one step above its items.
function dutiesHead(line: Piece, next: Piece | undefined): Clause | null {
  const mark = next ? readMark(next.text) : null;
  if (mark?.value !== 1 || !/^[^,。;:()]{2,30}职责:?$/u.test(line.text)) return null;
  const kind = readBodyName(line)?.kind;
  if (kind !== "LEADERSHIP" && kind !== "OFFICE") return null;
  return { ...bareClause(trim(line, ":"), null, []), level: mark.level - 0.5 };
}

// A line of its own that names a group, with labels or a text under it, or that heads a roster.
function isBareHead(line: Piece, next: Piece | undefined): boolean {
  const text = line.text.trim();
  if (text.length > 44 || text.length < 3 || /[。;,|\t]|:./u.test(text) || startsWithLabel(text) || !next)
    return false;
  const body = readBodyName(trim(line));
  if (!body || /方案|预案|通知/u.test(text)) return false;
  if (isRosterTitle(text)) return true;
  const under = next.text.trim();
  return startsWithLabel(under) || (/[。;]$/u.test(under) && under.length > 10 && !readMark(under));
}

/** Everything from the number of a clause to the end of its last child. */
export function extentOf(clause: Clause): { start: number; end: number } {
  let end = endOf(clause.line);
  for (const item of clause.body) if ("text" in item) end = Math.max(end, endOf(item));
  for (const child of clause.children) end = Math.max(end, extentOf(child).end);
  return { start: clause.line.start, end };
}
