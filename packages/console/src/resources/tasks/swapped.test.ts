import { expect, test } from "vitest";
import { swapped } from "./swapped";

test("two steps change their places and the others keep theirs", () => {
  expect(swapped(["a", "b", "c"], 1, 2)).toEqual(["a", "c", "b"]);
  expect(swapped(["a", "b", "c"], 0, 2)).toEqual(["c", "b", "a"]);
});

test("a step beyond either end stays where it is", () => {
  expect(swapped(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(swapped(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});
