import type { Cell, Row, SheetData } from "write-excel-file/browser";
import { dutyLine } from "../../components/DutyName";
import { lightTheme } from "../../layout/theme";
import { type Column, cellsOf, MARKED_ROLES } from "./columns";
import { linesOf } from "./lines";
import { hasGaps } from "./narrow";
import type { Block, DutyRow, ShownPart } from "./rows";
import type { MatrixWords } from "./words";

/** The words of a sheet that are no marks. */
export interface SheetWords {
  heading: string;
  duty: string;
  leaders: string;
  bodies: string;
  noGroup: string;
  total: string;
  gap: string;
  inherited: string;
}

/** The rows above the duties: what it is, the kinds of columns, the names. */
export const HEADER_ROWS = 3;

const BORDER = { borderColor: "#c4c9cf", borderStyle: "thin" } as const;
const CENTER = { align: "center", alignVertical: "center", ...BORDER } as const;
const HEAD = { ...CENTER, fontWeight: "bold", backgroundColor: "#e8edf2", wrap: true } as const;

/** The matrix as the screen shows it, for a spreadsheet: the same rows, columns, marks, totals and colors of change. */
export function sheetOf(
  blocks: readonly Block[],
  columns: readonly Column[],
  marks: MatrixWords,
  words: SheetWords,
): { data: SheetData; columns: { width: number }[] } {
  const legend = [
    ...MARKED_ROLES.map((role) => `${marks.letters[role]} ${marks.roles[role]}`),
    `(${marks.letters.RESPONSIBLE}) ${words.inherited}`,
  ];
  const body = linesOf(blocks).map((line) =>
    line.row
      ? dutyRow(line.row, columns, marks, words)
      : groupRow(line.group?.name ?? words.noGroup, columns),
  );
  return {
    data: [
      [{ value: words.heading, fontWeight: "bold", fontSize: 14 }],
      ...headRows(columns, words),
      ...body,
      [
        { ...HEAD, value: words.total },
        ...columns.map(({ total }): Cell => ({ ...HEAD, type: Number, value: total })),
      ],
      [{ value: legend.join("　"), textColor: "#5c6670" }],
    ],
    columns: [{ width: 52 }, ...columns.map(() => ({ width: 6 }))],
  };
}

function headRows(columns: readonly Column[], words: SheetWords): Row[] {
  const leaders = columns.filter(({ isLeader }) => isLeader).length;
  const kinds = [...spanned(words.leaders, leaders), ...spanned(words.bodies, columns.length - leaders)];
  return [
    [{ ...HEAD, value: words.duty, rowSpan: 2 }, ...kinds],
    [null, ...columns.map(({ name }): Cell => ({ ...HEAD, value: name, height: 110, ...uprightOf(name) }))],
  ];
}

/** Han characters stand under each other by wrapping; other names are turned. */
function uprightOf(name: string) {
  return /\p{Script=Han}/u.test(name) ? {} : { textRotation: 90 };
}

function spanned(value: string, size: number): Cell[] {
  if (size === 0) return [];
  return [{ ...HEAD, value, columnSpan: size }, ...Array<null>(size - 1).fill(null)];
}

function groupRow(name: string, columns: readonly Column[]): Row {
  return spanned(name, columns.length + 1).map((cell) =>
    cell === null ? null : { ...(cell as object), align: "left", backgroundColor: "#f2f4f6" },
  );
}

function dutyRow(row: DutyRow, columns: readonly Column[], marks: MatrixWords, words: SheetWords): Row {
  const cells = cellsOf(row);
  const isBroken = hasGaps(row);
  return [
    {
      ...BORDER,
      value: `${isBroken ? `${words.gap} ` : ""}${dutyLine(row.duty)}`,
      alignVertical: "center",
      wrap: true,
      indent: row.depth * 2,
      ...(isBroken && { textColor: colorsOf("gap").text }),
      ...(row.change !== "same" && { backgroundColor: colorsOf(row.change).background }),
    },
    ...columns.map(({ id }): Cell => {
      const parts = cells.get(id);
      return parts
        ? { ...CENTER, value: parts.map(marks.markOf).join(" "), ...lookOf(parts) }
        : { ...CENTER, value: "" };
    }),
  ];
}

/** A cell of several marks looks like the first, which is the weightiest; a change is seen before anything else. */
function lookOf(parts: readonly ShownPart[]) {
  const changed = parts.find(({ change }) => change !== "same");
  if (changed && changed.change !== "same") {
    const { background, text } = colorsOf(changed.change);
    return { backgroundColor: background, textColor: text };
  }
  const own = parts.find(({ isOwn }) => isOwn);
  if (!own) return { textColor: "#5c6670" };
  if (own.role === "LEAD")
    return { fontWeight: "bold", textColor: "#ffffff", backgroundColor: "#17507a" } as const;
  if (own.role === "RESPONSIBLE") {
    return { fontWeight: "bold", textColor: "#17507a", backgroundColor: "#e3edf5" } as const;
  }
  return {};
}

function colorsOf(name: "added" | "removed" | "changed" | "gap") {
  return lightTheme.palette?.[name] ?? { background: "#ffffff", text: "#000000" };
}
