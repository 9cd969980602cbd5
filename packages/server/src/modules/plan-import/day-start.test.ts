import { expect, test } from "vitest";
import { dayStart } from "./day-start.ts";

test("a day begins at the body's midnight, whatever the server's zone", () => {
  expect(dayStart("2026-02-10", "Asia/Shanghai").toISOString()).toBe("2026-02-09T16:00:00.000Z");
  expect(dayStart("2026-02-10", "UTC").toISOString()).toBe("2026-02-10T00:00:00.000Z");
});

test("a day begins right where the clocks change", () => {
  expect(dayStart("2026-03-29", "Europe/Berlin").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(dayStart("2026-03-30", "Europe/Berlin").toISOString()).toBe("2026-03-29T22:00:00.000Z");
});
