import { expect, test } from "vitest";
import { classSelector, isClassText, isSimilarName, isUnitText, unitKind } from "./party-text.ts";

test("a class of units is told from a unit", () => {
  for (const text of ["各科室", "局属各单位", "各基层单位", "全体干部职工", "局属单位"])
    expect(isClassText(text), text).toBe(true);
  for (const text of ["办公室", "市场所", "区科技局"]) expect(isClassText(text), text).toBe(false);
});

test("a class says how its members are found", () => {
  expect(classSelector("各科室")).toBe("DEPARTMENTS");
  expect(classSelector("局属各单位")).toBe("AFFILIATES");
  expect(classSelector("各基层单位")).toBe("BASE_UNITS");
  expect(classSelector("各科室负责人")).toBe("DEPARTMENT_HEADS");
  expect(classSelector("全体干部职工")).toBe("STAFF");
  expect(classSelector("各成员单位")).toBe("UNRESOLVED");
});

test("a lead that ends like a unit is a unit, a short name is a person", () => {
  expect(isUnitText("政务服务中心")).toBe(true);
  expect(isUnitText("岑晚舟")).toBe(false);
});

test("the kind of an unknown unit follows from its name", () => {
  expect(unitKind("规划科")).toBe("DEPARTMENT");
  expect(unitKind("水情所")).toBe("AFFILIATE");
  expect(unitKind("党组")).toBe("ORGANIZATION");
});

test("a short form is similar to its full name, another department is not", () => {
  expect(isSimilarName("农村科", "社会发展和农业农村科")).toBe(true);
  expect(isSimilarName("林业科", "社会发展和农业农村科")).toBe(false);
  expect(isSimilarName("财务科", "财务科")).toBe(false);
});
