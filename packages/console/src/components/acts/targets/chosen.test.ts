import { expect, test } from "vitest";
import { changed } from "./chosen";

test("what is taken comes after what was chosen, and nothing comes twice", () => {
  expect(changed(["a", "b"], ["b", "c"], true)).toEqual(["a", "b", "c"]);
});

test("what is dropped is gone, and the others stay, also those that are not listed now", () => {
  expect(changed(["a", "b", "c"], ["b", "d"], false)).toEqual(["a", "c"]);
});
