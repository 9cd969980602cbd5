import { expect, test } from "vitest";
import { cellAt, walk } from "./walk";

/** A header, a group's one cell, two duties with three parties each. */
const WIDTHS = [4, 1, 4, 4];
const from =
  (row: number, column: number) =>
  (key: string, withControl = false) =>
    walk(key, withControl, { row, column }, WIDTHS);

test("the arrows lead to the neighbors and stop at the edges", () => {
  expect(from(2, 1)("ArrowRight")).toEqual({ row: 2, column: 2 });
  expect(from(2, 3)("ArrowRight")).toEqual({ row: 2, column: 3 });
  expect(from(2, 0)("ArrowLeft")).toEqual({ row: 2, column: 0 });
  expect(from(3, 1)("ArrowDown")).toEqual({ row: 3, column: 1 });
  expect(from(0, 1)("ArrowUp")).toEqual({ row: 0, column: 1 });
});

test("on the way over a group's row the column is kept, though only its one cell can be stood on", () => {
  const place = from(2, 3)("ArrowUp");
  expect(place).toEqual({ row: 1, column: 3 });
  expect(cellAt({ row: 1, column: 3 }, WIDTHS)).toEqual({ row: 1, column: 0 });
  expect(from(1, 3)("ArrowUp")).toEqual({ row: 0, column: 3 });
});

test("Home and End lead along the row, with Control to the corners, and pages do not leave the table", () => {
  expect(from(2, 2)("Home")).toEqual({ row: 2, column: 0 });
  expect(from(2, 0)("End")).toEqual({ row: 2, column: 3 });
  expect(from(2, 2)("Home", true)).toEqual({ row: 0, column: 0 });
  expect(from(0, 0)("End", true)).toEqual({ row: 3, column: 3 });
  expect(from(2, 2)("PageDown")).toEqual({ row: 3, column: 2 });
});

test("other keys do not walk, and a table that shrank takes one to its last cell", () => {
  expect(from(2, 2)("a")).toBeNull();
  expect(cellAt({ row: 9, column: 9 }, WIDTHS)).toEqual({ row: 3, column: 3 });
});
