import { expect, test } from "vitest";
import { decideOneRule, faultsOfRule } from "./rules.ts";

const codesOf = (rule: Parameters<typeof faultsOfRule>[0]) =>
  faultsOfRule(rule).map(({ path, code }) => `${path.join(".")} ${code}`);

test("a plan has one rule for urgent reports", () => {
  expect(decideOneRule(0, "planId").allowed).toBe(true);
  expect(decideOneRule(1, "planId")).toMatchObject({ code: "URGENT_RULE_EXISTS", path: ["planId"] });
});

test("a rule leaves from a minute to a day, and names from one to twenty receivers, each of them once", () => {
  const receivers = Array.from({ length: 20 }, (_none, place) => `Person:${place}`);
  expect(codesOf({ waitMinutes: 1, receiverIds: receivers })).toEqual([]);
  expect(codesOf({ waitMinutes: 1440 })).toEqual([]);
  expect(codesOf({ waitMinutes: 0, receiverIds: [] })).toEqual([
    "waitMinutes OUT_OF_RANGE",
    "receiverIds REQUIRED",
  ]);
  expect(codesOf({ waitMinutes: 1441, receiverIds: [...receivers, "Person:20"] })).toEqual([
    "waitMinutes OUT_OF_RANGE",
    "receiverIds TOO_MANY",
  ]);
  expect(codesOf({ receiverIds: ["Post:1", "Person:1", "Post:1"] })).toEqual(["receiverIds.2 REPEATED"]);
});
