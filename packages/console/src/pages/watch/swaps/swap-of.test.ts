import { expect, test } from "vitest";
import { swapOf } from "./swap-of";

const typed = {
  toPersonId: "Person:su",
  withShiftId: "Shift:2",
  startsAt: "2026-11-23T10:00",
  endsAt: "2026-11-23T12:00",
  reason: " a journey ",
};
const instantOf = (local: unknown) => `${String(local)}+08:00`;

test("a whole shift is offered without times and without another shift", () => {
  expect(swapOf("Shift:1", { ...typed, kind: "WHOLE" }, instantOf)).toEqual({
    shiftId: "Shift:1",
    toPersonId: "Person:su",
    reason: "a journey",
  });
});

test("a part has its times, an exchange the other shift", () => {
  expect(swapOf("Shift:1", { ...typed, kind: "PART" }, instantOf)).toMatchObject({
    startsAt: "2026-11-23T10:00+08:00",
    endsAt: "2026-11-23T12:00+08:00",
  });
  expect(swapOf("Shift:1", { ...typed, kind: "EXCHANGE" }, instantOf)).toMatchObject({
    withShiftId: "Shift:2",
  });
  expect(swapOf("Shift:1", { ...typed, kind: "EXCHANGE" }, instantOf)).not.toHaveProperty("startsAt");
});
