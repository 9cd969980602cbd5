import { expect, test } from "vitest";
import { isWholeDay } from "./whole-day";

test("a day counts once its year is whole", () => {
  const typed = ["0002-12-01", "0020-12-01", "0202-12-01", "2026-12-01"];
  expect(typed.map(isWholeDay)).toEqual([false, false, false, true]);
});

test("no day at all is whole too", () => {
  expect(isWholeDay("")).toBe(true);
});
