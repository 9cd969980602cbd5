import { expect, test } from "vitest";
import { decideGroupRetirement, decideParentGroup } from "./rules.ts";

test("a working group may stand under a leadership group", () => {
  expect(decideParentGroup("working", ["leadership"])).toEqual({ allowed: true });
});

test("a group cannot stand under itself or below its own working group", () => {
  expect(decideParentGroup("leadership", ["leadership"])).toMatchObject({ code: "GROUP_LOOP" });
  expect(decideParentGroup("leadership", ["squad", "working", "leadership"])).toMatchObject({
    code: "GROUP_LOOP",
  });
});

test("a group with members cannot be retired, an empty one can", () => {
  const empty = { children: 0, members: 0, assignments: 0, duties: 0 };
  expect(decideGroupRetirement(empty)).toEqual({ allowed: true });
  expect(decideGroupRetirement({ ...empty, members: 1 })).toMatchObject({ code: "STILL_IN_USE" });
});
