import { expect, test } from "vitest";
import { decideTaskRetirement } from "./rules.ts";

test("a task in which somebody has a part cannot be retired, one without can", () => {
  expect(decideTaskRetirement(0)).toEqual({ allowed: true });
  expect(decideTaskRetirement(1)).toMatchObject({ code: "STILL_IN_USE" });
});
