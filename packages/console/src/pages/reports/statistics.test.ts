import { expect, test } from "vitest";
import { type Counts, monthOf, partsOf, shareOf, totalOf } from "./statistics";

const counts = (given: Partial<Counts>): Counts => ({
  due: 10,
  onTime: 10,
  late: 0,
  missed: 0,
  false: 0,
  concealed: 0,
  ...given,
});

test("the share on time is of what was due, and of nothing there is none", () => {
  expect(shareOf({ due: 4, onTime: 3 })).toBe(0.75);
  expect(shareOf({ due: 0, onTime: 0 })).toBeNull();
});

test("all counts are added up, each fault by itself", () => {
  expect(totalOf([counts({ late: 1, onTime: 9 }), counts({ concealed: 2 })])).toEqual(
    counts({ due: 20, onTime: 19, late: 1, concealed: 2 }),
  );
});

test("the bar of who owed most is full, and has no part for what did not happen", () => {
  expect(partsOf(counts({ onTime: 8, late: 2 }), 10)).toEqual([
    { part: "onTime", count: 8, width: 80 },
    { part: "late", count: 2, width: 20 },
  ]);
  expect(partsOf(counts({ due: 5, onTime: 4, missed: 1 }), 10)).toEqual([
    { part: "onTime", count: 4, width: 40 },
    { part: "unreported", count: 1, width: 10 },
  ]);
  expect(partsOf(counts({ due: 0, onTime: 0 }), 0)).toEqual([]);
});

test("what was missed and came late after all takes its place in the bar once", () => {
  const parts = partsOf(counts({ onTime: 9, late: 1, missed: 1 }), 10);
  expect(parts.reduce((sum, { width }) => sum + width, 0)).toBe(100);
});

test("a month goes from its first day to its last, over the turn of the year too", () => {
  expect(monthOf("2026-03-15", 0)).toEqual({ from: "2026-03-01", to: "2026-03-31" });
  expect(monthOf("2026-01-31", -1)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(monthOf("2028-02-10", 0).to).toBe("2028-02-29");
});
