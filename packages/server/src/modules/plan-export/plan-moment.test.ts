import { expect, test } from "vitest";
import { planMoment } from "./plan-moment.ts";

const NOW = new Date("2026-03-01T00:00:00Z");
const at = (
  inForceFrom: string | null,
  inForceTo: string | null = null,
  plannedFrom: string | null = null,
  status: "IN_FORCE" | "SUPERSEDED" = "IN_FORCE",
) => {
  const day = (text: string | null) => (text === null ? null : new Date(text));
  const period = { inForceFrom: day(inForceFrom), inForceTo: day(inForceTo), plannedFrom: day(plannedFrom) };
  return planMoment({ status, ...period }, NOW).toISOString();
};

test("a plan in force is printed as it is now", () => {
  expect(at("2026-01-01")).toBe(NOW.toISOString());
  expect(at(null)).toBe(NOW.toISOString());
  expect(at("2026-01-01", "2026-06-01")).toBe(NOW.toISOString());
});

test("a plan that ended is printed as it was last", () => {
  expect(at("2026-01-01", "2026-02-01")).toBe("2026-01-31T23:59:59.999Z");
});

test("a plan to come is printed as it will begin", () => {
  expect(at("2026-04-01")).toBe("2026-04-01T00:00:00.000Z");
  expect(at(null, null, "2026-05-01")).toBe("2026-05-01T00:00:00.000Z");
});

test("a draft that was replaced before it began is printed as it was planned", () => {
  expect(at(null, null, "2026-01-05", "SUPERSEDED")).toBe("2026-01-05T00:00:00.000Z");
});
