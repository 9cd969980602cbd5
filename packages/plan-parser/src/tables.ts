import { readCells } from "./cell-tables.ts";
import { readMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, trim } from "./piece.ts";
import type { ColumnKind } from "./table-header.ts";
import { columnKind, groupColumns } from "./table-header.ts";

/** A table with the meaning of its columns; a cell that is empty or missing is null. */
export interface Table {
  readonly columns: readonly ColumnKind[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (Piece | null)[])[];
}

/** A table and the number of lines it takes. */
export interface FoundTable {
  readonly table: Table;
  readonly lines: number;
}

/** Reads the table that starts at line `at`, if one does: tab rows, `|` rows, wide gaps, or one cell per line. */
export function readTable(doc: Piece, lines: readonly Piece[], at: number): FoundTable | null {
  return readRows(doc, lines, at) ?? readCells(lines, at);
}

function cellsOf(line: Piece, isSingleSpaced = false): Piece[] {
  const text = isSingleSpaced ? "" : line.text;
  const separator = isSingleSpaced
    ? / +/gu
    : text.includes("|")
      ? /\|/gu
      : text.includes("\t")
        ? /\t/gu
        : /[ ]{2,}/gu;
  const inner = text.includes("|") ? trim(line) : line;
  const body = text.includes("|")
    ? cut(
        inner,
        inner.text.startsWith("|") ? 1 : 0,
        inner.text.endsWith("|") ? inner.text.length - 1 : inner.text.length,
      )
    : inner;
  const cells: Piece[] = [];
  let from = 0;
  for (const match of body.text.matchAll(separator)) {
    cells.push(trim(cut(body, from, match.index)));
    from = match.index + match[0].length;
  }
  cells.push(trim(cut(body, from)));
  return cells;
}

function headOf(line: Piece): ColumnKind[] | null {
  if (line.text.length > 160 || !/[\t|]|\S {1,}\S/u.test(line.text)) return null;
  const isSingleSpaced = !/[\t|]| {2,}/u.test(trim(line).text);
  const heads = cellsOf(isSingleSpaced ? trim(line) : line, isSingleSpaced).map((cell) => cell.text);
  const isDelimited = /[\t|]/u.test(line.text);
  const kinds =
    (isDelimited ? groupColumns(heads) : null) ?? heads.map((head) => (head ? columnKind(head) : "OTHER"));
  if (isDelimited) nameSubject(kinds);
  const known = kinds.filter((kind) => kind !== null && kind !== "OTHER").length;
  if (known < 2 || (!isDelimited && (known < 3 || kinds.includes(null)))) return null;
  return kinds.map((kind) => kind ?? "OTHER");
}

// A table of owners says in its first other column what they own, whatever that column is called.
function nameSubject(kinds: (ColumnKind | null)[]): void {
  const owners: (ColumnKind | null)[] = ["LEAD", "RESPONSIBLE", "SUPPORTING"];
  const subjects: (ColumnKind | null)[] = ["TASK", "MEASURE", "PLACE", "NAME"];
  const at = kinds.findIndex((kind) => kind !== "SEQ");
  if (
    kinds[at] === null &&
    kinds.some((kind) => owners.includes(kind)) &&
    !kinds.some((kind) => subjects.includes(kind))
  )
    kinds[at] = "PLACE";
}

function readRows(doc: Piece, lines: readonly Piece[], at: number): FoundTable | null {
  const head = lines[at];
  const columns = head ? headOf(head) : null;
  if (!head || !columns) return null;
  const isSingleSpaced = !/[\t|]| {2,}/u.test(trim(head).text);
  const layout = isSingleSpaced ? "SPACE" : head.text.includes("|") ? "BAR" : "GAP";
  const rows: (Piece | null)[][] = [];
  let i = at + 1;
  for (; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (/^[\s|:+-]*$/u.test(line.text)) continue;
    const row = rowOf(line, layout, columns.length);
    if (row) rows.push(row);
    else if (!appendToRow(doc, rows.at(-1), line, columns.length)) break;
  }
  if (rows.length === 0) return null;
  const heads = cellsOf(isSingleSpaced ? trim(head) : head, isSingleSpaced).map(compact);
  return { table: { columns, heads, rows }, lines: i - at };
}

function rowOf(line: Piece, layout: "SPACE" | "BAR" | "GAP", width: number): (Piece | null)[] | null {
  if (layout === "SPACE") {
    const cells = cellsOf(trim(line), true);
    return cells.length === width ? cells : null;
  }
  const isRow = layout === "BAR" ? line.text.includes("|") : /[\t|]| {2,}/u.test(trim(line).text);
  return isRow ? fitCells(cellsOf(line), width) : null;
}

function fitCells(cells: readonly Piece[], width: number): (Piece | null)[] {
  return Array.from({ length: width }, (_, i) => (cells[i]?.text ? (cells[i] ?? null) : null));
}

// A line break inside a cell: the row was still short, or its last cell ended with a comma.
function appendToRow(doc: Piece, row: (Piece | null)[] | undefined, line: Piece, width: number): boolean {
  if (!row || readMark(line.text) || line.text.length > 60) return false;
  const last = row.findLastIndex((cell) => cell !== null);
  const cell = row[last];
  if (!cell || (last === width - 1 && !/[、,]$/u.test(cell.text))) return false;
  row[last] = span(doc, cell, trim(line));
  return true;
}
