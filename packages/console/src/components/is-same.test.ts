import { expect, test } from "vitest";
import { isSame } from "./is-same";

test("what was filled in is the same in whatever order it was", () => {
  expect(isSame({ a: 1, rows: [{ b: 2, c: 3 }] }, { rows: [{ c: 3, b: 2 }], a: 1 })).toBe(true);
  expect(isSame({ rows: [1, 2] }, { rows: [2, 1] })).toBe(false);
});
