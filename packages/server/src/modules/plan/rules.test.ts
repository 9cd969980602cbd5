import { expect, test } from "vitest";
import { decidePlanRetirement, numberKey, periodAfter } from "./rules.ts";

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
