import { expect, test } from "vitest";
import { holdsWord } from "./holds-word";

const words = { reading: { title: "读文件", marks: { name: "姓名" } } };

test("a word stands at its whole key", () => {
  expect(holdsWord(words, "reading.marks.name")).toBe(true);
});

test("a group of words is no word", () => {
  expect(holdsWord(words, "reading.marks")).toBe(false);
});

test("a key below a word, or of another part, is not there", () => {
  expect(holdsWord(words, "reading.title.long")).toBe(false);
  expect(holdsWord(words, "pages.title")).toBe(false);
});
