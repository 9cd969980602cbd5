import { expect, test } from "vitest";
import { type Choice, choicesOf, remembered } from "./party-choices";

const unit = { id: "OrgUnit:1", name: "办公室" };
const holders = [{ id: "PostHolding:1", person: { id: "Person:1", name: "荀况", isMasked: false } }];
const hits = [
  { title: "办公室", node: { __typename: "OrgUnit", id: "OrgUnit:1", parent: null } },
  { title: "主任", node: { __typename: "Post", id: "Post:1", unit, holders } },
  { title: "方案", node: { __typename: "Plan" } },
] as const;

test("what is found is offered by kind, and what is no party is not", () => {
  expect(choicesOf(hits, ["Post", "OrgUnit"])).toEqual([
    { id: "Post:1", kind: "Post", name: "主任", place: "办公室 · 荀况" },
    { id: "OrgUnit:1", kind: "OrgUnit", name: "办公室", place: "" },
  ]);
});

test("only the kinds asked for are offered", () => {
  expect(choicesOf(hits, ["Person"])).toEqual([]);
});

test("who was chosen last comes first, and eight are kept", () => {
  const choice = (id: string): Choice => ({ id, kind: "Person", name: id, place: "" });
  const recent = ["1", "2", "3", "4", "5", "6", "7", "8"].map(choice);
  expect(
    remembered(recent, choice("3"))
      .map(({ id }) => id)
      .join(""),
  ).toBe("31245678");
  expect(
    remembered(recent, choice("9"))
      .map(({ id }) => id)
      .join(""),
  ).toBe("91234567");
});
