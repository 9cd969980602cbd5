import { expect, test } from "vitest";
import { decideOpen, decideProposal, decideTakeover, faultsOfPart, takenOf } from "./rules.ts";

const at = (time: string) => new Date(`2026-03-${time}:00Z`);
const SHIFT = { startsAt: at("02T00:00"), endsAt: at("03T00:00"), retiredAt: null };
const ALL = { startsAt: null, endsAt: null };
const PART = { startsAt: at("02T08:00"), endsAt: at("02T12:00") };
const NOW = at("01T00:00");

test("a shift is taken over whole or by a part that has both ends, and exchanged whole", () => {
  expect(faultsOfPart(ALL, false)).toEqual([]);
  expect(faultsOfPart(ALL, true)).toEqual([]);
  expect(faultsOfPart(PART, false)).toEqual([]);
  expect(faultsOfPart(PART, true)).toMatchObject([{ path: ["withShiftId"], code: "NOT_TOGETHER" }]);
  expect(faultsOfPart({ ...PART, endsAt: null }, false)).toMatchObject([
    { path: ["endsAt"], code: "REQUIRED" },
  ]);
  expect(faultsOfPart({ ...PART, startsAt: null }, false)).toMatchObject([{ path: ["startsAt"] }]);
  expect(faultsOfPart({ ...PART, endsAt: PART.startsAt }, false)).toMatchObject([{ code: "OUT_OF_RANGE" }]);
});

test("what has ended changes hands no more, and a part lies within its shift", () => {
  expect(decideProposal(SHIFT, null, PART, NOW)).toEqual({ allowed: true });
  expect(decideProposal(SHIFT, null, ALL, SHIFT.endsAt)).toMatchObject({ code: "SHIFT_OVER" });
  expect(decideProposal(SHIFT, null, { ...PART, endsAt: at("03T00:01") }, NOW)).toMatchObject({
    code: "OUTSIDE_SHIFT",
  });
  expect(decideProposal(SHIFT, null, PART, at("02T11:59"))).toEqual({ allowed: true });
  expect(decideProposal(SHIFT, null, PART, PART.endsAt)).toMatchObject({
    code: "SHIFT_OVER",
    path: ["endsAt"],
  });
});

test("two shifts are exchanged before either begins", () => {
  const later = { ...SHIFT, startsAt: at("05T00:00"), endsAt: at("06T00:00") };
  expect(decideProposal(SHIFT, later, ALL, NOW)).toEqual({ allowed: true });
  expect(decideTakeover(SHIFT, later, ALL, NOW)).toEqual({ allowed: true });
  const begun = at("02T00:01");
  for (const [one, other] of [
    [SHIFT, later],
    [later, SHIFT],
  ] as const) {
    expect(decideProposal(one, other, ALL, begun)).toMatchObject({
      code: "SHIFT_BEGUN",
      path: ["withShiftId"],
    });
    expect(decideTakeover(one, other, ALL, begun)).toMatchObject({ code: "SHIFT_BEGUN", path: ["id"] });
  }
});

test("a proposal is answered once, and only as long as its shifts stand", () => {
  expect(decideOpen("PROPOSED")).toEqual({ allowed: true });
  for (const state of ["AGREED", "DECLINED", "WITHDRAWN"] as const)
    expect(decideOpen(state)).toMatchObject({ code: "SWAP_ANSWERED" });
  expect(decideTakeover(SHIFT, null, ALL, NOW)).toEqual({ allowed: true });
  expect(decideTakeover(SHIFT, { ...SHIFT, retiredAt: NOW }, ALL, NOW)).toMatchObject({ code: "RETIRED" });
  expect(decideTakeover(SHIFT, null, ALL, SHIFT.endsAt)).toMatchObject({ code: "SHIFT_OVER" });
  expect(decideTakeover(SHIFT, null, PART, PART.endsAt)).toMatchObject({ code: "SHIFT_OVER" });
});

test("the other one takes all of a shift or a part, of one that has begun what is to come, and the rest is left", () => {
  expect(takenOf(SHIFT, ALL, NOW)).toEqual({
    taken: { from: SHIFT.startsAt, to: SHIFT.endsAt },
    left: { from: SHIFT.endsAt, to: SHIFT.endsAt },
  });
  const left = { from: PART.endsAt, to: SHIFT.endsAt };
  expect(takenOf(SHIFT, PART, NOW)).toEqual({ taken: { from: PART.startsAt, to: PART.endsAt }, left });
  const begun = at("02T09:00");
  expect(takenOf(SHIFT, ALL, begun).taken).toEqual({ from: begun, to: SHIFT.endsAt });
  expect(takenOf(SHIFT, PART, begun)).toEqual({ taken: { from: begun, to: PART.endsAt }, left });
});
