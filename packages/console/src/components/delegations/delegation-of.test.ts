import { expect, test } from "vitest";
import { delegationOf } from "./delegation-of";

const form = {
  fromId: "Person:a",
  toPersonId: "Person:b",
  planId: "Plan:p",
  groupId: "Group:g",
  validFrom: "2026-03-01",
  note: "",
};
const instantOf = (day: unknown) => (day ? `${day}T00:00:00Z` : undefined);

test("a delegation for everything names no scope, whatever was picked before", () => {
  expect(delegationOf({ ...form, scope: "ALL" }, instantOf)).toEqual({
    fromId: "Person:a",
    toPersonId: "Person:b",
    validFrom: "2026-03-01T00:00:00Z",
    validTo: undefined,
  });
});

test("a delegation within a group names that group alone, with its end and its note", () => {
  const input = { ...form, scope: "GROUP", validTo: "2026-04-01", note: "出差" };
  expect(delegationOf(input, instantOf)).toEqual({
    fromId: "Person:a",
    toPersonId: "Person:b",
    groupId: "Group:g",
    note: "出差",
    validFrom: "2026-03-01T00:00:00Z",
    validTo: "2026-04-01T00:00:00Z",
  });
});
