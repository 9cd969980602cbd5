import { expect, test } from "vitest";
import { nameOf, namesOf } from "./named";

const unit = { id: "OrgUnit:1", name: "闸坝科" };
const person = { id: "Person:1", name: "阮思齐", isMasked: false };
const group = { id: "Group:1", name: "抢险组" };
const duty = { id: "Duty:1", number: "3", title: null, text: "每日查看水闸" };

test("a holding is told by its person and its post with the unit", () => {
  const post = { id: "Post:1", title: "科长", unit };
  expect(namesOf({ __typename: "PostHolding", id: "PostHolding:1", person, post })).toEqual([
    { id: "Person:1", name: "阮思齐" },
    { id: "Post:1", name: "闸坝科科长" },
  ]);
});

test("a part is told by its party and whatever it is a part in", () => {
  const party = { __typename: "OrgUnit" as const, ...unit };
  const part = { __typename: "Assignment" as const, id: "Assignment:1", party, task: null, target: null };
  expect(namesOf({ ...part, duty })).toEqual([unit, { id: "Duty:1", name: "3 每日查看水闸" }]);
  expect(namesOf({ ...part, duty: null, target: group })).toEqual([unit, group]);
});

test("a member whose name cannot be read is told as it is written, and leads nowhere", () => {
  const member = { __typename: "GroupMember" as const, id: "GroupMember:1", group, member: null };
  expect(namesOf({ ...member, nameAsWritten: "阮××" })).toEqual([{ id: "", name: "阮××" }, group]);
});

test("what has no page of its own leads to that of what it belongs to", () => {
  const step = { __typename: "TaskStep" as const, id: "TaskStep:1", text: "停机" };
  expect(nameOf({ ...step, ofTask: { id: "Task:1", title: "检修水泵" } })).toEqual({
    id: "Task:1",
    name: "停机",
  });
});
