import { expect, test } from "vitest";
import { emsOf, wrapText } from "./wrap-text";

test("a Chinese name breaks between any two characters", () => {
  expect(wrapText("岚渚市科技创新服务中心", 6, 3)).toEqual(["岚渚市科技创", "新服务中心"]);
});

test("a Latin word stays whole where it fits into a row of its own", () => {
  expect(wrapText("Science and Technology Bureau", 8, 4)).toEqual(["Science and", "Technology", "Bureau"]);
});

test("a word that is longer than a row is cut", () => {
  const rows = wrapText("Donaudampfschifffahrt", 4, 9);
  expect(rows.join("")).toBe("Donaudampfschifffahrt");
  for (const row of rows) expect(emsOf(row)).toBeLessThanOrEqual(4);
});

test("what does not fit ends in an ellipsis, and no row is wider than the card", () => {
  const rows = wrapText("一二三四五六七八九十甲乙丙丁", 4, 2);
  expect(rows).toEqual(["一二三四", "五六七…"]);
});

test("an empty text is one empty row", () => {
  expect(wrapText("", 10, 2)).toEqual([""]);
});
