import { expect, test } from "vitest";
import { SCOPE_AREAS, scopeParts } from "./scopes";

test("reading and writing of one area are told together", () => {
  expect(scopeParts(["PLANS_WRITE", "PLANS_READ", "TASKS_READ"])).toEqual([
    { area: "PLANS", may: "BOTH" },
    { area: "TASKS", may: "READ" },
  ]);
});

test("a key may write where it may not read", () => {
  expect(scopeParts(["TASKS_WRITE"])).toEqual([{ area: "TASKS", may: "WRITE" }]);
});

test("a key without scopes may do nothing", () => {
  expect(scopeParts([])).toEqual([]);
});

test("each scope stands in one area", () => {
  const all = SCOPE_AREAS.flatMap(({ scopes }) => scopes);
  expect(new Set(all).size).toBe(all.length);
});
