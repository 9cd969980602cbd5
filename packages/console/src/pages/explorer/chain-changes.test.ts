import { expect, test } from "vitest";
import { changesOf, comparedLinks } from "./chain-changes";
import { bian, director, link, office, yue } from "./explorer-scene";
import { stepsOf } from "./steps";

const group = { id: "Group:rescue", name: "抢险组" };
const lead = (person: typeof yue) => link({ as: "LEAD", level: 1, person });
const byOffice = (person: typeof yue | null) => link({ party: office, person, post: director });
const read = (before: ReturnType<typeof link>[], after: ReturnType<typeof link>[]) =>
  comparedLinks(before, after).map(({ item, change, before: was }) => [
    item.as,
    item.person?.name,
    change,
    was?.person?.name,
  ]);

test("a unit whose head was replaced is changed and knows both names", () => {
  expect(read([byOffice(yue)], [byOffice(bian)])).toEqual([["RESPONSIBLE", "卞宁", "changed", "岳明谦"]]);
});

test("a leader who took the place of another as the only one is changed and knows both names", () => {
  expect(read([lead(yue)], [lead(bian)])).toEqual([["LEAD", "卞宁", "changed", "岳明谦"]]);
});

test("where one of two went and two came, nobody is said to have replaced anybody", () => {
  const third = { id: "Person:teng", name: "滕越", isMasked: false };
  expect(read([lead(yue)], [lead(bian), lead(third)])).toEqual([
    ["LEAD", "卞宁", "added", undefined],
    ["LEAD", "滕越", "added", undefined],
    ["LEAD", "岳明谦", "removed", undefined],
  ]);
});

test("links that stayed are the same, and what came is on its level", () => {
  const head = link({ as: "PARENT_GROUP_HEAD", level: 3, person: yue, group });
  expect(read([byOffice(yue), head], [byOffice(yue), head, lead(bian)])).toEqual([
    ["RESPONSIBLE", "岳明谦", "same", "岳明谦"],
    ["LEAD", "卞宁", "added", undefined],
    ["PARENT_GROUP_HEAD", "岳明谦", "same", "岳明谦"],
  ]);
});

test("the ladder finds a link's change by the link", () => {
  const after = lead(bian);
  expect(changesOf(comparedLinks([lead(yue)], [after])).get(after)?.change).toBe("changed");
});

test("a chain in short leads from who does the work to the top, without helpers and without saying a leader twice", () => {
  const links = [
    link({ as: "PARENT_GROUP_HEAD", level: 3, person: bian, group }),
    link({ as: "GROUP_HEAD", level: 2, person: yue, group }),
    link({ as: "OFFICE", level: 3, person: bian, group }),
    lead(yue),
    byOffice(bian),
    link({ as: "SUPPORT", party: office }),
  ];
  expect(stepsOf(links).map(({ role, links: own }) => [role, own.length])).toEqual([
    ["RESPONSIBLE", 1],
    ["LEAD", 1],
    ["PARENT_GROUP_HEAD", 1],
  ]);
});

test("the head of the group is named where somebody else leads", () => {
  const links = [lead(bian), link({ as: "GROUP_HEAD", level: 2, person: yue, group })];
  expect(stepsOf(links).map(({ role }) => role)).toEqual(["LEAD", "GROUP_HEAD"]);
});
