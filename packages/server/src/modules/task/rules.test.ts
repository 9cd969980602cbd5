import { expect, test } from "vitest";
import {
  decideParentTask,
  decideStatus,
  decideStepOrder,
  decideTaskRetirement,
  progressOf,
  type StatusChange,
} from "./rules.ts";

const change: StatusChange = {
  from: "IN_PROGRESS",
  to: "DONE",
  reason: null,
  personId: "worker",
  finishedById: null,
  leadIds: ["lead"],
  openParts: 0,
};
const done: StatusChange = {
  ...change,
  from: "DONE",
  to: "ACCEPTED",
  personId: "lead",
  finishedById: "worker",
};

test("a task in which somebody has a part cannot be retired, one without can", () => {
  expect(decideTaskRetirement(0)).toEqual({ allowed: true });
  expect(decideTaskRetirement(1)).toMatchObject({ code: "STILL_IN_USE" });
});

test("a task is never a part of itself", () => {
  expect(decideParentTask("part", ["whole"])).toEqual({ allowed: true });
  expect(decideParentTask("whole", ["part", "whole"])).toMatchObject({ code: "TASK_LOOP" });
});

test("a task is done when all its parts are", () => {
  expect(decideStatus(change)).toEqual({ allowed: true });
  expect(decideStatus({ ...change, openParts: 2 })).toMatchObject({ code: "OPEN_PARTS" });
});

test("where somebody leads, it is said who finished; where nobody does, it may be left open", () => {
  expect(decideStatus({ ...change, personId: null })).toMatchObject({
    code: "FINISHER_REQUIRED",
    path: ["personId"],
  });
  expect(decideStatus({ ...change, personId: null, leadIds: [] })).toEqual({ allowed: true });
});

test("steps are put in order all together: none left out, none twice, none of another task", () => {
  expect(decideStepOrder(["b", "a"], ["a", "b"])).toEqual({ allowed: true });
  for (const wanted of [["a"], ["a", "a"], ["a", "c"], ["a", "b", "c"]])
    expect(decideStepOrder(wanted, ["a", "b"]), wanted.join()).toMatchObject({ code: "STEPS_DIFFER" });
});

test("an open task is not accepted before it is done", () => {
  expect(decideStatus({ ...done, from: "OPEN" })).toMatchObject({ code: "TASK_TRANSITION" });
});

test("who leads accepts what another one finished", () => {
  expect(decideStatus(done)).toEqual({ allowed: true });
});

test("who finished a task does not accept it, even as its lead", () => {
  expect(decideStatus({ ...done, finishedById: "lead" })).toMatchObject({ code: "SAME_PERSON" });
});

test("where somebody leads, nobody else accepts", () => {
  expect(decideStatus({ ...done, personId: "clerk" })).toMatchObject({ code: "NOT_THE_LEAD" });
  expect(decideStatus({ ...done, personId: null })).toMatchObject({ code: "NOT_THE_LEAD" });
  expect(decideStatus({ ...done, personId: null, leadIds: [] })).toEqual({ allowed: true });
});

test("what holds up, gives up or sends back a task needs a reason", () => {
  for (const [from, to] of [
    ["OPEN", "BLOCKED"],
    ["OPEN", "CANCELLED"],
    ["DONE", "IN_PROGRESS"],
  ] as const) {
    expect(decideStatus({ ...change, from, to }), `${from} to ${to}`).toMatchObject({
      code: "REASON_REQUIRED",
    });
    expect(decideStatus({ ...change, from, to, reason: "缺少物资" })).toEqual({ allowed: true });
  }
});

test("how far a task is follows from its parts, and a task that is done is done", () => {
  expect(progressOf("IN_PROGRESS", { done: 1, all: 3 })).toBe(33);
  expect(progressOf("OPEN", { done: 0, all: 0 })).toBe(0);
  expect(progressOf("DONE", { done: 0, all: 0 })).toBe(100);
});
