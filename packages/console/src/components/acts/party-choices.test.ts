import { expect, test } from "vitest";
import { choicesOf } from "./party-choices";

const unit = { id: "OrgUnit:1", name: "办公室" };
const hits = [
  { title: "办公室", node: { __typename: "OrgUnit", id: "OrgUnit:1", kind: "DEPARTMENT", parent: null } },
  { title: "主任", node: { __typename: "Post", id: "Post:1", unit } },
  { title: "方案", node: { __typename: "Plan", id: "Plan:1", documentNumber: null } },
] as const;

test("what is found is offered by kind, and what is no party is not", () => {
  expect(choicesOf(hits, ["Post", "OrgUnit"])).toEqual([
    { id: "Post:1", kind: "Post", name: "主任", place: "办公室" },
    { id: "OrgUnit:1", kind: "OrgUnit", name: "办公室", place: "" },
  ]);
});

test("only the kinds asked for are offered", () => {
  expect(choicesOf(hits, ["Person"])).toEqual([]);
});
