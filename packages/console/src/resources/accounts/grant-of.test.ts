import { expect, test } from "vitest";
import { grantOf } from "./grant-of";

const chosen = { unitId: "OrgUnit:1", planId: "Plan:1" };

test("an editor is one of a unit, of a plan or of everything", () => {
  expect(grantOf({ ...chosen, role: "EDITOR", scope: "UNIT" })).toEqual({
    role: "EDITOR",
    unitId: "OrgUnit:1",
  });
  expect(grantOf({ ...chosen, role: "EDITOR", scope: "PLAN" })).toEqual({ role: "EDITOR", planId: "Plan:1" });
  expect(grantOf({ ...chosen, role: "EDITOR", scope: "EVERYTHING" })).toEqual({ role: "EDITOR" });
});

test("another role is for everything, whatever was chosen before", () => {
  expect(grantOf({ ...chosen, role: "AUDITOR", scope: "UNIT" })).toEqual({ role: "AUDITOR" });
});
