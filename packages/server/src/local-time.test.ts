import { expect, test } from "vitest";
import { dayIn, dayStart, instantAt, timeIn } from "./local-time.ts";

test("a day begins at the body's midnight, whatever the server's zone", () => {
  expect(dayStart("2026-02-10", "Asia/Shanghai").toISOString()).toBe("2026-02-09T16:00:00.000Z");
  expect(dayStart("2026-02-10", "UTC").toISOString()).toBe("2026-02-10T00:00:00.000Z");
});

test("a day begins right where the clocks change", () => {
  expect(dayStart("2026-03-29", "Europe/Berlin").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(dayStart("2026-03-30", "Europe/Berlin").toISOString()).toBe("2026-03-29T22:00:00.000Z");
});

test("a cut-off is the same clock time on every day, whatever the server's zone", () => {
  expect(instantAt("2026-02-10", "17:00", "Asia/Shanghai").toISOString()).toBe("2026-02-10T09:00:00.000Z");
  expect(instantAt("2026-03-28", "17:00", "Europe/Berlin").toISOString()).toBe("2026-03-28T16:00:00.000Z");
  expect(instantAt("2026-03-29", "17:00", "Europe/Berlin").toISOString()).toBe("2026-03-29T15:00:00.000Z");
});

test.each([
  ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["America/New_York", "2026-03-08", "02:30", "2026-03-08T07:30:00.000Z"],
])("a time that the clocks of %s leave out is taken by as much later", (zone, day, time, instant) => {
  expect(instantAt(day, time, zone).toISOString()).toBe(instant);
});

test.each([
  ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
])("of a time that the clocks of %s show twice it is the first", (zone, day, time, instant) => {
  expect(instantAt(day, time, zone).toISOString()).toBe(instant);
});

test("what day and time it is depends on the zone, down to the millisecond", () => {
  const at = new Date("2026-02-09T15:59:59.999Z");
  expect([dayIn(at, "Asia/Shanghai"), timeIn(at, "Asia/Shanghai")]).toEqual(["2026-02-09", "23:59"]);
  expect(dayIn(new Date(at.getTime() + 1), "Asia/Shanghai")).toBe("2026-02-10");
  expect(dayIn(new Date(at.getTime() + 1), "UTC")).toBe("2026-02-09");
});
