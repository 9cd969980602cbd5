import { expect, test } from "vitest";
import { likeness, pairSimilar } from "./similar-texts.ts";

test("a duty in other words is taken for the same, another duty is not", () => {
  const before = ["每日16时前报送健康情况", "储备沙袋和水泵", "组织人员转移"];
  const after = ["组织危险区域人员转移", "每日17时前报送健康情况", "维修供暖管道"];
  expect(pairSimilar(before, after)).toEqual([
    { before: 2, after: 0 },
    { before: 0, after: 1 },
  ]);
});

test("each text is paired once, with the one that is most like it", () => {
  expect(
    pairSimilar(["检查消防设施并登记", "检查消防设施"], ["检查消防设施并登记结果", "检查消防设施"]),
  ).toEqual([
    { before: 0, after: 0 },
    { before: 1, after: 1 },
  ]);
});

test("likeness is one for the same text and none for texts that share no two characters in a row", () => {
  expect(likeness("值班", "值班")).toBe(1);
  expect(likeness("值班", "班值")).toBe(0);
  expect(pairSimilar(["", "值"], ["", "班"])).toEqual([]);
});

test("thousands of texts that all begin alike are paired without comparing each with each", () => {
  const texts = (mark: string) =>
    Array.from({ length: 4_000 }, (_none, index) => {
      const own = [3, 5, 7, 11].map((factor) =>
        String.fromCodePoint(0x4e00 + ((index * factor * 131) % 6_000)),
      );
      return `各单位要认真做好${own.join("")}工作${mark}`;
    });
  const started = performance.now();
  expect(pairSimilar(texts(""), texts("并登记")).length).toBeGreaterThan(3_900);
  expect(performance.now() - started).toBeLessThan(5_000);
});
