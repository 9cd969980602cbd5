import { expect, test } from "vitest";
import { decidePersonRetirement, isMaskedName, isWhollyMasked } from "./rules.ts";

test("a masked name is seen as masked, also where the surname is kept", () => {
  for (const name of ["**", "张**", "李某某", "××", "xx", "王__"])
    expect(isMaskedName(name), name).toBe(true);
});

test("a printed name is not masked, also when padded", () => {
  for (const name of ["林　渡", "欧阳朔", "阿依古丽·买买提", "Alexander"])
    expect(isMaskedName(name), name).toBe(false);
});

test("only a name without any character left is wholly masked", () => {
  expect(isWhollyMasked("**")).toBe(true);
  expect(isWhollyMasked("张**")).toBe(false);
});

test("a person who holds a post cannot be retired, one without anything in force can", () => {
  const unused = { holdings: 0, memberships: 0, assignments: 0, delegations: 0, shifts: 0, reports: 0 };
  expect(decidePersonRetirement(unused)).toEqual({ allowed: true });
  for (const use of ["holdings", "shifts", "reports"])
    expect(decidePersonRetirement({ ...unused, [use]: 1 })).toMatchObject({
      allowed: false,
      code: "STILL_IN_USE",
    });
});
