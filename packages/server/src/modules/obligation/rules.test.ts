import { describe, expect, test } from "vitest";
import { dayOf } from "../calendar-day/rules.ts";
import { decideSummary, dueDaysOf, faultsOfReporters, faultsOfTimes } from "./rules.ts";

const DAILY = { rrule: "FREQ=DAILY", dueDays: "EVERY_DAY", startsOn: "2026-09-18", endsOn: null } as const;
const kindOf = (day: string) => dayOf(day, null).kind;
const due = (rule: Partial<Parameters<typeof dueDaysOf>[0]>, from: string, to: string) =>
  dueDaysOf({ ...DAILY, ...rule }, from, to, kindOf).map((day) => day.slice(5));

describe("the days on which something is due", () => {
  test("begin and end with the obligation, both days included", () => {
    expect(due({ endsOn: "2026-09-20" }, "2026-09-01", "2026-09-30")).toEqual(["09-18", "09-19", "09-20"]);
    expect(due({ endsOn: "2026-09-20" }, "2026-09-21", "2026-09-30")).toEqual([]);
  });

  test("are working days alone, a Sunday that is worked among them", () => {
    expect(due({ dueDays: "WORKDAYS" }, "2026-09-18", "2026-09-26")).toEqual([
      ...["09-18", "09-20", "09-21", "09-22", "09-23", "09-24"],
    ]);
  });

  test("are days off alone, of the weekend and of a holiday", () => {
    expect(due({ dueDays: "DAYS_OFF" }, "2026-09-18", "2026-09-28")).toEqual([
      ...["09-19", "09-25", "09-26", "09-27"],
    ]);
  });

  test("count from the day on which the obligation starts", () => {
    expect(due({ rrule: "FREQ=WEEKLY;INTERVAL=2" }, "2026-09-18", "2026-10-20")).toEqual([
      ...["09-18", "10-02", "10-16"],
    ]);
    expect(due({ rrule: "FREQ=DAILY;COUNT=3" }, "2026-09-19", "2026-10-20")).toEqual(["09-19", "09-20"]);
  });
});

test("times are such that a clock shows them, and a rule is one of days that comes at all", () => {
  const good = { cutOff: "17:00", graceMinutes: 0, ...DAILY };
  expect(faultsOfTimes(good)).toEqual([]);
  const codes = (more: object) =>
    faultsOfTimes({ ...good, ...more }).map(({ path, code }) => `${path} ${code}`);
  for (const cutOff of ["24:00", "7:00", "17:60", "17:00:00"])
    expect(codes({ cutOff })).toEqual(["cutOff NOT_A_TIME"]);
  expect(codes({ graceMinutes: 1441 })).toEqual(["graceMinutes OUT_OF_RANGE"]);
  expect(codes({ startsOn: "0000-01-01" })).toEqual(["startsOn OUT_OF_RANGE"]);
  expect(codes({ rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" })).toEqual([]);
  for (const rrule of [
    "",
    "FREQ=DAILY;",
    "BYDAY=MO",
    "FREQ=DAILY;COUNT=1001",
    "FREQ=DAILY;COUNT=x",
    `FREQ=DAILY;BYMONTHDAY=${"1,".repeat(200)}1`,
  ])
    expect([rrule, codes({ rrule })]).toEqual([rrule, ["rrule NOT_A_RULE"]]);
});

test("reporters are some, not too many, and each is named once", () => {
  const many = Array.from({ length: 201 }, (_none, place) => `OrgUnit:${place}`);
  expect(faultsOfReporters(many.slice(1))).toEqual([]);
  expect(faultsOfReporters(many)).toMatchObject([{ code: "TOO_MANY" }]);
  expect(faultsOfReporters([])).toMatchObject([{ code: "REQUIRED" }]);
  expect(faultsOfReporters(["a", "b", "a"])).toMatchObject([{ path: ["reporterIds", "2"] }]);
});

test("a summary never sums itself up, by whatever lies between", () => {
  expect(decideSummary("a", "b", ["c"])).toEqual({ allowed: true });
  expect(decideSummary("a", "a", [])).toMatchObject({ code: "SUMMARY_LOOP" });
  expect(decideSummary("a", "b", ["c", "a"])).toMatchObject({ code: "SUMMARY_LOOP" });
});
