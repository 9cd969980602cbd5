import { type CellState, cellStateOf, type DatedState, isReported } from "./cell-state";

/** A report due on a day, as the API answers it. */
export interface AnsweredCell extends Omit<DatedState, "onDay"> {
  occurrenceId: string;
  day: string;
  isByWatch: boolean;
  faults: readonly string[];
}

/** A reporter's row as the API answers it. */
export interface AnsweredRow {
  obligation: { id: string; name: string; cutOff: string };
  reporter: { id: string };
  cells: readonly AnsweredCell[];
}

/** A report on the board, with how it stands by the clock. */
export interface Cell {
  occurrenceId: string;
  isByWatch: boolean;
  state: CellState;
  /** Whether it was found to be false, or something was concealed. */
  isFaulty: boolean;
}

export interface BoardRow<Row> {
  row: Row;
  cells: ReadonlyMap<string, Cell>;
}

/** The reporters of one obligation. */
export interface BoardBlock<Row> {
  obligation: AnsweredRow["obligation"];
  rows: BoardRow<Row>[];
}

/** The rows of the board under their obligations, each with its cells by day; on demand only those with something open. */
export function blocksOf<Row extends AnsweredRow>(
  rows: readonly Row[],
  { now, today, onlyOpen }: { now: number; today: string; onlyOpen: boolean },
): BoardBlock<Row>[] {
  const shown = rows
    .map((row) => ({ row, cells: cellsOf(row.cells, now, today) }))
    .filter(({ cells }) => !onlyOpen || [...cells.values()].some(({ state }) => isPressing(state)));
  const groups = Map.groupBy(shown, ({ row }) => row.obligation.id);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ obligation: first.row.obligation, rows: own }] : [];
  });
}

function cellsOf(cells: readonly AnsweredCell[], now: number, today: string): Map<string, Cell> {
  return new Map(
    cells.map(({ day, occurrenceId, isByWatch, faults, ...dated }) => [
      day,
      {
        occurrenceId,
        isByWatch,
        state: cellStateOf({ ...dated, onDay: day }, now, today),
        isFaulty: faults.includes("FALSE") || faults.includes("CONCEALED"),
      },
    ]),
  );
}

/** Whether somebody has to do something: it is due today, or nothing has come though it was due. */
export function isPressing(state: CellState): boolean {
  return state === "TODAY" || state === "OVERDUE" || state === "MISSED";
}

/** How many reports a day asked for and how many came. */
export interface DayCount {
  due: number;
  reported: number;
  missed: number;
  open: number;
}

/** The counts of a day over all rows that are shown; who was let off owed nothing. */
export function countOf(blocks: readonly BoardBlock<unknown>[], day: string): DayCount {
  const states = blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.get(day)?.state ?? []));
  const owed = states.filter((state) => state !== "WAIVED");
  return {
    due: owed.length,
    reported: owed.filter(isReported).length,
    missed: owed.filter((state) => state === "MISSED").length,
    open: owed.filter((state) => state === "TODAY" || state === "OVERDUE" || state === "AHEAD").length,
  };
}
