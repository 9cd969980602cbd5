/** A place in the grid: row 0 is the header, column 0 the duties; a row of a group has that column only. */
export interface Place {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads from a place; null: the key is not for walking. `widths` are the columns of each row. */
export function walk(
  key: string,
  withControl: boolean,
  { row, column }: Place,
  widths: readonly number[],
): Place | null {
  const last = widths.length - 1;
  const widest = Math.max(...widths);
  const end = (widths[row] ?? 1) - 1;
  switch (key) {
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(last, row + 1), column };
    case "ArrowLeft":
      return { row, column: Math.max(0, Math.min(column, end) - 1) };
    case "ArrowRight":
      return { row, column: Math.min(end, column + 1) };
    case "PageUp":
      return { row: Math.max(0, row - PAGE), column };
    case "PageDown":
      return { row: Math.min(last, row + PAGE), column };
    case "Home":
      return withControl ? { row: 0, column: 0 } : { row, column: 0 };
    case "End":
      return withControl ? { row: last, column: widest - 1 } : { row, column: end };
    default:
      return null;
  }
}

/** The cell in which a place comes to stand: in a row of a group its one cell, with the column kept for the way on. */
export function cellAt({ row, column }: Place, widths: readonly number[]): Place {
  const shownRow = Math.min(row, Math.max(0, widths.length - 1));
  return { row: shownRow, column: Math.min(column, Math.max(0, (widths[shownRow] ?? 1) - 1)) };
}
