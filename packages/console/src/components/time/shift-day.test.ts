import { describe, expect, it } from "vitest";
import { daysBetween, monthAfter, shiftDay } from "./shift-day";

describe("days of the time bar", () => {
  it.each([
    ["2026-11-22", "2026-12-01"],
    ["2026-12-31", "2027-01-01"],
    ["2027-01-31", "2027-02-01"],
  ])("the month after %s begins on %s", (day, first) => {
    expect(monthAfter(day)).toBe(first);
  });

  it("a day is moved over the end of a month, and back by as many days as lie between", () => {
    const moved = shiftDay("2026-11-22", 30);
    expect(moved).toBe("2026-12-22");
    expect(shiftDay(moved, daysBetween(moved, "2026-11-22"))).toBe("2026-11-22");
  });
});
