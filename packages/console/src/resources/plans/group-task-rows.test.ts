import { expect, test } from "vitest";
import { groupTaskRows } from "./group-task-rows";

const NONE = { open: 0, inProgress: 0, blocked: 0, done: 0, accepted: 0, cancelled: 0, late: 0 };
const group = (id: string, parentId: string | null, counts: object = {}) => ({
  id,
  name: id,
  parent: parentId === null ? null : { id: parentId },
  taskCounts: { ...NONE, ...counts },
});
const lines = (...groups: ReturnType<typeof group>[]) =>
  groupTaskRows(groups, sumOf(groups)).map(({ group, depth, open }) => [group?.id, depth, open]);
const sumOf = (groups: ReturnType<typeof group>[]) => ({
  ...NONE,
  ...groups.find(({ parent }) => parent === null)?.taskCounts,
});

test("groups stand below the group that they belong to, with all that is not done", () => {
  const whole = group("领导小组", null, { open: 3, blocked: 1, done: 2 });
  expect(lines(group("抢险组", "领导小组", { open: 2 }), whole)).toEqual([
    ["领导小组", 0, 4],
    ["抢险组", 1, 2],
  ]);
});

test("a group without any task is left out, one whose tasks are all done is not", () => {
  expect(lines(group("宣传组", null), group("物资组", null, { accepted: 1 }))).toEqual([["物资组", 0, 0]]);
});

test("a group whose parent is of another plan stands at the top", () => {
  const rows = groupTaskRows([group("巡护队", "别处", { open: 1 })], { ...NONE, open: 1 });
  expect(rows).toMatchObject([{ group: { id: "巡护队" }, depth: 0, open: 1 }]);
});

test("tasks for duties that are no group's stand in a line of their own", () => {
  const ofPlan = { ...NONE, open: 5, inProgress: 1, late: 2, done: 1 };
  const rows = groupTaskRows([group("抢险组", null, { open: 2, late: 1 })], ofPlan);
  expect(rows.at(-1)).toEqual({ group: null, depth: 0, open: 4, late: 1, done: 1 });
});
