import { expect, test } from "vitest";
import { decideGroupRetirement, decideParentGroup, decideRoster, placesOf } from "./rules.ts";

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
  const empty = { children: 0, members: 0, assignments: 0, duties: 0, reports: 0 };
  expect(decideGroupRetirement(empty)).toEqual({ allowed: true });
  for (const use of ["members", "reports"])
    expect(decideGroupRetirement({ ...empty, [use]: 1 })).toMatchObject({ code: "STILL_IN_USE" });
});

test("an order names all who sit in the group now, and of those to come whom it likes", () => {
  const roster = { now: ["a", "b"], coming: ["c"] };
  expect(decideRoster(["b", "a"], roster)).toEqual({ allowed: true });
  expect(decideRoster(["c", "b", "a"], roster)).toEqual({ allowed: true });
  for (const wanted of [["a"], ["a", "b", "b"], ["a", "b", "stranger"], ["a", "c"]]) {
    expect(decideRoster(wanted, roster)).toMatchObject({ code: "ROSTER_DIFFERS", path: ["memberIds"] });
  }
});

test("where all places differ they are dealt out anew; where they do not, everybody gets one", () => {
  const at = (id: string, order: number) => ({ id, order });
  expect([...placesOf([at("c", 30), at("a", 10), at("b", 20)])]).toEqual([
    ["c", 10],
    ["a", 20],
    ["b", 30],
  ]);
  expect([...placesOf([at("b", 0), at("a", 0)])]).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
});
