import { describe, expect, test } from "vitest";
import { holidayCountsOf } from "./holiday-counts.ts";
import {
  decideLife,
  decidePublishing,
  decideRotaRetirement,
  faultOfSpan,
  faultsOfPool,
  faultsOfPublishing,
  faultsOfRota,
  needsOf,
  type RotaTimes,
} from "./rules.ts";

const at = (instant: string) => new Date(instant);
const rota = (more: Partial<RotaTimes> = {}): RotaTimes => ({
  requiredSeats: ["LEADER", "FIRST"],
  startsAt: at("2026-03-01T00:00:00Z"),
  endsAt: null,
  officeFrom: null,
  officeTo: null,
  restHours: 12,
  ...more,
});
const codes = (more: Partial<RotaTimes>) =>
  faultsOfRota(rota(more)).map(({ path, code }) => `${path.join(".")} ${code}`);

test("a rota says which seats must be held, from when, and in office hours that are hours", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ officeFrom: "08:30", officeTo: "17:30" })).toEqual([]);
  expect(codes({ requiredSeats: [] })).toEqual(["requiredSeats REQUIRED"]);
  expect(codes({ requiredSeats: ["FIRST", "FIRST"] })).toEqual(["requiredSeats REPEATED"]);
  expect(codes({ endsAt: at("2026-03-01T00:00:00Z") })).toEqual(["endsAt OUT_OF_RANGE"]);
  expect(codes({ restHours: 169 })).toEqual(["restHours OUT_OF_RANGE"]);
  expect(codes({ officeFrom: "8:30", officeTo: "17:30" })).toEqual(["officeFrom INVALID_TIME"]);
  expect(codes({ officeFrom: "08:30" })).toEqual(["officeTo REQUIRED"]);
  expect(codes({ officeFrom: "17:30", officeTo: "08:30" })).toEqual(["officeTo OUT_OF_RANGE"]);
});

describe("what a rota needs", () => {
  const span = { from: at("2026-02-28T00:00:00Z"), to: at("2026-03-04T00:00:00Z") };

  test("is all its seats through its life, which ends where the span does when nobody has said", () => {
    expect(needsOf(rota(), span, [], "Asia/Shanghai").windows).toEqual([
      { from: at("2026-03-01T00:00:00Z"), to: span.to },
    ]);
    const ended = rota({ endsAt: at("2026-03-02T00:00:00Z") });
    expect(needsOf(ended, span, [], "Asia/Shanghai").windows).toEqual([
      { from: at("2026-03-01T00:00:00Z"), to: at("2026-03-02T00:00:00Z") },
    ]);
    const over = { from: at("2026-04-01T00:00:00Z"), to: at("2026-04-02T00:00:00Z") };
    expect(needsOf(ended, over, [], "Asia/Shanghai").windows).toEqual([]);
  });

  test("of a window is its office hours on working days, in the body's time zone", () => {
    const window = rota({ officeFrom: "08:30", officeTo: "17:30" });
    expect(needsOf(window, span, ["2026-03-02", "2026-03-03"], "Asia/Shanghai").windows).toEqual([
      { from: at("2026-03-02T00:30:00Z"), to: at("2026-03-02T09:30:00Z") },
      { from: at("2026-03-03T00:30:00Z"), to: at("2026-03-03T09:30:00Z") },
    ]);
  });
});

test("a rota with gaps is published by who accepts them, ahead and within its life", () => {
  const gap = { seat: "FIRST" as const, from: at("2026-03-02T00:00:00Z"), to: at("2026-03-02T01:00:00Z") };
  expect(decidePublishing([], false)).toEqual({ allowed: true });
  expect(decidePublishing([gap], true)).toEqual({ allowed: true });
  expect(decidePublishing([gap], false)).toMatchObject({ code: "COVERAGE_GAPS", path: ["acceptGaps"] });
  const now = at("2026-03-01T00:00:00Z");
  const fault = { path: ["to"], code: "OUT_OF_RANGE" };
  expect(faultsOfPublishing(rota(), at("2026-04-01T00:00:00Z"), now)).toEqual([]);
  expect(faultsOfPublishing(rota(), now, now)).toMatchObject([fault]);
  expect(faultsOfPublishing(rota(), at("2028-01-01T00:00:00Z"), now)).toMatchObject([fault]);
  const ended = rota({ endsAt: at("2026-03-31T00:00:00Z") });
  expect(faultsOfPublishing(ended, at("2026-04-01T00:00:00Z"), now)).toMatchObject([fault]);
  expect(faultOfSpan({ from: now, to: at("2027-04-05T00:00:00Z") })).toBeNull();
});

