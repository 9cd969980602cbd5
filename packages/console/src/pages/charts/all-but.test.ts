import { expect, test } from "vitest";
import { allBut, isAmong, NONE, readAllBut, withOne, writeAllBut } from "./all-but";

test("of none one can be chosen, of all one can be left out, and either can be taken back", () => {
  const one = withOne(NONE, "OrgUnit:a", true);
  expect([isAmong(one, "OrgUnit:a"), isAmong(one, "OrgUnit:b")]).toEqual([true, false]);
  const rest = allBut(["OrgUnit:a"]);
  expect([isAmong(rest, "OrgUnit:a"), isAmong(rest, "OrgUnit:b")]).toEqual([false, true]);
  expect(writeAllBut(withOne(one, "OrgUnit:a", false))).toBe("none");
  expect(writeAllBut(withOne(rest, "OrgUnit:a", true))).toBe("all");
});

test("an address reads as it was written, and one that says nothing is not one that says none", () => {
  for (const text of ["none", "all", "a,b", "all,a"])
    expect(writeAllBut(readAllBut(text) ?? NONE)).toBe(text);
  expect(readAllBut(null)).toBeNull();
});
