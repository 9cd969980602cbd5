/** How a report due on a day stands for who looks at the board: its state, and for one that is pending what the clock says. */
export type CellState = "AHEAD" | "TODAY" | "OVERDUE" | "SUBMITTED" | "ZERO" | "LATE" | "MISSED" | "WAIVED";

/** In the order of the legend: what presses first. */
export const CELL_STATES: readonly CellState[] = [
  "OVERDUE",
  "MISSED",
  "LATE",
  "TODAY",
  "SUBMITTED",
  "ZERO",
  "WAIVED",
  "AHEAD",
];

/** A mark beside the color and the word. */
export const CELL_SIGNS: Readonly<Record<CellState, string>> = {
  AHEAD: "·",
  TODAY: "…",
  OVERDUE: "!",
  SUBMITTED: "✓",
  ZERO: "○",
  LATE: "△",
  MISSED: "✗",
  WAIVED: "–",
};

export interface DatedState {
  state: "PENDING" | Exclude<CellState, "AHEAD" | "TODAY" | "OVERDUE">;
  onDay: string;
  dueAt: string;
}

/** A pending one is overdue from the very moment of its cut-off: what comes then is late. */
export function cellStateOf({ state, onDay, dueAt }: DatedState, now: number, today: string): CellState {
  if (state !== "PENDING") return state;
  if (Date.parse(dueAt) <= now) return "OVERDUE";
  return onDay <= today ? "TODAY" : "AHEAD";
}

/** Whether a report can still be made: nothing has been reported, and nobody has been let off. */
export function isOpen(state: CellState): boolean {
  return state === "AHEAD" || state === "TODAY" || state === "OVERDUE" || state === "MISSED";
}

/** Whether a report has come, in time or not. */
export function isReported(state: CellState): boolean {
  return state === "SUBMITTED" || state === "ZERO" || state === "LATE";
}
