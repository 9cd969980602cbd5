import { expect, test } from "vitest";
import { decidePlacement, decideUnitRetirement } from "./rules.ts";

const facts = { unitId: "office", parentId: "bureau", unitsAboveParent: ["city"] };

test("a unit may stand under a unit that is not below it", () => {
  expect(decidePlacement(facts)).toEqual({ allowed: true });
});

test("a unit cannot stand under itself", () => {
  expect(decidePlacement({ ...facts, parentId: "office" })).toMatchObject({
    allowed: false,
    code: "UNIT_LOOP",
  });
});

test("a unit cannot stand under its own descendant", () => {
  const below = { ...facts, unitsAboveParent: ["section", "office", "city"] };
  expect(decidePlacement(below)).toMatchObject({ allowed: false, code: "UNIT_LOOP", path: ["parentId"] });
});

test("a unit with nothing in force may be retired, one on which something leans may not", () => {
  const unused = { children: 0, holdings: 0, assignments: 0, groups: 0, duties: 0, rotas: 0, reports: 0 };
  expect(decideUnitRetirement(unused)).toEqual({ allowed: true });
  for (const use of ["children", "holdings", "assignments", "groups", "duties", "rotas", "reports"]) {
    const refusal = decideUnitRetirement({ ...unused, [use]: 1 });
    expect(refusal, use).toMatchObject({ allowed: false, code: "STILL_IN_USE" });
  }
});
