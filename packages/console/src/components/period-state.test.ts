import { expect, test } from "vitest";
import { periodState } from "./period-state";

test("a period holds from its beginning until just before its end", () => {
  const march = { validFrom: "2026-03-01T00:00:00Z", validTo: "2026-04-01T00:00:00Z" };
  const stateOn = (day: string) => periodState(march, Date.parse(`${day}T00:00:00Z`));
  expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(stateOn)).toEqual([
    "coming",
    "now",
    "now",
    "past",
  ]);
});

test("an open period that has begun never ends", () => {
  expect(periodState({ validFrom: "2026-03-01T00:00:00Z", validTo: null }, Date.parse("2099-01-01"))).toBe(
    "now",
  );
});
