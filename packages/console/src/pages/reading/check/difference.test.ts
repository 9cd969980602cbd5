import { expect, test } from "vitest";
import { byGroup, countsOf, type Difference } from "./difference";

const difference = (
  group: string | null,
  change: Difference["change"],
  kind: Difference["kind"] = "MEMBER",
): Difference => ({ kind, change, group, role: null, before: null, after: null });

const ended = difference("综合组", "ENDED");
const added = difference("宣传组", "NEW");
const changed = difference("综合组", "CHANGED");
const title = difference(null, "CHANGED", "META");
const group = difference(null, "NEW", "GROUP");

test("differences come together by their group, in the order of the groups", () => {
  expect(byGroup([ended, added, changed])).toEqual([
    { of: "GROUP", group: "综合组", counts: { ENDED: 1, NEW: 0, CHANGED: 1 }, differences: [ended, changed] },
    { of: "GROUP", group: "宣传组", counts: { ENDED: 0, NEW: 1, CHANGED: 0 }, differences: [added] },
  ]);
});

test("what a document says of itself, and which groups it sets up, comes before what is in them", () => {
  expect(byGroup([ended, group, title]).map(({ of }) => of)).toEqual(["DOCUMENT", "GROUPS", "GROUP"]);
});

test("two versions that do not differ have nothing to list", () => {
  expect(byGroup([])).toEqual([]);
  expect(countsOf([])).toEqual({ ENDED: 0, NEW: 0, CHANGED: 0 });
});
