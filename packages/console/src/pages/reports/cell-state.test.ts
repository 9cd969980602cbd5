import { expect, test } from "vitest";
import { type CellState, cellStateOf, isOpen, isReported } from "./cell-state";

const due = { state: "PENDING" as const, onDay: "2026-03-02", dueAt: "2026-03-02T09:00:00.000Z" };
const at = (instant: string) => Date.parse(instant);

test("a pending report is ahead, due today, or overdue from the very moment of its cut-off", () => {
  expect(cellStateOf(due, at("2026-03-01T10:00:00Z"), "2026-03-01")).toBe("AHEAD");
  expect(cellStateOf(due, at("2026-03-02T08:59:59.999Z"), "2026-03-02")).toBe("TODAY");
  expect(cellStateOf(due, at("2026-03-02T09:00:00.000Z"), "2026-03-02")).toBe("OVERDUE");
});

test("what has been decided stays what it is, whatever the clock says", () => {
  for (const state of ["SUBMITTED", "ZERO", "LATE", "MISSED", "WAIVED"] as const)
    expect(cellStateOf({ ...due, state }, at("2026-04-01T00:00:00Z"), "2026-04-01")).toBe(state);
});

test("a missed report can still be made, one that was made or waived cannot", () => {
  const states: CellState[] = ["AHEAD", "TODAY", "OVERDUE", "MISSED", "SUBMITTED", "ZERO", "LATE", "WAIVED"];
  expect(states.filter(isOpen)).toEqual(["AHEAD", "TODAY", "OVERDUE", "MISSED"]);
  expect(states.filter(isReported)).toEqual(["SUBMITTED", "ZERO", "LATE"]);
});
