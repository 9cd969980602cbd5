import type { ReactNode } from "react";
import type { CellValue, Say } from "../tables/table";

/** A column of a list: what it says, on the screen and in a file, and how the screen shows it where that is more. */
export interface ListColumn<Row> {
  /** Its field: gives it its word, and names the API's order where it can be sorted by. */
  source: string;
  /** What it says of a row in words. */
  text: (row: Row, say: Say) => CellValue;
  /** How the screen shows it; its text where nothing is said. */
  cell?: (row: Row) => ReactNode;
  isSortable?: boolean;
  /** Whether it is shown only to those who choose it. */
  isExtra?: boolean;
  isNumber?: boolean;
}

/** The fields of the columns that are hidden where nobody has chosen yet. */
export function hiddenAtFirst(columns: readonly ListColumn<never>[]): string[] {
  return columns.filter(({ isExtra }) => isExtra).map(({ source }) => source);
}

/** The columns that are shown, in the order chosen; `ranks` are their indexes, and those not among them keep their place. */
export function shownColumns<Row>(
  columns: readonly ListColumn<Row>[],
  hidden: readonly string[],
  ranks: readonly number[] = [],
): ListColumn<Row>[] {
  const places = columns.map((column, index) => ({
    column,
    place: ranks.includes(index) ? ranks.indexOf(index) : index,
  }));
  return places
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column)
    .filter(({ source }) => !hidden.includes(source));
}
