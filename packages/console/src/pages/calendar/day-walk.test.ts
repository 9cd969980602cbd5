import { expect, test } from "vitest";
import { MOST_CHOSEN, spansOf, toggled, walkFrom, withSpan } from "./day-walk";

test("the arrows lead to the neighbors of a day, over the end of a month too", () => {
  expect(walkFrom("2026-01-31", "ArrowRight")).toBe("2026-02-01");
  expect(walkFrom("2026-02-01", "ArrowLeft")).toBe("2026-01-31");
  expect(walkFrom("2026-02-26", "ArrowDown")).toBe("2026-03-05");
  expect(walkFrom("2026-03-05", "ArrowUp")).toBe("2026-02-26");
});

test("Home and End lead along the week, pages to the same day of the month beside, or to its last", () => {
  expect(walkFrom("2026-02-18", "Home")).toBe("2026-02-16");
  expect(walkFrom("2026-02-18", "End")).toBe("2026-02-22");
  expect(walkFrom("2026-01-31", "PageDown")).toBe("2026-02-28");
  expect(walkFrom("2026-03-31", "PageUp")).toBe("2026-02-28");
});

test("no key leads out of the year, and other keys do not walk", () => {
  expect(walkFrom("2026-01-01", "ArrowLeft")).toBe("2026-01-01");
  expect(walkFrom("2026-12-31", "PageDown")).toBe("2026-12-31");
  expect(walkFrom("2026-01-01", "Home")).toBe("2026-01-01");
  expect(walkFrom("2026-01-01", "a")).toBeNull();
});

test("a day that is chosen again is chosen no more", () => {
  expect(toggled(["2026-02-02"], "2026-02-01")).toEqual(["2026-02-01", "2026-02-02"]);
  expect(toggled(["2026-02-01", "2026-02-02"], "2026-02-01")).toEqual(["2026-02-02"]);
});

test("a span is chosen whichever end comes first, beside what was chosen, and no more than can be set", () => {
  expect(withSpan(["2026-01-05"], "2026-02-02", "2026-01-31")).toEqual([
    "2026-01-05",
    "2026-01-31",
    "2026-02-01",
    "2026-02-02",
  ]);
  expect(withSpan([], "2026-01-01", "2026-12-31")).toHaveLength(MOST_CHOSEN);
});

test("days are told as those that follow one another", () => {
  expect(spansOf(["2026-01-31", "2026-02-01", "2026-02-03"])).toEqual([
    { from: "2026-01-31", to: "2026-02-01" },
    { from: "2026-02-03", to: "2026-02-03" },
  ]);
  expect(spansOf([])).toEqual([]);
});
