import { expect, test } from "vitest";
import { daysFrom, minutesOf, piecesOf } from "./strip";

const ZONE = "Asia/Shanghai";
const night = { startsAt: "2026-11-23T09:00:00.000Z", endsAt: "2026-11-24T00:30:00.000Z" };

test("a watch from 17:00 to 08:30 is cut at midnight of the body, and both parts say that they belong together", () => {
  const [evening] = piecesOf([night], "2026-11-23", ZONE);
  const [morning] = piecesOf([night], "2026-11-24", ZONE);
  expect(evening).toMatchObject({ isBegun: false, isGoingOn: true });
  expect(evening?.left).toBeCloseTo((17 / 24) * 100);
  expect(evening?.width).toBeCloseTo((7 / 24) * 100);
  expect(morning).toMatchObject({ left: 0, isBegun: true, isGoingOn: false });
  expect(morning?.width).toBeCloseTo((8.5 / 24) * 100);
});

test("what does not touch the day is left out, and what ends at its midnight too", () => {
  const evening = { startsAt: "2026-11-23T09:00:00.000Z", endsAt: "2026-11-23T16:00:00.000Z" };
  expect(piecesOf([night], "2026-11-25", ZONE)).toEqual([]);
  expect(piecesOf([evening], "2026-11-24", ZONE)).toEqual([]);
});

test("a watch without an end fills every day after it began", () => {
  const [piece] = piecesOf([{ startsAt: night.startsAt, endsAt: null }], "2026-11-25", ZONE);
  expect(piece).toMatchObject({ left: 0, width: 100, isBegun: true, isGoingOn: true });
});

test("pieces come in the order of the clock", () => {
  const later = { startsAt: "2026-11-23T12:00:00.000Z", endsAt: "2026-11-23T13:00:00.000Z" };
  const sooner = { startsAt: "2026-11-23T02:00:00.000Z", endsAt: "2026-11-23T03:00:00.000Z" };
  expect(piecesOf([later, sooner], "2026-11-23", ZONE).map(({ span }) => span)).toEqual([sooner, later]);
});

test("on a day of 23 hours an hour is a greater part of the day", () => {
  const hour = { startsAt: "2026-03-29T10:00:00.000Z", endsAt: "2026-03-29T11:00:00.000Z" };
  expect(piecesOf([hour], "2026-03-29", "Europe/Berlin")[0]?.width).toBeCloseTo(100 / 23);
});

test("days follow each other over the end of a month", () => {
  expect(daysFrom("2026-11-29", 3)).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"]);
});

test("an hour without a second watchkeeper counts sixty minutes", () => {
  expect(minutesOf([{ startsAt: "2026-11-23T02:00:00.000Z", endsAt: "2026-11-23T03:00:00.000Z" }])).toBe(60);
});