test("a rota with shifts to come is not retired", () => {
  expect(decideRotaRetirement({ shifts: 0, reports: 0 })).toEqual({ allowed: true });
  expect(decideRotaRetirement({ shifts: 1, reports: 0 })).toMatchObject({ code: "STILL_IN_USE" });
  expect(decideRotaRetirement({ shifts: 0, reports: 1 })).toMatchObject({ code: "STILL_IN_USE" });
});

test("the life of a rota is not cut where shifts stand", () => {
  const life = { startsAt: at("2026-03-01T00:00:00Z"), endsAt: at("2026-03-05T00:00:00Z") };
  const standing = { from: life.startsAt, to: life.endsAt };
  expect(decideLife(life, null)).toEqual({ allowed: true });
  expect(decideLife(life, standing)).toEqual({ allowed: true });
  expect(decideLife({ ...life, endsAt: null }, standing)).toEqual({ allowed: true });
  expect(decideLife({ ...life, endsAt: at("2026-03-04T23:59:00Z") }, standing)).toMatchObject({
    code: "OUTSIDE_ROTA",
    path: ["endsAt"],
  });
  expect(decideLife({ ...life, startsAt: at("2026-03-01T00:01:00Z") }, standing)).toMatchObject({
    code: "OUTSIDE_ROTA",
    path: ["startsAt"],
  });
});

test("nobody has two turns on a seat of a pool, and may have one on each of two", () => {
  const first = { personId: "白露", seat: "FIRST" };
  expect(faultsOfPool([first, { ...first, seat: "SECOND" }])).toEqual([]);
  expect(faultsOfPool([first, first])).toMatchObject([{ path: ["members", "1"], code: "REPEATED" }]);
  const many = Array.from({ length: 401 }, (_none, place) => ({ personId: String(place), seat: "FIRST" }));
  expect(faultsOfPool(many)).toMatchObject([{ path: ["members"], code: "TOO_MANY" }]);
});

test("holidays are counted by the day on which a shift begins, for all of the pool, stand-by left out", () => {
  const days = [
    { day: "2026-10-01", kind: "HOLIDAY" as const },
    { day: "2026-10-02", kind: "HOLIDAY" as const },
    { day: "2026-10-10", kind: "WORKDAY" as const },
    { day: "2026-10-11", kind: "RESTDAY" as const },
  ];
  const shift = (
    personId: string,
    startsAt: string,
    seat: "FIRST" | "STANDBY" = "FIRST",
    replacesId: string | null = null,
  ) => ({ personId, seat, startsAt: at(startsAt), replacesId });
  const counts = holidayCountsOf(
    [
      shift("白露", "2026-10-01T00:30:00Z"),
      // Half past midnight of the holiday, still the day before by UTC.
      shift("白露", "2026-10-01T16:30:00Z"),
      shift("陈河", "2026-10-10T00:30:00Z"),
      shift("陈河", "2026-10-11T00:30:00Z"),
      shift("陈河", "2026-10-11T00:30:00Z", "STANDBY"),
      shift("陈河", "2026-09-30T00:30:00Z"),
      // One turn that was divided counts once for each who had a part of it.
      shift("余岚", "2026-10-01T00:30:00Z", "FIRST", "turn"),
      shift("岳青", "2026-10-01T04:30:00Z", "FIRST", "turn"),
      shift("余岚", "2026-10-01T08:30:00Z", "FIRST", "turn"),
    ],
    [
      { personId: "白露", seat: "FIRST" },
      { personId: "戴安", seat: "FIRST" },
      { personId: "方舟", seat: "STANDBY" },
    ],
    days,
    { from: at("2026-09-30T16:00:00Z"), to: at("2026-10-31T16:00:00Z") },
    "Asia/Shanghai",
  );
  expect(counts).toEqual([
    { personId: "白露", shifts: 2, holidays: 2, restDays: 0 },
    { personId: "戴安", shifts: 0, holidays: 0, restDays: 0 },
    { personId: "陈河", shifts: 2, holidays: 0, restDays: 1 },
    { personId: "余岚", shifts: 1, holidays: 1, restDays: 0 },
    { personId: "岳青", shifts: 1, holidays: 1, restDays: 0 },
  ]);
});
