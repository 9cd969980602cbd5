import { expect, test } from "vitest";
import { readPostTitle } from "./post-title.ts";

const read = (text: string) => {
  const { unitName, title, isHead } = readPostTitle(text);
  return [unitName, title, isHead];
};

test("the head of a department is found from the post", () => {
  expect(read("水情所所长")).toEqual(["水情所", "所长", true]);
  expect(read("规划科科长")).toEqual(["规划科", "科长", true]);
  expect(read("办公室主任")).toEqual(["办公室", "主任", true]);
  expect(read("林业科负责人")).toEqual(["林业科", "负责人", true]);
  expect(read("窗口服务组组长")).toEqual(["窗口服务组", "组长", true]);
  expect(read("团支部书记")).toEqual(["团支部", "书记", true]);
});

test("a deputy does not head the department", () => {
  expect(read("市场所副所长")).toEqual(["市场所", "副所长", false]);
  expect(read("办公室副主任")).toEqual(["办公室", "副主任", false]);
  expect(read("副局长")).toEqual([null, "副局长", false]);
});

test("a post of the body itself names no department", () => {
  expect(read("局  长")).toEqual([null, "局长", true]);
  expect(read("总工程师")).toEqual([null, "总工程师", false]);
});

test("a Party post belongs to the Party group", () => {
  expect(read("党组书记")).toEqual(["党组", "书记", true]);
  expect(read("党组成员")).toEqual(["党组", "成员", false]);
});

test("a rank is not taken for the head of a department", () => {
  expect(read("四级主任科员")).toEqual([null, "四级主任科员", false]);
  expect(read("副主任科员")).toEqual([null, "副主任科员", false]);
});

test("an acting head is read as acting", () => {
  expect(readPostTitle("代理科长")).toMatchObject({ unitName: null, title: "科长", isActing: true });
});
