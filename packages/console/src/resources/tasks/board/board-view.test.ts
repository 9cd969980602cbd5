import { expect, test } from "vitest";
import { viewIn } from "./use-board-view";

const of = (address: string) => viewIn(new URLSearchParams(address));

test("an address without conditions shows every task, the first column on a phone", () => {
  expect(of("")).toMatchObject({ filter: {}, isFiltered: false, column: "OPEN", isByPriority: false });
});

test("an address says whose tasks, how urgent and whether late only", () => {
  const view = of("planId=Plan:1&personId=Person:2&priority=URGENT&late=1&sort=priority&column=DONE");
  expect(view.filter).toEqual({
    planId: "Plan:1",
    personId: "Person:2",
    priority: ["URGENT"],
    isLate: true,
  });
  expect(view).toMatchObject({ isFiltered: true, isByPriority: true, column: "DONE" });
});

test("what an address says that no board knows is no condition", () => {
  expect(of("priority=SOMETIMES&late=yes&column=LOST&q=1").filter).toEqual({});
  expect(of("column=LOST").column).toBe("OPEN");
});
