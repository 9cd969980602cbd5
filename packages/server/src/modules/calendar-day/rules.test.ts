import { describe, expect, test } from "vitest";
import { KNOWN_YEARS } from "./official-days.ts";
import {
  dayOf,
  daysOf,
  daysToWeigh,
  decideSettingAgain,
  faultOfSpan,
  faultsOfDays,
  isWorkingDay,
  MOST_DAYS,
  MOST_SET,
} from "./rules.ts";

/** The holidays of 2026 as the State Council announced them, with both ends. */
const HOLIDAYS_2026 = [
  ["元旦", "2026-01-01", "2026-01-03"],
  ["春节", "2026-02-15", "2026-02-23"],
  ["清明", "2026-04-04", "2026-04-06"],
  ["劳动节", "2026-05-01", "2026-05-05"],
  ["端午", "2026-06-19", "2026-06-21"],
  ["中秋", "2026-09-25", "2026-09-27"],
  ["国庆节", "2026-10-01", "2026-10-07"],
] as const;

/** The days of weekends on which one works for them. */
const SHIFTED_2026 = [
  ["元旦", "2026-01-04"],
  ["春节", "2026-02-14"],
  ["春节", "2026-02-28"],
  ["劳动节", "2026-05-09"],
  ["国庆节", "2026-09-20"],
  ["国庆节", "2026-10-10"],
] as const;

const year = (of: number) => daysOf(`${of}-01-01`, `${of}-12-31`).map((day) => dayOf(day, null));
const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

describe("the year 2026", () => {
  test("has the holidays and the shifted working days of the official arrangement, and no others", () => {
    const arranged = year(2026).filter(({ basis }) => basis === "OFFICIAL");
    const holidays = HOLIDAYS_2026.flatMap(([name, from, to]) =>
      daysOf(from, to).map((day) => `${day} HOLIDAY ${name}`),
    );
    const shifted = SHIFTED_2026.map(([name, day]) => `${day} WORKDAY ${name}`);
    expect(arranged.map(({ day, kind, name }) => `${day} ${kind} ${name}`)).toEqual(
      [...holidays, ...shifted].toSorted(),
    );
  });

  test("is what its weeks make of it on all other days", () => {
    const rest = year(2026).filter(({ basis }) => basis === "WEEK");
    expect(rest).toHaveLength(365 - 33 - 6);
    for (const { day, kind, name } of rest)
      expect([day, kind, name]).toEqual([day, isWeekend(day) ? "RESTDAY" : "WORKDAY", null]);
  });

  test("has one works on shifted weekends, and nobody does on a Monday of the Spring Festival", () => {
    const works = (day: string) => isWorkingDay(dayOf(day, null).kind);
    expect([works("2026-02-14"), works("2026-02-16"), works("2026-02-21"), works("2026-02-24")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test("of a year whose arrangement is not known, such as 2027, nothing but the week is said", () => {
  expect(KNOWN_YEARS).toEqual(Array.from({ length: 23 }, (_none, place) => 2004 + place));
  expect(new Set(year(2027).map(({ basis }) => basis))).toEqual(new Set(["WEEK"]));
  expect(dayOf("2027-02-08", null)).toMatchObject({ kind: "WORKDAY", name: null });
  expect(dayOf("2027-10-02", null)).toMatchObject({ kind: "RESTDAY", name: null });
});

test("what the body has set stands above the arrangement and above the week", () => {
  const flood = { kind: "WORKDAY", name: "防汛值守" } as const;
  expect(dayOf("2026-10-03", flood)).toEqual({ day: "2026-10-03", ...flood, basis: "SET", set: flood });
  const local = { kind: "HOLIDAY", name: null } as const;
  expect(dayOf("2026-03-03", local)).toMatchObject({ kind: "HOLIDAY", name: null, basis: "SET" });
});

test("a span has both its ends, over the end of a month, of February and of a year", () => {
  expect(daysOf("2026-02-27", "2026-03-01")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  expect(daysOf("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
  expect(daysOf("2026-12-31", "2027-01-01")).toEqual(["2026-12-31", "2027-01-01"]);
  expect(daysOf("2026-01-01", "2026-12-31")).toHaveLength(365);
});

test("a span that is too long, goes backwards or begins before all years is told by its path", () => {
  expect(faultOfSpan("2026-01-01", "2027-02-04")).toBeNull();
  expect(daysOf("2026-01-01", "2027-02-04")).toHaveLength(MOST_DAYS);
  expect(faultOfSpan("2026-01-01", "2027-02-05")?.path).toEqual(["to"]);
  expect(faultOfSpan("2026-01-02", "2026-01-01")?.path).toEqual(["to"]);
  expect(faultOfSpan("0000-01-01", "0000-01-01")?.path).toEqual(["from"]);
});

test("a span weighs as many days as it has, and one that is none as the most", () => {
  expect(daysToWeigh("2026-01-01", "2026-12-31")).toBe(365);
  expect(daysToWeigh("2026-01-02", "2026-01-01")).toBe(MOST_DAYS);
  expect(daysToWeigh("2026-01-01", "9999-12-31")).toBe(MOST_DAYS);
});

test("days to be set are some, not too many, and each is named once", () => {
  const many = (count: number) => Array.from({ length: count }, (_none, place) => daysFrom(place));
  const daysFrom = (place: number) => ({
    day: new Date(Date.UTC(2027, 0, 1 + place)).toISOString().slice(0, 10),
  });
  expect(faultsOfDays(many(MOST_SET))).toEqual([]);
  expect(faultsOfDays(many(MOST_SET + 1))).toMatchObject([{ path: ["days"], code: "TOO_MANY" }]);
  expect(faultsOfDays([])).toMatchObject([{ path: ["days"], code: "REQUIRED" }]);
  expect(faultsOfDays([{ day: "2027-02-06" }, { day: "2027-02-06" }, { day: "0000-02-06" }])).toMatchObject([
    { path: ["days", "1", "day"], code: "REPEATED" },
    { path: ["days", "2", "day"], code: "OUT_OF_RANGE" },
  ]);
});

test("a day is set again only where nobody has set it anew", () => {
  expect(decideSettingAgain(0)).toEqual({ allowed: true });
  expect(decideSettingAgain(1)).toMatchObject({ allowed: false, code: "DAY_SET_ANEW", path: ["id"] });
});
