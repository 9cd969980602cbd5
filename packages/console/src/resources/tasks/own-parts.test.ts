import { expect, test } from "vitest";
import { movesOf, ownPartIn, type PartedTask, type Self } from "./own-parts";

const self = {
  id: "Person:1",
  name: "甲",
  holdings: [{ id: "h", post: { id: "Post:1", isHead: true, unit: { id: "OrgUnit:1" } } }],
  memberships: [{ id: "m", role: "MEMBER", group: { id: "Group:1" } }],
  answersFor: {
    nodes: [
      { as: "RESPONSIBLE", duty: { id: "Duty:carried" } },
      { as: "PARENT_GROUP_HEAD", duty: { id: "Duty:led" } },
    ],
  },
} as unknown as Self;

function task({
  dutyId = "Duty:other",
  groupId,
  unitId,
  given = [],
}: {
  dutyId?: string;
  groupId?: string;
  unitId?: string;
  given?: { role: string; party: { id: string } }[];
} = {}) {
  const duty = {
    id: dutyId,
    group: groupId === undefined ? null : { id: groupId },
    unit: unitId === undefined ? null : { id: unitId },
  };
  return { duty, assignments: given } as unknown as PartedTask;
}

test("who leads a task, or stands above its duty in the chain, judges the work", () => {
  expect(ownPartIn(task({ given: [{ role: "LEAD", party: { id: "Person:1" } }] }), self)).toBe("judges");
  expect(ownPartIn(task({ given: [{ role: "LEAD", party: { id: "OrgUnit:1" } }] }), self)).toBe("judges");
  expect(ownPartIn(task({ dutyId: "Duty:led" }), self)).toBe("judges");
});

test("who carries it out reports on it: by name, by unit, by duty or by group", () => {
  expect(ownPartIn(task({ given: [{ role: "SUPPORT", party: { id: "Post:1" } }] }), self)).toBe("reports");
  expect(ownPartIn(task({ dutyId: "Duty:carried" }), self)).toBe("reports");
  expect(ownPartIn(task({ groupId: "Group:1" }), self)).toBe("reports");
  expect(ownPartIn(task({ unitId: "OrgUnit:1" }), self)).toBe("reports");
});

test("to be informed is no part in the work, nor is the work of others", () => {
  expect(ownPartIn(task({ given: [{ role: "INFORMED", party: { id: "Person:1" } }] }), self)).toBe("none");
  expect(ownPartIn(task({ given: [{ role: "LEAD", party: { id: "Person:2" } }] }), self)).toBe("none");
  expect(ownPartIn(task(), self)).toBe("none");
});

test("who carries work out reports it done and never accepts it; who leads does both; others do neither", () => {
  expect(movesOf("IN_PROGRESS", "reports")).toContain("DONE");
  expect(movesOf("DONE", "reports")).toEqual([]);
  expect(movesOf("OPEN", "reports")).not.toContain("CANCELLED");
  expect(movesOf("DONE", "judges")).toEqual(["ACCEPTED", "IN_PROGRESS"]);
  expect(movesOf("OPEN", "none")).toEqual([]);
});
