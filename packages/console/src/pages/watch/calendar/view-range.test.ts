import { expect, test } from "vitest";
import { rangeOf, stepFrom } from "./view-range";

test("a month is shown in whole weeks from Monday", () => {
  expect(rangeOf("month", "2026-11-23")).toEqual({ from: "2026-10-26", to: "2026-12-07" });
});

test("a month that begins on a Monday begins with it", () => {
  expect(rangeOf("month", "2026-06-30").from).toBe("2026-06-01");
});

test("a week and its list run from Monday to Sunday, a day is one day", () => {
  expect(rangeOf("week", "2026-11-29")).toEqual({ from: "2026-11-23", to: "2026-11-30" });
  expect(rangeOf("list", "2026-11-23")).toEqual(rangeOf("week", "2026-11-29"));
  expect(rangeOf("day", "2026-11-30")).toEqual({ from: "2026-11-30", to: "2026-12-01" });
});

test("steps lead by a month, a week or a day, over the turn of the year too", () => {
  expect(stepFrom("month", "2026-12-31", 1)).toBe("2027-01-01");
  expect(stepFrom("month", "2026-01-31", -1)).toBe("2025-12-01");
  expect(stepFrom("week", "2026-12-30", 1)).toBe("2027-01-06");
  expect(stepFrom("day", "2026-03-01", -1)).toBe("2026-02-28");
});
