import { expect, test } from "vitest";
import { numberOf } from "./number-of";

test.for([
  ["4.5", 4.5],
  ["１２", 12],
  ["1,200", 1200],
  [" -3 ", -3],
  ["4.", 4],
  [".5", 0.5],
] as const)("%j is the figure %d", ([typed, figure]) => {
  expect(numberOf(typed)).toBe(figure);
});

test.for(["", "四", "1e9", "0x10", "1.2.3", "-", "约5"])("%j is no figure", (typed) => {
  expect(numberOf(typed)).toBeNull();
});
