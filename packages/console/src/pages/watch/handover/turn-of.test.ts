import { expect, test } from "vitest";
import { turnOf } from "./turn-of";

const turn = (seat: string, person: string, from: string, to: string) => ({
  seat,
  person: { id: person },
  startsAt: `2026-11-${from}:30:00.000Z`,
  endsAt: `2026-11-${to}:30:00.000Z`,
});

const shifts = [
  turn("FIRST", "he", "22T00", "23T00"),
  turn("FIRST", "su", "23T00", "24T00"),
  turn("FIRST", "li", "24T00", "25T00"),
  turn("STANDBY", "an", "22T00", "23T00"),
];

test("a little after half past eight the change that was just due is proposed", () => {
  expect(turnOf(shifts, "2026-11-23T01:00:00.000Z")).toEqual({
    at: "2026-11-23T00:30:00.000Z",
    outgoingId: "he",
    incomingId: "su",
  });
});

test("in the evening the change of the coming morning is nearer", () => {
  expect(turnOf(shifts, "2026-11-23T14:00:00.000Z")).toMatchObject({ outgoingId: "su", incomingId: "li" });
});

test("whoever goes on hands nothing over to themselves, and stand-by is handed over by nobody", () => {
  const same = [
    turn("FIRST", "he", "22T00", "23T00"),
    turn("FIRST", "he", "23T00", "24T00"),
    ...shifts.slice(3),
  ];
  expect(turnOf(same, "2026-11-23T01:00:00.000Z")).toBeNull();
});
