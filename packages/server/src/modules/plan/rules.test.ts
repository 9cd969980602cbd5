import { expect, test } from "vitest";
import { decidePlanRetirement, numberKey } from "./rules.ts";

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
