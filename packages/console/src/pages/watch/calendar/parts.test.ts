import { expect, test } from "vitest";
import { changesOf, partsOf } from "./parts";

const shift = { personId: "he", startsAt: "2026-11-23T00:30:00.000Z", endsAt: "2026-11-24T00:30:00.000Z" };
const hour = { startsAt: "2026-11-23T06:00:00.000Z", endsAt: "2026-11-23T07:00:00.000Z" };

test("whoever takes an hour in the middle leaves what lies before and after to the one who had it", () => {
  expect(partsOf(shift, { personId: "su", ...hour })).toEqual([
    { personId: "he", startsAt: shift.startsAt, endsAt: hour.startsAt },
    { personId: "su", ...hour },
    { personId: "he", startsAt: hour.endsAt, endsAt: shift.endsAt },
  ]);
});

test("an hour that nobody takes is left out", () => {
  expect(partsOf(shift, { personId: null, ...hour })).toEqual([
    { personId: "he", startsAt: shift.startsAt, endsAt: hour.startsAt },
    { personId: "he", startsAt: hour.endsAt, endsAt: shift.endsAt },
  ]);
});

test("whoever takes the whole shift leaves nothing over", () => {
  const { startsAt, endsAt } = shift;
  expect(partsOf(shift, { personId: "su", startsAt, endsAt })).toEqual([
    { personId: "su", startsAt, endsAt },
  ]);
});

test("shifts of a day change once, those of twelve hours twice, those of eight thrice, over midnight too", () => {
  expect(changesOf("08:30", 24)).toEqual(["08:30"]);
  expect(changesOf("08:30", 12)).toEqual(["08:30", "20:30"]);
  expect(changesOf("17:00", 8)).toEqual(["01:00", "09:00", "17:00"]);
});
