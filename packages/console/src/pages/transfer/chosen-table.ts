/** A table as it was chosen: its name (null: pasted), its headers, and the lines below with their spreadsheet numbers. */
export interface ChosenTable {
  name: string | null;
  head: string[];
  lines: Line[];
}

export interface Line {
  /** As a spreadsheet counts, the first row being 1. */
  number: number;
  cells: string[];
}

/** The table in a sheet's cells: its first row with a word holds the headers; rows without a word are no rows. */
export function chosenTable(name: string | null, cells: readonly string[][]): ChosenTable {
  const [head, ...lines] = cells
    .map((row, place) => ({ number: place + 1, cells: row }))
    .filter((line) => line.cells.some((cell) => cell.trim() !== ""));
  return { name, head: head?.cells ?? [], lines };
}
