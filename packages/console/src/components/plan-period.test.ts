import { describe, expect, test } from "vitest";
import { firstMoment, yetToBegin, yetToEnd } from "./plan-period";

const NOW = Date.parse("2026-11-22T04:00:00Z");
const NEW_YEAR = "2026-12-31T16:00:00Z";
const SUMMER = "2026-06-30T16:00:00Z";

describe("the standing of a plan today", () => {
  test("a plan put in force from a day to come has not begun", () => {
    expect(yetToBegin({ status: "IN_FORCE", inForceFrom: NEW_YEAR }, NOW)).toBe(NEW_YEAR);
    expect(yetToBegin({ status: "IN_FORCE", inForceFrom: SUMMER }, NOW)).toBeNull();
  });
  test("a draft has no day on which it begins", () => {
    expect(yetToBegin({ status: "DRAFT", inForceFrom: NEW_YEAR }, NOW)).toBeNull();
    expect(yetToBegin(null, NOW)).toBeNull();
  });
  test("a draft says something from the day that is planned for it", () => {
    expect(firstMoment({ status: "DRAFT", plannedFrom: NEW_YEAR }, NOW)).toBe(NEW_YEAR);
    expect(firstMoment({ status: "DRAFT", plannedFrom: SUMMER }, NOW)).toBeNull();
    expect(firstMoment({ status: "IN_FORCE", inForceFrom: NEW_YEAR }, NOW)).toBe(NEW_YEAR);
  });
  test("a plan replaced from a day to come holds until then", () => {
    expect(yetToEnd({ status: "SUPERSEDED", inForceFrom: SUMMER, inForceTo: NEW_YEAR }, NOW)).toBe(NEW_YEAR);
    expect(yetToEnd({ status: "ENDED", inForceTo: SUMMER }, NOW)).toBeNull();
    expect(yetToEnd({ status: "IN_FORCE", inForceTo: null }, NOW)).toBeNull();
  });
});
