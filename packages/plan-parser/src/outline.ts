import { matchBrackets } from "./brackets.ts";
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
  const mark = readMark(line.text);
  const current = stack.at(-1);
  if (!mark && current)
    return isBareHead(line, next) ? bareClause(trim(line), null, stack) : colonHead(trim(line), stack);
  if (!mark) return null;
  const level = levelOf(mark, stack, above);
  const number = trim(cut(line, 0, mark.length));
  const rest = trim(cut(line, mark.length));
  const { title, body } = splitTitle(rest, mark);
  return { mark, number, title, level, line: trim(line), body: body?.text ? [body] : [], children: [] };
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
  const at = line.text.slice(0, 20).indexOf(":");
  if (at < 3 || /[、,。;\t|]/u.test(line.text.slice(0, at)) || startsWithLabel(line.text)) return null;
  const head = cut(line, 0, at);
  return readBodyName(head)?.kind === "WORKING" ? bareClause(head, trim(cut(line, at + 1)), stack) : null;
}

function bareClause(title: Piece, body: Piece | null, stack: readonly Clause[]): Clause {
  const numbered = stack.findLast((clause) => clause.mark !== null);
  const level = (numbered?.level ?? 0) + 0.5;
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

function splitTitle(rest: Piece, mark: NumberMark): { title: Piece | null; body: Piece | null } {
  if (startsWithLabel(rest.text)) return { title: null, body: rest };
  const spaced = spacedTitle(rest, mark);
  if (spaced > 0) return { title: cut(rest, 0, spaced), body: trim(cut(rest, spaced)) };
  const group = /^([^,。;:()、]{2,16}?(?:组|专班|队))(?:,|(?=由|主要负责|负责))/u.exec(rest.text);
  const head = group?.[1] ? cut(rest, 0, group[1].length) : null;
  if (group && head && readBodyName(head)?.kind === "WORKING")
    return { title: head, body: trim(cut(rest, group[0].length)) };
  const end = titleEnd(rest.text);
  const after = end > 0 ? trim(cut(rest, end + 1)) : null;
  if (end > 0 && (after?.text || rest.text.endsWith(":"))) {
    const isTitle = rest.text.slice(0, end).replace(/\([^()]*\)/gu, "").length <= 34;
    return isTitle ? { title: trim(cut(rest, 0, end)), body: after } : { title: null, body: rest };
  }
  const isHead = !/[。;!?]$/u.test(rest.text) || mark.level <= 2;
  const plain = trim(rest, "。");
  const bare = plain.text.replace(/\([^()]*\)$/u, "");
  if (isHead && bare.length <= 50 && !/[。;]/u.test(bare)) return { title: plain, body: null };
  return { title: null, body: rest };
}

// The first 。 or : outside brackets, unless another sentence mark comes before it.
function titleEnd(text: string): number {
  const pairs = matchBrackets(text.slice(0, 160));
  for (let i = 0; i < Math.min(text.length, 160); i += 1) {
    const closer = pairs.get(i);
    if (closer !== undefined) i = closer;
    else if (";!?".includes(text[i] ?? " ")) return 0;
    else if (text[i] === "。" || (text[i] === ":" && !/^\d\d/u.test(text.slice(i + 1)))) return i;
  }
  return 0;
}

// In text copied without line breaks a space is all that is left between a heading and its body.
function spacedTitle(rest: Piece, mark: NumberMark): number {
  const spaced = /^[^。:;,、\s]{2,24}(?=\s)/u.exec(rest.text)?.[0] ?? "";
  if (!spaced || rest.text.length - spaced.length <= 12 || !/[,。;:]/u.test(rest.text)) return 0;
  const isBody = readBodyName(cut(rest, 0, spaced.length)) !== null;
  return isBody || (mark.level <= 3 && spaced.length >= 4 && spaced.length <= 16) ? spaced.length : 0;
}

/** Everything from the number of a clause to the end of its last child. */
export function extentOf(clause: Clause): { start: number; end: number } {
  let end = endOf(clause.line);
  for (const item of clause.body) if ("text" in item) end = Math.max(end, endOf(item));
  for (const child of clause.children) end = Math.max(end, extentOf(child).end);
  return { start: clause.line.start, end };
}
