import { expect, test } from "vitest";
import { isWrittenAlone } from "./written-alone";

const latest = [
  { subject: "PostHolding:2", requestId: "b" },
  { subject: "PostHolding:1", requestId: "b" },
  { subject: "PostHolding:0", requestId: "a" },
];

test("an edge that a request wrote alone can be taken back", () => {
  expect(isWrittenAlone(["PostHolding:0"], latest)).toBe(true);
  expect(isWrittenAlone(["PostHolding:1", "PostHolding:2"], latest)).toBe(true);
});

test("one that ended another with it cannot, nor one of which the log says nothing", () => {
  expect(isWrittenAlone(["PostHolding:2"], latest)).toBe(false);
  expect(isWrittenAlone(["PostHolding:9"], latest)).toBe(false);
  expect(isWrittenAlone(["PostHolding:3"], [{ subject: "PostHolding:3", requestId: null }])).toBe(false);
});
