import { expect, test } from "vitest";
import type { ChartCard } from "./card";
import { find, findable } from "./find-cards";

const card = (id: string, title: string, names: string[]): ChartCard => ({
  id,
  parentId: null,
  title,
  kind: "科室",
  lines: [],
  details: [],
  foot: "",
  change: "same",
  hasGap: false,
  people: names.map((name) => ({ id: name, name, as: "科员" })),
});
const all = findable([card("1", "办公室", ["卞　宁", "滕越"]), card("2", "规划与财务科", ["Bian Ning"])]);
const names = (typed: string) => find(all, typed, 10).map(({ name }) => name);

test("a person is found though the name is written with a gap, and leads to the card of the unit", () => {
  expect(find(all, "卞宁", 10)).toEqual([
    { key: "1 0 卞　宁", cardId: "1", name: "卞　宁", as: "办公室 · 科员" },
  ]);
});

test("width and case of letters do not count", () => {
  expect(names("ＢＩＡＮ ning")).toEqual(["Bian Ning"]);
});

test("what begins with the words comes before what only holds them, and no more than wanted are listed", () => {
  const units = findable([card("1", "市科学技术局", []), card("2", "科学普及科", [])]);
  expect(find(units, "科学", 10).map(({ name }) => name)).toEqual(["科学普及科", "市科学技术局"]);
  expect(find(units, "科学", 1)).toHaveLength(1);
});

test("nothing typed finds nothing", () => {
  expect(names(" 　")).toEqual([]);
});
