import { expect, test } from "vitest";
import { decideMoreFeeds, decideOwnFeed, faultsOfFeed, hashOfSecret, scopeOf } from "./rules.ts";

test("a calendar is of a person, of a unit or for a plan", () => {
  expect(scopeOf({ unitId: null, planId: null })).toBe("PERSON");
  expect(scopeOf({ unitId: "unit", planId: null })).toBe("UNIT");
  expect(scopeOf({ unitId: null, planId: "plan" })).toBe("PLAN");
  expect(faultsOfFeed("unit", null)).toEqual([]);
  expect(faultsOfFeed("unit", "plan")).toMatchObject([{ path: ["planId"], code: "NOT_TOGETHER" }]);
});

test("who asks for the own shifts is somebody of the directory", () => {
  expect(decideOwnFeed("person")).toEqual({ allowed: true });
  expect(decideOwnFeed(null)).toMatchObject({ code: "NO_PERSON" });
});

test("an account has twenty calendars at most", () => {
  expect(decideMoreFeeds(19)).toEqual({ allowed: true });
  expect(decideMoreFeeds(20)).toMatchObject({ code: "TOO_MANY_CALENDARS" });
});

test("of a secret only a hash is kept, the same each time", () => {
  expect(hashOfSecret("a")).toBe(hashOfSecret("a"));
  expect(hashOfSecret("a")).not.toBe(hashOfSecret("b"));
  expect(hashOfSecret("a")).toMatch(/^[0-9a-f]{64}$/);
});
