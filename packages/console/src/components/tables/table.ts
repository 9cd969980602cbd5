/** Words and times for a table, in the language and the time zone of who reads it. */
export interface Say {
  word: (key: string, args?: Record<string, unknown>) => string;
  /** The day of an instant, such as `2026-03-01`. */
  day: (instant: string) => string;
  /** Day and time of an instant, such as `2026-03-01 17:00`. */
  time: (instant: string) => string;
}

/** What a cell of a table says; nothing where there is nothing to say. */
export type CellValue = string | number | null | undefined;

/** A column: the word at its head, and what it says of each row. */
export interface TextColumn<Row> {
  label: string;
  text: (row: Row, say: Say) => CellValue;
}

/** A table as plain words and numbers, its heads apart. */
export interface Table {
  head: string[];
  rows: (string | number)[][];
}

/** What these columns say of these rows. */
export function tableOf<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[], say: Say): Table {
  return {
    head: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ text }) => text(row, say) ?? "")),
  };
}

const NARROWEST = 8;
const WIDEST = 60;

/** How wide each column is in Latin letters: as its widest cell, within reason. */
export function widthsOf({ head, rows }: Table): number[] {
  return head.map((label, index) => {
    const cells = [label, ...rows.map((row) => String(row[index] ?? ""))];
    const widest = cells.reduce((most, cell) => Math.max(most, lettersOf(cell)), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });
}

/** A Han character is as wide as two Latin letters; of several lines the longest counts. */
function lettersOf(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => [...line].length + (line.match(/[\u2e80-\uffef]/gu)?.length ?? 0));
  return Math.max(...lines);
}
