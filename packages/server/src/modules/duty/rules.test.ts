import { expect, test } from "vitest";
import { decideDutyRetirement, decideParentDuty } from "./rules.ts";

test("a duty may own a sub-duty but never itself", () => {
  expect(decideParentDuty("sub", ["duty"])).toEqual({ allowed: true });
  expect(decideParentDuty("duty", ["sub", "duty"])).toMatchObject({ code: "DUTY_LOOP" });
});

test("a duty with an assignment in force cannot be retired, one without can", () => {
  const unused = { children: 0, assignments: 0, tasks: 0 };
  expect(decideDutyRetirement(unused)).toEqual({ allowed: true });
  expect(decideDutyRetirement({ ...unused, assignments: 1 })).toMatchObject({ code: "STILL_IN_USE" });
});
