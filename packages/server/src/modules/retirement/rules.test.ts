import { expect, test } from "vitest";
import { ALLOW } from "../../decision.ts";
import { decideRestoration } from "./rules.ts";

const RETIRED = { isRetired: true, isMerged: false, retiredPlaces: [] };

test("what is retired is restored where its place stands", () => {
  expect(decideRestoration(RETIRED)).toEqual(ALLOW);
});

test("what is not retired, was merged away or belongs to a retired place is not", () => {
  expect(decideRestoration({ ...RETIRED, isRetired: false })).toMatchObject({ code: "NOT_RETIRED" });
  expect(decideRestoration({ ...RETIRED, isMerged: true })).toMatchObject({ code: "MERGED" });
  expect(decideRestoration({ ...RETIRED, retiredPlaces: ["Plan:1"] })).toMatchObject({
    code: "PLACE_RETIRED",
    reason: expect.stringContaining("Plan:1"),
  });
});
