import { describe, expect, test } from "vitest";
import { ALLOW } from "../../decision.ts";
import {
  decideDelegationsBetween,
  decideHeadPosts,
  decideHoldings,
  decidePeopleMerge,
  decideTasksBetween,
  decideUnitsMerge,
  pairPosts,
} from "./rules.ts";

const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);

describe("two people", () => {
  const [one, other] = [
    { id: "a", isMasked: false },
    { id: "b", isMasked: false },
  ];

  test("are merged where both names can be read", () => {
    expect(decidePeopleMerge(one, other)).toEqual(ALLOW);
  });

  test("are never merged where a name is masked, nor anybody with themselves", () => {
    const code = "MASKED_NEVER_MERGED";
    expect(decidePeopleMerge(one, { ...other, isMasked: true })).toMatchObject({ code, path: ["mergeId"] });
    expect(decidePeopleMerge({ ...one, isMasked: true }, other)).toMatchObject({ code, path: ["keepId"] });
    expect(decidePeopleMerge(one, one)).toMatchObject({ code: "SAME_NODE" });
  });

  test("are not one where one stands in for the other", () => {
    expect(decideDelegationsBetween([{ fromPersonId: "a", toPersonId: "c" }])).toEqual(ALLOW);
    expect(decideDelegationsBetween([{ fromPersonId: "a", toPersonId: "a" }])).toMatchObject({
      code: "SELF_DELEGATION",
    });
  });
});

test("two people are not one where one accepted what the other one finished", () => {
  expect(decideTasksBetween([])).toEqual(ALLOW);
  expect(decideTasksBetween([{ title: "检修闸门" }, { title: "清点沙袋" }])).toMatchObject({
    code: "SAME_PERSON",
    path: ["mergeId"],
    reason: expect.stringContaining("检修闸门, 清点沙袋"),
  });
});

test("two units are one only where neither stands above the other", () => {
  const above = (id: string, ...unitsAbove: string[]) => ({ id, unitsAbove });
  expect(decideUnitsMerge(above("a", "top"), above("b", "top"))).toEqual(ALLOW);
  expect(decideUnitsMerge(above("a", "b"), above("b"))).toMatchObject({ code: "UNIT_LOOP" });
  expect(decideUnitsMerge(above("a"), above("b", "a"))).toMatchObject({ code: "UNIT_LOOP" });
  expect(decideUnitsMerge(above("a"), above("a"))).toMatchObject({ code: "SAME_NODE" });
});

describe("holdings that come together", () => {
  const holding = { personId: "p", postId: "x", isMain: true, isActing: false };
  const spring = { ...holding, validFrom: day("01-01"), validTo: day("04-01") };
  const summer = { ...holding, validFrom: day("04-01"), validTo: null };

  test("may follow each other", () => {
    expect(decideHoldings([spring, { ...summer, postId: "y" }])).toEqual(ALLOW);
    expect(decideHoldings([spring, { ...summer, personId: "q" }])).toEqual(ALLOW);
  });

  test("are no two main posts and no two holders at once, unless one only acts", () => {
    const early = { ...summer, validFrom: day("03-01") };
    expect(decideHoldings([spring, { ...early, postId: "y" }])).toMatchObject({
      code: "OVERLAPPING_MAIN_HOLDING",
    });
    expect(decideHoldings([spring, { ...early, personId: "q" }])).toMatchObject({
      code: "OVERLAPPING_HOLDING",
    });
    expect(decideHoldings([spring, { ...early, personId: "q", isActing: true }])).toEqual(ALLOW);
  });
});

describe("the posts of two units", () => {
  const post = (id: string, titleKey: string, isHead = false) => ({ id, titleKey, isHead });

  test("are one where each has the title once", () => {
    const kept = [post("k1", "科长", true), post("k2", "科员")];
    const merged = [post("m1", "科长"), post("m2", "科员"), post("m3", "科员"), post("m4", "秘书")];
    expect(pairPosts(kept, merged)).toEqual([{ keptId: "k1", mergedId: "m1", isHead: true }]);
  });

  test("have one head among them", () => {
    const kept = [post("k1", "科长", true)];
    const same = [post("m1", "科长", true)];
    expect(decideHeadPosts(kept, same, pairPosts(kept, same))).toEqual(ALLOW);
    expect(decideHeadPosts([], same, [])).toEqual(ALLOW);
    const other = [post("m1", "主任", true)];
    expect(decideHeadPosts(kept, other, pairPosts(kept, other))).toMatchObject({ code: "HEAD_POST_EXISTS" });
  });
});
