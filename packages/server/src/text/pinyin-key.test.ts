import { describe, expect, test } from "vitest";
import { type NameSort, pinyinKey } from "./pinyin-key.ts";

/** The whole readings of a name, initials and syllables alike. */
const readings = (name: string, sort: NameSort = "person") =>
  pinyinKey([name], sort)
    .split("\n")
    .slice(1)
    .map((line) => line.split("|")[0]);

describe("the letters of a name", () => {
  test("are its initials and its syllables without tones", () => {
    expect(pinyinKey(["骆碧峰"], "person")).toBe("\nlbf|bf|f\nluobifeng|bifeng|feng");
  });

  test("do not change with padding, width or the point within a foreign name", () => {
    expect(pinyinKey(["林　波"], "person")).toBe(pinyinKey(["林波"], "person"));
    expect(readings("阿依古丽·买买提")).toContain("aygl" + "mmt");
  });

  test.each([
    ["单廷玉", "shantingyu"],
    ["仇远山", "qiuyuanshan"],
    ["解青禾", "xieqinghe"],
    ["曾若谷", "zengruogu"],
    ["区海潮", "ouhaichao"],
    ["欧阳朔", "ouyangshuo"],
    ["吕布谷", "lvbugu"],
  ])("read %s by its surname as %s first", (name, reading) => {
    expect(readings(name)[1]).toBe(reading);
  });

  test("read the same character of a unit's name as a word", () => {
    expect(readings("区水务局", "other")[1]).toBe("qushuiwuju");
  });

  test("keep the likely readings of a character that has several", () => {
    expect(readings("单县水务局", "other")).toEqual(
      expect.arrayContaining(["danxianshuiwuju", "shanxianshuiwuju"]),
    );
  });

  test("read whoever heads something as a zhang", () => {
    for (const title of ["副局长", "副局長"]) expect(pinyinKey([title], "other")).toContain("|juzhang|");
    expect(readings("长江水务局", "other")[1]).toBe("changjiangshuiwuju");
  });

  test("are found in traditional characters too", () => {
    expect(readings("指揮部辦公室", "other")).toEqual(["zhbbgs", "zhihuibubangongshi"]);
    expect(readings("單廷玉")).toContain("shantingyu");
    expect(readings("處長", "other")).toContain("chuzhang");
  });

  test("are as many for one name as can be told apart, and no more", () => {
    const key = pinyinKey(["长行乐单曾".repeat(30)], "other");
    expect(key.split("\n").length).toBeLessThan(30);
    expect(key.length).toBeLessThan(8_000);
  });

  test("hold a rare character whole, as nobody reads it", () => {
    expect(pinyinKey(["张𠮷"], "person")).toBe("\nz𠮷|𠮷\nzhang𠮷|𠮷");
    expect(pinyinKey(["𪚥𠀀局长"], "other").isWellFormed()).toBe(true);
  });

  test("are none where there is no character to read", () => {
    expect(pinyinKey(["**", "Harbour Office", ""], "other")).toBe("");
  });

  test("hold each alias on lines of its own", () => {
    expect(pinyinKey(["水务局", "河长办"], "other")).toMatch(/\nswj\|wj\|j\n[\s\S]*\nhzb\|zb\|b/);
  });
});
