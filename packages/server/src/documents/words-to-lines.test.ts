import { expect, test } from "vitest";
import { wordsToLines } from "./words-to-lines.ts";

const word = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, size: 10 });

test("words on one height make a line, whatever their order in the file", () => {
  expect(wordsToLines([word("乙", 10, 80), word("第二行", 0, 60), word("甲", 0, 81)])).toEqual([
    "甲乙",
    "第二行",
  ]);
});

test("a wide gap is the next column, a small one a space", () => {
  expect(wordsToLines([word("组长", 0, 50), word("甲", 25, 50), word("局长", 100, 50)])).toEqual([
    "组长 甲\t局长",
  ]);
});

test("blank words are no gap of their own", () => {
  expect(wordsToLines([word("甲", 0, 50), word(" ", 10, 50), word("乙", 11, 50)])).toEqual(["甲乙"]);
});
