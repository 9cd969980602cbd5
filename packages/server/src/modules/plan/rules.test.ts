import { expect, test } from "vitest";
import {
  decideBeginning,
  decidePlanRetirement,
  decidePuttingInForce,
  decideSupersession,
  endOfSuperseded,
  numberKey,
  periodAfter,
  plannedAfter,
} from "./rules.ts";

test("two ways to print one document number have one key", () => {
  expect(numberKey("岚科字〔2026〕7号")).toBe(numberKey("岚科字[２０２６] 7 号"));
});

test("different document numbers have different keys", () => {
  expect(numberKey("岚科字〔2026〕7号")).not.toBe(numberKey("岚科字〔2026〕17号"));
});

test("a plan in force cannot be retired, an ended one without assignments can", () => {
  expect(decidePlanRetirement({ status: "ENDED", assignments: 0 })).toEqual({ allowed: true });
  expect(decidePlanRetirement({ status: "IN_FORCE", assignments: 0 })).toMatchObject({
    code: "STILL_IN_USE",
  });
  expect(decidePlanRetirement({ status: "ENDED", assignments: 2 })).toMatchObject({ code: "STILL_IN_USE" });
});

test("a plan is in force from when it is put in force until it is superseded", () => {
  const [spring, autumn] = [new Date("2026-03-01T00:00:00Z"), new Date("2026-09-01T00:00:00Z")];
  const draft = { inForceFrom: null, inForceTo: null };
  const inForce = periodAfter(draft, "IN_FORCE", spring);
  expect(inForce).toEqual({ inForceFrom: spring, inForceTo: null });
  expect(periodAfter(inForce, undefined, autumn)).toEqual(inForce);
  expect(periodAfter(inForce, "SUPERSEDED", autumn)).toEqual({ inForceFrom: spring, inForceTo: autumn });
  expect(periodAfter(draft, "ENDED", autumn)).toEqual(draft);
});

const [SPRING, SUMMER, AUTUMN] = ["2026-03-01", "2026-06-01", "2026-09-01"].map((day) => new Date(day)) as [
  Date,
  Date,
  Date,
];

test("only a draft is put in force on a day", () => {
  expect(decidePuttingInForce({ status: "DRAFT" })).toEqual({ allowed: true });
  expect(decidePuttingInForce({ status: "SUPERSEDED" })).toMatchObject({ code: "NOT_A_DRAFT", path: ["id"] });
});

test("what came with a draft begins with it; a part that was ended before never holds, a post that was ended stays", () => {
  expect(decideBeginning({ validFrom: SPRING, validTo: null }, SUMMER, false)).toBe("begins");
  expect(decideBeginning({ validFrom: SPRING, validTo: SUMMER }, SUMMER, false)).toBe("never holds");
  expect(decideBeginning({ validFrom: SUMMER, validTo: AUTUMN }, SPRING, true)).toBe("begins");
  expect(decideBeginning({ validFrom: SPRING, validTo: SUMMER }, SUMMER, true)).toBe("stays");
});

test("a post or a place in the tree is never moved to a later day, because other plans may rest on it", () => {
  expect(decideBeginning({ validFrom: SPRING, validTo: null }, SUMMER, true)).toBe("stays");
});

test("a plan that is made a draft again is meant to hold from when it did", () => {
  expect(plannedAfter({ inForceFrom: SPRING, plannedFrom: null }, "DRAFT")).toEqual(SPRING);
  expect(plannedAfter({ inForceFrom: null, plannedFrom: SUMMER }, "DRAFT")).toEqual(SUMMER);
  expect(plannedAfter({ inForceFrom: null, plannedFrom: SUMMER }, undefined)).toEqual(SUMMER);
  expect(plannedAfter({ inForceFrom: null, plannedFrom: SUMMER }, "IN_FORCE")).toBeNull();
});

test("a plan is replaced only after it began, and what was over before stays over since then", () => {
  const inForce = { inForceFrom: SPRING, inForceTo: null };
  expect(decideSupersession(inForce, SUMMER, ["from"])).toEqual({ allowed: true });
  expect(decideSupersession(inForce, SPRING, ["from"])).toMatchObject({
    code: "SUCCESSOR_TOO_EARLY",
    path: ["from"],
  });
  expect(endOfSuperseded(inForce, SUMMER)).toEqual(SUMMER);
  expect(endOfSuperseded({ ...inForce, inForceTo: SUMMER }, AUTUMN)).toEqual(SUMMER);
  expect(endOfSuperseded({ inForceFrom: null, inForceTo: null }, AUTUMN)).toBeNull();
});
