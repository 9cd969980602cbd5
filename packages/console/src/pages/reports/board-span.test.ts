import { expect, test } from "vitest";
import { dayOr, mondayOf, spanOf } from "./board-span";

test("the board shows last week and this one where nothing else is asked for", () => {
  // 4 March 2026 is a Wednesday.
  expect(mondayOf("2026-03-04")).toBe("2026-03-02");
  expect(mondayOf("2026-03-08")).toBe("2026-03-02");
  expect(spanOf({ from: null, days: null }, "2026-03-04")).toEqual({
    from: "2026-02-23",
    to: "2026-03-08",
    days: 14,
  });
});

test("the days of the address are shown, and what is no day is passed over", () => {
  expect(spanOf({ from: "2026-01-30", days: "7" }, "2026-03-04")).toEqual({
    from: "2026-01-30",
    to: "2026-02-05",
    days: 7,
  });
  expect(spanOf({ from: "2026-99-99", days: "1000" }, "2026-03-04").from).toBe("2026-02-23");
  expect(dayOr("2026-02-30x", "2026-03-04")).toBe("2026-03-04");
  expect(dayOr(null, "2026-03-04")).toBe("2026-03-04");
});
