import { couldBeName, isName } from "./names.ts";
import { readMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { compact, trim } from "./piece.ts";
import type { ColumnKind } from "./table-header.ts";
import { columnKind, groupColumns, isGroupWord } from "./table-header.ts";
import type { FoundTable } from "./tables.ts";

/** Reads a table that was copied with one cell per line, if one starts at line `at`. */
export function readCells(lines: readonly Piece[], at: number): FoundTable | null {
  const grouped = groupCells(lines, at);
  if (grouped) return grouped;
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

// 组别 · 组长 · 组员 …: each row opens with the name of its group.
function groupCells(lines: readonly Piece[], at: number): FoundTable | null {
  if (!isGroupWord(lines[at]?.text ?? "", true)) return null;
  const heads: string[] = [];
  for (let i = at; i < lines.length && heads.length < 8; i += 1) {
    const text = lines[i]?.text.replace(/\s+/gu, "") ?? "";
    if (!isGroupWord(text) && !columnKind(text)) break;
    heads.push(text);
  }
  const columns = heads.length >= 3 ? groupColumns(heads) : null;
  if (!columns) return null;
  const found = evenCells(
    lines,
    at + heads.length,
    columns.map((kind) => kind ?? "OTHER"),
  );
  const end = found.rows.findIndex(([name]) => !name || !/(?:组|队|专班)(?:\([^()]*\))?$/u.test(name.text));
  const rows = end < 0 ? found.rows : found.rows.slice(0, end);
  return rows.length > 0
    ? {
        table: { columns: columns.map((kind) => kind ?? "OTHER"), heads, rows },
        lines: heads.length + rows.length * heads.length,
      }
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
    const kind = kindOfCell(cell, at.role >= 0);
    if (kind === "NAME") {
      rows.push(columns.map((_, column) => (column === at.name ? cell : column === at.role ? role : null)));
      role = null;
    } else if (kind === "ROLE" && at.role < at.name) role = cell;
    else if (!fillCell(rows.at(-1), kind === "ROLE" ? at.role : kind === "POST" ? at.post : -1, cell)) break;
  }
  return { rows, end: i };
}

function kindOfCell(cell: Piece, hasRoles: boolean): "NAME" | "ROLE" | "POST" | "TEXT" {
  const text = compact(cell);
  if (/[。;:]$/u.test(text)) return "TEXT";
  if (hasRoles && ROLE_CELL.test(text)) return "ROLE";
  return isName(text) || (isPadded(cell) && couldBeName(text)) ? "NAME" : "POST";
}

function fillCell(row: (Piece | null)[] | undefined, column: number, cell: Piece): boolean {
  if (!row || column < 0) return false;
  row[column] ??= cell;
  return true;
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
