import { couldBeName, isName } from "./names.ts";
import { readMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, trim } from "./piece.ts";
import type { ColumnKind } from "./table-header.ts";
import { columnKind } from "./table-header.ts";

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
  const kinds = cellsOf(isSingleSpaced ? trim(line) : line, isSingleSpaced).map((cell) =>
    cell.text ? columnKind(cell.text) : "OTHER",
  );
  const known = kinds.filter((kind) => kind !== null && kind !== "OTHER").length;
  const isDelimited = /[\t|]/u.test(line.text);
  if (known < 2 || (!isDelimited && (known < 3 || kinds.includes(null)))) return null;
  return kinds.map((kind) => kind ?? "OTHER");
}

function readRows(doc: Piece, lines: readonly Piece[], at: number): FoundTable | null {
  const head = lines[at];
  const columns = head ? headOf(head) : null;
  if (!head || !columns) return null;
  const isSingleSpaced = !/[\t|]| {2,}/u.test(trim(head).text);
  const rows: (Piece | null)[][] = [];
  let i = at + 1;
  for (; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (/^[\s|:+-]*$/u.test(line.text)) continue;
    const spaced = isSingleSpaced ? cellsOf(trim(line), true) : [];
    if (isSingleSpaced && spaced.length === columns.length) {
      rows.push(spaced);
      continue;
    }
    if (isSingleSpaced || !/[\t|]| {2,}/u.test(line.text)) {
      if (!appendToRow(doc, rows.at(-1), line, columns.length)) break;
      continue;
    }
    rows.push(fitCells(cellsOf(line), columns.length));
  }
  return rows.length > 0
    ? {
        table: {
          columns,
          heads: cellsOf(isSingleSpaced ? trim(head) : head, isSingleSpaced).map(compact),
          rows,
        },
        lines: i - at,
      }
    : null;
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

function readCells(lines: readonly Piece[], at: number): FoundTable | null {
  const columns: ColumnKind[] = [];
  const heads: string[] = [];
  for (let i = at; i < lines.length && columns.length < 12; i += 1) {
    const text = lines[i]?.text ?? "";
    const kind = columnKind(text);
    if (!kind || /[\t|]/u.test(text)) break;
    columns.push(kind);
    heads.push(text.replace(/\s+/gu, ""));
  }
  const known = new Set(columns.filter((kind) => kind !== "OTHER")).size;
  if (known < 2 || columns.length < 2 || (columns.length < 3 && !columns.includes("NAME"))) return null;
  const from = at + columns.length;
  const found =
    columns[0] === "SEQ"
      ? numberedCells(lines, from, columns)
      : columns.includes("NAME")
        ? personCells(lines, from, columns)
        : evenCells(lines, from, columns);
  return found.rows.length > 0
    ? { table: { columns, heads, rows: found.rows }, lines: found.end - at }
    : null;
}

interface Rows {
  readonly rows: (Piece | null)[][];
  readonly end: number;
}

function isHeading(line: Piece | undefined): boolean {
  const mark = line ? readMark(line.text) : null;
  return (
    !line ||
    line.text.length > 200 ||
    (mark !== null && ["ANNEX", "CHAPTER", "HAN", "HAN_PAREN"].includes(mark.kind))
  );
}

// Rows are found again at each running number, so a lost empty cell spoils one row at most.
function numberedCells(lines: readonly Piece[], from: number, columns: readonly ColumnKind[]): Rows {
  const rows: (Piece | null)[][] = [];
  let i = from;
  while (
    i < lines.length &&
    compact(lines[i] ?? lines[0] ?? { text: "", start: 0 }) === String(rows.length + 1)
  ) {
    const cells: Piece[] = [];
    let j = i + 1;
    while (
      j < lines.length &&
      !isHeading(lines[j]) &&
      lines[j]?.text.trim() !== String(rows.length + 2) &&
      cells.length < columns.length - 1
    ) {
      const line = lines[j];
      if (line) cells.push(trim(line));
      j += 1;
    }
    rows.push([trim(lines[i] ?? { text: "", start: 0 }), ...alignCells(cells, columns.slice(1))]);
    i = j;
  }
  return { rows, end: i };
}

const LIMIT_LIKE = /\d+[月日年]|底前|长期|立行|持续|月底|旬|全年|年底/u;

// With cells missing, a cell goes to the first column it can belong to.
function alignCells(cells: readonly Piece[], columns: readonly ColumnKind[]): (Piece | null)[] {
  if (cells.length === columns.length) return [...cells];
  const row: (Piece | null)[] = columns.map(() => null);
  let column = 0;
  for (const cell of cells) {
    while (
      column < columns.length - 1 &&
      (columns[column] === "LIMIT") !== LIMIT_LIKE.test(cell.text) &&
      columns.slice(column).includes("LIMIT") &&
      LIMIT_LIKE.test(cell.text)
    )
      column += 1;
    if (column < columns.length) row[column] = cell;
    column += 1;
  }
  return row;
}

const ROLE_CELL =
  /^(?:(?:常务|第一|执行)?副?(?:组长|总指挥长?|指挥长|召集人|主任|队长)|成员|组员|委员|队员|联络员)$/u;

function personCells(lines: readonly Piece[], from: number, columns: readonly ColumnKind[]): Rows {
  const rows: (Piece | null)[][] = [];
  const at = { name: columns.indexOf("NAME"), role: columns.indexOf("ROLE"), post: columns.indexOf("POST") };
  let i = from;
  let role: Piece | null = null;
  for (; i < lines.length && !isHeading(lines[i]); i += 1) {
    const cell = trim(lines[i] ?? { text: "", start: 0 });
    const text = compact(cell);
    if (/[。;:]$/u.test(text)) break;
    const row = rows.at(-1);
    if (ROLE_CELL.test(text) && at.role >= 0) {
      if (at.role < at.name) role = cell;
      else if (row) row[at.role] = cell;
    } else if (isName(text) || (isPadded(cell) && couldBeName(text))) {
      const fresh: (Piece | null)[] = columns.map(() => null);
      fresh[at.name] = cell;
      if (role && at.role >= 0) fresh[at.role] = role;
      rows.push(fresh);
      role = null;
    } else if (row && at.post >= 0) row[at.post] ??= cell;
    else break;
  }
  return { rows, end: i };
}

function isPadded(cell: Piece): boolean {
  return cell.text !== compact(cell) && [...compact(cell)].length <= 3;
}

function evenCells(lines: readonly Piece[], from: number, columns: readonly ColumnKind[]): Rows {
  const rows: (Piece | null)[][] = [];
  let i = from;
  while (i + columns.length <= lines.length) {
    const cells = lines.slice(i, i + columns.length);
    if (cells.some((cell) => isHeading(cell) || cell.text.length > 120)) break;
    rows.push(cells.map((cell) => trim(cell)));
    i += columns.length;
  }
  return { rows, end: i };
}
