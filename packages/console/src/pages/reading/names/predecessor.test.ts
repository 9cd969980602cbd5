import { expect, test } from "vitest";
import { likelyPredecessor, likenessOf } from "./predecessor";

const flood = { id: "Plan:1", title: "岚渚市科学技术局防汛应急工作方案" };
const fire = { id: "Plan:2", title: "岚渚市科学技术局森林防火宣传月实施意见" };

test("a later version is told by its title, whatever year and version it names", () => {
  expect(likelyPredecessor("岚渚市科学技术局2027年防汛应急工作方案（修订版）", [fire, flood])).toBe(flood);
  expect(likenessOf("防汛工作方案（2025年修订）", "防汛工作方案")).toBe(1);
});

test("a plan of the same body on another matter is not an earlier version", () => {
  expect(likelyPredecessor("岚渚市科学技术局网络安全事件应急预案", [fire])).toBeNull();
});

test("plans of one body that have no more in common than its name and their sort are not versions of each other", () => {
  const watch = "岚渚市科学技术局防汛值守工作方案";
  expect(likelyPredecessor(watch, [flood], "岚渚市科学技术局")).toBeNull();
  expect(
    likelyPredecessor(`${watch}（第1次修订）`, [{ ...flood, title: watch }], "岚渚市科学技术局"),
  ).not.toBeNull();
});

test("a title of one character, or none, is like nothing", () => {
  expect(likenessOf("", flood.title)).toBe(0);
});
