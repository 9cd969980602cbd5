import { describe, expect, test } from "vitest";
import { againAt, channelsOf, quietUntil } from "./rules.ts";

const SHANGHAI = "Asia/Shanghai";

test("everybody is told in the console, and by e-mail what was chosen for it", () => {
  expect(channelsOf(null, "REPORT_LATE")).toEqual(["CONSOLE"]);
  const preference = { sealedEmail: "sealed", emailKinds: ["REPORT_LATE" as const] };
  expect(channelsOf(preference, "REPORT_LATE")).toEqual(["CONSOLE", "EMAIL"]);
  expect(channelsOf(preference, "HANDOVER")).toEqual(["CONSOLE"]);
  expect(channelsOf({ ...preference, sealedEmail: null }, "REPORT_LATE")).toEqual(["CONSOLE"]);
});

describe("quiet hours", () => {
  const night = { quietFrom: "22:00", quietTo: "07:30" };
  const until = (at: string, hours: Parameters<typeof quietUntil>[0] = night) =>
    quietUntil(hours, "REPORT_LATE", new Date(at), SHANGHAI)?.toISOString() ?? null;

  test("over midnight hold a notice back until they end, in the body's time zone", () => {
    expect(until("2026-08-03T13:59:59Z")).toBeNull();
    expect(until("2026-08-03T14:00:00Z")).toBe("2026-08-03T23:30:00.000Z");
    expect(until("2026-08-03T23:29:59Z")).toBe("2026-08-03T23:30:00.000Z");
    expect(until("2026-08-03T23:30:00Z")).toBeNull();
  });

  test("within a day do so too", () => {
    const noon = { quietFrom: "12:00", quietTo: "14:00" };
    expect(until("2026-08-03T04:30:00Z", noon)).toBe("2026-08-03T06:00:00.000Z");
    expect(until("2026-08-03T06:00:00Z", noon)).toBeNull();
  });

  test("that nobody has set, or that have no length, hold nothing back", () => {
    expect(until("2026-08-03T16:00:00Z", null)).toBeNull();
    expect(until("2026-08-03T16:00:00Z", { quietFrom: "22:00", quietTo: null })).toBeNull();
    expect(until("2026-08-03T14:00:00Z", { quietFrom: "22:00", quietTo: "22:00" })).toBeNull();
  });

  test("are not heeded by an urgent report", () => {
    const midnight = new Date("2026-08-03T16:00:00Z");
    expect(quietUntil(night, "URGENT_REPORT", midnight, SHANGHAI)).toBeNull();
    expect(quietUntil(night, "URGENT_SKIPPED", midnight, SHANGHAI)).toBeNull();
  });
});

test("what did not arrive is tried again after ever longer waits, and given up after the eighth attempt", () => {
  const now = new Date("2026-08-03T08:00:00Z");
  const minutes = Array.from({ length: 9 }, (_, index) => againAt(index + 1, now)).map((at) =>
    at === null ? null : (at.getTime() - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([0.5, 2, 10, 30, 120, 360, 720, null, null]);
});
