import { expect, test } from "vitest";
import { compareDays } from "./changes";
import { daysBetween, shiftDay } from "./shift-day";

const unit = (name: string, parent: string) => ({ name, parent });
const compare = (before: ReturnType<typeof unit>[], after: ReturnType<typeof unit>[]) =>
  compareDays(
    before,
    after,
    ({ name }) => name,
    ({ parent }) => parent,
  ).map(({ item, change }) => [item.name, change]);

test("a unit that moved is changed, one that came is added, one that went is removed and listed last", () => {
  const before = [unit("办公室", "局"), unit("财务科", "局"), unit("旧科", "局")];
  const after = [unit("新科", "局"), unit("财务科", "办公室"), unit("办公室", "局")];
  expect(compare(before, after)).toEqual([
    ["新科", "added"],
    ["财务科", "changed"],
    ["办公室", "same"],
    ["旧科", "removed"],
  ]);
});

test("a day held against itself shows no change", () => {
  const day = [unit("办公室", "局")];
  expect(compare(day, day)).toEqual([["办公室", "same"]]);
});

test("days are counted over the end of a year and a leap day", () => {
  expect(shiftDay("2027-12-31", 1)).toBe("2028-01-01");
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(shiftDay("2026-03-01", daysBetween("2026-03-01", "2025-12-01"))).toBe("2025-12-01");
});
