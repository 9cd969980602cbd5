import { expect, test } from "vitest";
import { reorder } from "./reorder";

const roster = ["组长", "副组长", "成员", "联络员"];

test("a member moves to its place, all others keep their order", () => {
  expect(reorder(roster, 3, 1)).toEqual(["组长", "联络员", "副组长", "成员"]);
  expect(reorder(roster, 0, 3)).toEqual(["副组长", "成员", "联络员", "组长"]);
  expect(reorder(roster, 1, 2)).toEqual(["组长", "成员", "副组长", "联络员"]);
});

test("a member that is put back where it was moves nobody", () => {
  expect(reorder(roster, 2, 2)).toEqual(roster);
});
