import { expect, test } from "vitest";
import { shiftDay } from "../../components/time/shift-day";
import { markOf, monthsOf, placeInWeek, runsOf } from "./months";

const year = (first: string, count: number) =>
  Array.from({ length: count }, (_none, place) => ({ day: shiftDay(first, place) }));
const day = (day: string, kind: string, basis: string, name: string | null = null) => ({
  day,
  kind,
  basis,
  name,
});

test("a year has twelve months whose weeks begin on Monday and hold all its days once", () => {
  const months = monthsOf(year("2026-01-01", 365));
  expect(months).toHaveLength(12);
  expect(months.flatMap(({ weeks }) => weeks.flat().filter((each) => each !== null))).toHaveLength(365);
  for (const { weeks } of months)
    for (const week of weeks) {
      expect(week).toHaveLength(7);
      for (const [place, each] of week.entries()) if (each) expect(placeInWeek(each.day)).toBe(place);
    }
  // 1 February 2026 is a Sunday.
  expect(months[1]?.weeks[0]?.map((each) => each?.day ?? null)).toEqual([
    ...Array.from({ length: 6 }, () => null),
    "2026-02-01",
  ]);
});

test("a February of four whole weeks has no empty place", () => {
  const [, february] = monthsOf(year("2027-01-01", 59));
  expect(february?.weeks).toHaveLength(4);
  expect(february?.weeks.flat()).not.toContain(null);
});

test("holidays in a row are said in one line, and what was set by hand in another", () => {
  const days = [
    day("2026-02-13", "WORKDAY", "WEEK"),
    day("2026-02-14", "WORKDAY", "OFFICIAL", "春节"),
    day("2026-02-15", "HOLIDAY", "OFFICIAL", "春节"),
    day("2026-02-16", "HOLIDAY", "OFFICIAL", "春节"),
    day("2026-02-17", "HOLIDAY", "SET", "春节"),
    day("2026-02-18", "WORKDAY", "WEEK"),
    day("2026-02-19", "HOLIDAY", "SET", "春节"),
  ];
  expect(runsOf(days).map(({ from, to }) => `${from.day}..${to.day}`)).toEqual([
    "2026-02-14..2026-02-14",
    "2026-02-15..2026-02-16",
    "2026-02-17..2026-02-17",
    "2026-02-19..2026-02-19",
  ]);
});

test("what a day is does not go by color alone: worked weekends and days off in the week bear a mark", () => {
  expect(markOf(day("2026-02-14", "WORKDAY", "OFFICIAL"))).toBe("work");
  expect(markOf(day("2026-02-16", "HOLIDAY", "OFFICIAL"))).toBe("off");
  expect(markOf(day("2026-02-13", "RESTDAY", "SET"))).toBe("off");
  expect(markOf(day("2026-02-13", "WORKDAY", "WEEK"))).toBeNull();
  expect(markOf(day("2026-02-07", "RESTDAY", "WEEK"))).toBeNull();
});
