import { expect, test } from "vitest";
import { instantIn, localIn } from "./instants";

test("a day begins at midnight where the body sits", () => {
  expect(instantIn("Asia/Shanghai", "2026-03-01")).toBe("2026-02-28T16:00:00.000Z");
  expect(instantIn("UTC", "2026-03-01")).toBe("2026-03-01T00:00:00.000Z");
});

test("a time of day keeps its minutes, there and back", () => {
  const instant = instantIn("Asia/Shanghai", "2026-03-01T17:30");
  expect(instant).toBe("2026-03-01T09:30:00.000Z");
  expect(localIn("Asia/Shanghai", instant)).toBe("2026-03-01T17:30");
});

test("a day on which the clocks change begins by the offset of its own midnight", () => {
  expect(instantIn("Europe/Berlin", "2026-03-29")).toBe("2026-03-28T23:00:00.000Z");
  expect(instantIn("Europe/Berlin", "2026-03-30")).toBe("2026-03-29T22:00:00.000Z");
});

test("a year that is typed digit by digit is a year on the way, and one of too many digits is no day", () => {
  expect(instantIn("UTC", "0002-11-22")).toBe("0002-11-22T00:00:00.000Z");
  expect(localIn("UTC", "0020-11-22T00:00:00Z")).toBe("0020-11-22T00:00");
  expect(instantIn("UTC", "20266-11-22")).toBe("20266-11-22");
});
