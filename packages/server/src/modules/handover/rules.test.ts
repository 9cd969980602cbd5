import { describe, expect, test } from "vitest";
import { decideHandover, decideMoment, decideSigning, isUnsigned, stateOf } from "./rules.ts";

const at = (time: string) => new Date(`2026-03-${time}:00Z`);
const CHANGE = at("02T00:30");
const turn = (
  personId: string,
  from: string,
  to: string,
  seat: "FIRST" | "SECOND" | "STANDBY" = "FIRST",
) => ({
  seat,
  personId,
  startsAt: at(from),
  endsAt: at(to),
});
const TURNS = [
  turn("白露", "01T00:30", "02T00:30"),
  turn("陈河", "02T00:30", "03T00:30"),
  turn("方舟", "01T00:30", "03T00:30", "SECOND"),
];
const signatures = (outgoing: boolean, incoming: boolean, refused = false) => ({
  outgoingSigned: outgoing ? CHANGE : null,
  incomingSigned: incoming ? CHANGE : null,
  refusedAt: refused ? CHANGE : null,
});

test("a handover is signed when both have signed, and settled then or when it was refused", () => {
  expect(stateOf(signatures(false, false))).toBe("OPEN");
  expect(stateOf(signatures(true, false))).toBe("OPEN");
  expect(stateOf(signatures(true, true))).toBe("SIGNED");
  expect(stateOf(signatures(true, false, true))).toBe("REFUSED");
  expect(decideSigning(signatures(true, false))).toEqual({ allowed: true });
  expect(decideSigning(signatures(true, true))).toMatchObject({ code: "HANDOVER_CLOSED" });
  expect(decideSigning(signatures(true, false, true))).toMatchObject({ code: "HANDOVER_CLOSED" });
});

test("a watch is handed over by who keeps it up to then to who keeps it from then on", () => {
  const decide = (outgoingId: string, incomingId: string) =>
    decideHandover({ outgoingId, incomingId, at: CHANGE }, [
      ...TURNS,
      turn("安平", "01T00:30", "03T00:30", "STANDBY"),
    ]);
  expect(decide("白露", "陈河")).toEqual({ allowed: true });
  expect(decide("陈河", "白露")).toMatchObject({ code: "NOT_ON_WATCH", path: ["outgoingId"] });
  expect(decide("白露", "白露")).toMatchObject({ code: "NOT_ON_WATCH", path: ["incomingId"] });
  expect(decide("白露", "安平")).toMatchObject({ code: "NOT_ON_WATCH", path: ["incomingId"] });
});

test("a seat that was empty for a while is handed over by who held it last", () => {
  const turns = [
    turn("方舟", "01T00:30", "01T08:00"),
    turn("白露", "01T08:00", "01T20:00"),
    turn("陈河", "02T00:30", "03T00:30"),
  ];
  const decide = (outgoingId: string, at: Date) =>
    decideHandover({ outgoingId, incomingId: "陈河", at }, turns);
  expect(decide("白露", CHANGE)).toEqual({ allowed: true });
  expect(decide("方舟", CHANGE)).toMatchObject({ code: "NOT_ON_WATCH", path: ["outgoingId"] });
  expect(decide("白露", at("02T00:31"))).toMatchObject({ code: "NOT_ON_WATCH", path: ["outgoingId"] });
  expect(isUnsigned("陈河", turns, [], at("02T12:00"))).toBe(true);
  const signed = { ...signatures(true, true), at: CHANGE, incomingId: "陈河" };
  expect(isUnsigned("陈河", turns, [signed], at("02T12:00"))).toBe(false);
});

test("a watch is handed over at most two hours before it changes", () => {
  expect(decideMoment({ at: CHANGE }, at("01T22:30"), ["at"])).toEqual({ allowed: true });
  expect(decideMoment({ at: CHANGE }, at("02T12:00"), ["at"])).toEqual({ allowed: true });
  expect(decideMoment({ at: CHANGE }, at("01T22:29"), ["at"])).toMatchObject({
    code: "HANDOVER_TOO_EARLY",
    path: ["at"],
  });
});

describe("a watch goes on unsigned", () => {
  const handover = (outgoing: boolean, incoming: boolean, refused = false) => ({
    ...signatures(outgoing, incoming, refused),
    at: CHANGE,
    incomingId: "陈河",
  });
  const NOON = at("02T12:00");

  test("where a seat went over and not both have signed", () => {
    expect(isUnsigned("陈河", TURNS, [], NOON)).toBe(true);
    expect(isUnsigned("陈河", TURNS, [handover(true, false)], NOON)).toBe(true);
    expect(isUnsigned("陈河", TURNS, [handover(true, false, true)], NOON)).toBe(true);
    expect(isUnsigned("陈河", TURNS, [handover(true, true)], NOON)).toBe(false);
    // A handover of another change does not count.
    expect(isUnsigned("陈河", TURNS, [{ ...handover(true, true), at: at("01T00:30") }], NOON)).toBe(true);
  });

  test("for whose own seat went over; for who is not on watch where any did", () => {
    expect(isUnsigned("方舟", TURNS, [], NOON)).toBe(false);
    expect(isUnsigned("安平", TURNS, [], NOON)).toBe(true);
    expect(isUnsigned(null, TURNS, [handover(true, true)], NOON)).toBe(false);
  });

  test("never where somebody follows on nobody or on the own shift", () => {
    expect(isUnsigned("白露", TURNS, [], at("01T12:00"))).toBe(false);
    const own = [turn("陈河", "01T00:30", "02T00:30"), turn("陈河", "02T00:30", "03T00:30")];
    expect(isUnsigned("陈河", own, [], NOON)).toBe(false);
  });
});
