import { expect, test } from "vitest";
import { answer, asParty, bian, director, link, office, yue } from "./explorer-scene";
import { changeCounts, comparedAnswers, fanOf, roleOf } from "./fan";
import { wayOf } from "./way";

const flood = { id: "Plan:flood", title: "防汛预案", status: "IN_FORCE" as const };
const fire = { id: "Plan:fire", title: "森林防火预案", status: "IN_FORCE" as const };
const rescue = { id: "Group:rescue", name: "抢险组" };
const lead = link({ as: "LEAD", level: 1, person: yue });
const above = link({ as: "PARENT_GROUP_HEAD", level: 3, person: yue });

test("a duty stands once in the fan, by the link that is nearest to the work", () => {
  expect(roleOf(answer("转移人员", [above, lead]))).toBe("LEAD");
});

test("the fan goes by role, then by plan and group, and keeps the plan's order", () => {
  const fan = fanOf(
    comparedAnswers(
      [
        answer("巡查山林", [lead], { plan: fire }),
        answer("清点物资", [lead], { plan: flood, group: rescue, order: 2 }),
        answer("转移人员", [lead], { plan: flood, group: rescue, order: 1 }),
        answer("抽排积水", [link({ person: yue })], { plan: flood, group: rescue }),
      ],
      null,
    ),
  );
  const read = fan.map(({ role, count, twigs }) => [
    role,
    count,
    twigs.map(({ plan, group, spokes }) => [
      plan?.title,
      group?.name,
      spokes.map(({ item }) => item.duty.text),
    ]),
  ]);
  expect(read).toEqual([
    ["RESPONSIBLE", 1, [["防汛预案", "抢险组", ["抽排积水"]]]],
    [
      "LEAD",
      3,
      [
        ["防汛预案", "抢险组", ["转移人员", "清点物资"]],
        ["森林防火预案", undefined, ["巡查山林"]],
      ],
    ],
  ]);
});

test("held against another day, duties are added and gone, and one that comes down to somebody else is changed", () => {
  const byUnit = (person: typeof yue) => link({ party: office, person });
  const compared = comparedAnswers(
    [answer("转移人员", [byUnit(bian)]), answer("清点物资", [lead])],
    [answer("转移人员", [byUnit(yue)]), answer("抽排积水", [lead])],
  );
  expect(compared.map(({ item, change }) => [item.duty.text, change])).toEqual([
    ["转移人员", "changed"],
    ["清点物资", "added"],
    ["抽排积水", "removed"],
  ]);
  expect(changeCounts(compared).map(({ change, count }) => [change, count])).toEqual([
    ["added", 1],
    ["removed", 1],
    ["changed", 1],
  ]);
});

test("a day held against itself shows no change", () => {
  const day = [answer("转移人员", [lead])];
  const compared = comparedAnswers(day, day);
  expect(compared.map(({ change }) => change)).toEqual(["same"]);
  expect(changeCounts(compared)).toEqual([]);
});

test("a person stands in a chain through the unit or post that is named, and may stand there as more", () => {
  const byOffice = link({ party: office, person: yue, post: director });
  const way = wayOf(answer("转移人员", [byOffice, above]), yue.id);
  expect([way.via, way.person, way.otherRoles]).toEqual([office, null, ["PARENT_GROUP_HEAD"]]);
});

test("a unit stands there itself, and comes down to its head", () => {
  const way = wayOf(answer("转移人员", [link({ party: office, person: yue })]), office.id);
  expect([way.via, way.person]).toEqual([null, yue]);
});

test("who is named in person stands there through nobody", () => {
  const way = wayOf(answer("转移人员", [link({ party: asParty(yue), person: yue })]), yue.id);
  expect([way.via, way.person]).toEqual([null, null]);
});
