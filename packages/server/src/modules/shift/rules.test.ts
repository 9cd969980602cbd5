import { describe, expect, test } from "vitest";
import {
  decideParts,
  decideShifts,
  divisionOf,
  faultOfCalendar,
  faultsOfShifts,
  gapsOf,
  type RuledShift,
} from "./rules.ts";

const at = (time: string) => new Date(`2026-03-${time}:00Z`);
const DAY = { from: at("01T00:00"), to: at("02T00:00") };
const held = (seat: "LEADER" | "FIRST" | "SECOND", from: string, to: string) => ({
  seat,
  startsAt: at(from),
  endsAt: at(to),
});
const told = (gaps: ReturnType<typeof gapsOf>) =>
  gaps.map(
    ({ seat, from, to }) => `${seat} ${from.toISOString().slice(8, 16)}–${to.toISOString().slice(8, 16)}`,
  );

describe("the coverage of a watch", () => {
  const all = { seats: ["LEADER", "FIRST", "SECOND"] as const, windows: [DAY] };
  const whole = (["LEADER", "FIRST", "SECOND"] as const).map((seat) => held(seat, "01T00:00", "02T00:00"));

  test("has no gap where each seat is held, and one of an hour where one post is empty for an hour", () => {
    expect(gapsOf(all, whole, DAY.from, DAY.to)).toEqual([]);
    const without = [
      ...whole.slice(0, 2),
      held("SECOND", "01T00:00", "01T13:00"),
      held("SECOND", "01T14:00", "02T00:00"),
    ];
    expect(told(gapsOf(all, without, DAY.from, DAY.to))).toEqual(["SECOND 01T13:00–01T14:00"]);
  });

  test("is all gap where nobody is on watch, and none where nothing need be held", () => {
    expect(told(gapsOf(all, [], DAY.from, DAY.to))).toEqual([
      "LEADER 01T00:00–02T00:00",
      "FIRST 01T00:00–02T00:00",
      "SECOND 01T00:00–02T00:00",
    ]);
    expect(gapsOf({ ...all, windows: [] }, [], DAY.from, DAY.to)).toEqual([]);
  });

  test("is asked in office hours alone where it is a window, and a seat of another kind holds nothing", () => {
    const window = { seats: ["FIRST"] as const, windows: [{ from: at("01T09:00"), to: at("01T17:00") }] };
    expect(told(gapsOf(window, [held("SECOND", "01T00:00", "02T00:00")], DAY.from, DAY.to))).toEqual([
      "FIRST 01T09:00–01T17:00",
    ]);
    expect(gapsOf(window, [held("FIRST", "01T09:00", "01T17:00")], DAY.from, DAY.to)).toEqual([]);
  });

  test("says of every minute of a life what going through it minute by minute says", () => {
    const random = randomOf(7);
    const end = at("08T00:00");
    for (let round = 0; round < 40; round += 1) {
      const shifts = Array.from({ length: 12 }, () => {
        const from = DAY.from.getTime() + Math.floor(random() * 7 * 1440) * MINUTE;
        const length = (1 + Math.floor(random() * 1440)) * MINUTE;
        const seat = (["LEADER", "FIRST", "SECOND"] as const)[Math.floor(random() * 3)] ?? "FIRST";
        return { seat, startsAt: new Date(from), endsAt: new Date(from + length) };
      });
      const gaps = gapsOf({ ...all, windows: [{ from: DAY.from, to: end }] }, shifts, DAY.from, end);
      for (const seat of all.seats) {
        const own = gaps.filter((gap) => gap.seat === seat);
        for (let minute = DAY.from.getTime(); minute < end.getTime(); minute += MINUTE) {
          const isHeld = shifts.some(
            ({ seat: of, startsAt, endsAt }) => of === seat && +startsAt <= minute && +endsAt > minute,
          );
          if (own.some(({ from, to }) => +from <= minute && +to > minute) === isHeld)
            expect.fail(`${seat} at ${new Date(minute).toISOString()} in round ${round}`);
        }
        expect(own.every(({ from }, place) => place === 0 || +from > +(own[place - 1]?.to ?? from))).toBe(
          true,
        );
      }
    }
  });
});

const MINUTE = 60_000;

/** Numbers that look random and are the same each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe("a shift that is to be entered", () => {
  const rota = { id: "rota", startsAt: at("01T00:00"), endsAt: at("20T00:00"), restHours: 12 };
  const shift = (more: Partial<RuledShift> = {}): RuledShift => ({
    rotaId: "rota",
    seat: "FIRST",
    personId: "白露",
    startsAt: at("05T08:00"),
    endsAt: at("06T08:00"),
    replacesId: null,
    ...more,
  });
  const decide = (wanted: RuledShift[], standing: RuledShift[] = []) =>
    decideShifts({ rota, leaders: new Set(["安平"]), standing }, wanted, (place) => [
      "shifts",
      String(place),
    ]);
  const refusal = (code: string, place = 0) => ({ allowed: false, code, path: ["shifts", String(place)] });

  test("lies within the life of the rota", () => {
    expect(decide([shift({ startsAt: at("01T00:00"), endsAt: at("20T00:00") })])).toEqual({ allowed: true });
    expect(decide([shift({ startsAt: new Date("2026-02-28T23:59:00Z") })])).toMatchObject(
      refusal("OUTSIDE_ROTA"),
    );
    expect(decide([shift({ endsAt: at("20T00:01") })])).toMatchObject(refusal("OUTSIDE_ROTA"));
  });

  test("is led by one of the leader pool", () => {
    expect(decide([shift({ seat: "LEADER", personId: "安平" })])).toEqual({ allowed: true });
    expect(decide([shift({ seat: "LEADER" })])).toMatchObject(refusal("NOT_IN_POOL"));
  });

  test("has its seat to itself, save those who stand by", () => {
    const other = shift({ personId: "陈河", startsAt: at("06T07:59"), endsAt: at("07T08:00") });
    expect(decide([shift()], [other])).toMatchObject(refusal("SHIFT_CLASH"));
    expect(decide([shift()], [{ ...other, startsAt: at("06T08:00") }])).toEqual({ allowed: true });
    expect(decide([shift({ seat: "STANDBY" })], [{ ...other, seat: "STANDBY" }])).toEqual({ allowed: true });
    expect(decide([shift()], [{ ...other, rotaId: "another" }])).toEqual({ allowed: true });
  });

  test("finds nobody in two places at once, on whichever rota", () => {
    const elsewhere = shift({ rotaId: "another", seat: "SECOND", startsAt: at("06T07:00") });
    expect(decide([shift()], [elsewhere])).toMatchObject(refusal("SHIFT_CLASH"));
    expect(decide([shift(), shift({ seat: "SECOND" })])).toMatchObject(refusal("SHIFT_CLASH", 1));
  });

  test("leaves the rest that the rota asks for before and after, but not between parts of one turn", () => {
    const later = shift({ startsAt: at("06T19:59"), endsAt: at("07T08:00") });
    expect(decide([later], [shift()])).toMatchObject(refusal("REST_TOO_SHORT"));
    expect(decide([shift()], [later])).toMatchObject(refusal("REST_TOO_SHORT"));
    expect(decide([{ ...later, startsAt: at("06T20:00") }], [shift()])).toEqual({ allowed: true });
    expect(decide([{ ...later, seat: "STANDBY" }], [shift()])).toEqual({ allowed: true });
    const part = { replacesId: "turn" };
    expect(decide([shift(part), { ...later, ...part }])).toEqual({ allowed: true });
  });
});

test("shifts are some and not too many, and each ends after it begins", () => {
  const shift = { startsAt: at("01T08:00"), endsAt: at("01T09:00") };
  expect(faultsOfShifts([shift], "shifts")).toEqual([]);
  expect(faultsOfShifts([], "shifts")).toMatchObject([{ path: ["shifts"], code: "REQUIRED" }]);
  expect(faultsOfShifts(Array(401).fill(shift), "shifts")).toMatchObject([{ code: "TOO_MANY" }]);
  expect(faultsOfShifts([shift, { ...shift, endsAt: shift.startsAt }], "parts")).toMatchObject([
    { path: ["parts", "1", "endsAt"], code: "OUT_OF_RANGE" },
  ]);
});

const TURN = { personId: "白露", startsAt: at("01T08:00"), endsAt: at("02T08:00") };
const part = (personId: string, from: string, to: string, note: string | null = null) => ({
  ...{ personId, note },
  startsAt: at(from),
  endsAt: at(to),
});

test("parts lie within the shift whose place they take, and what is past goes to nobody else", () => {
  expect(decideParts(TURN, [TURN], DAY.from)).toEqual({ allowed: true });
  const before = part("白露", "01T07:59", "01T09:00");
  expect(decideParts(TURN, [TURN, before], DAY.from)).toMatchObject({
    code: "OUTSIDE_SHIFT",
    path: ["parts", "1"],
  });
  const parts = [part("白露", "01T08:00", "01T09:00"), part("陈河", "01T09:00", "01T10:00")];
  expect(decideParts(TURN, parts, at("01T09:59"))).toEqual({ allowed: true });
  expect(decideParts(TURN, parts, at("01T10:00"))).toMatchObject({
    code: "SHIFT_OVER",
    path: ["parts", "1"],
  });
  expect(decideParts(TURN, [TURN], TURN.endsAt)).toMatchObject({ code: "SHIFT_OVER", path: ["id"] });
});

test("of a shift that has begun the rest is divided, and whoever keeps watch goes on in one piece", () => {
  const divided = (parts: ReturnType<typeof part>[], now: string) => {
    const { keptTo, entered } = divisionOf(TURN, parts, at(now));
    const times = ({ personId, startsAt, endsAt, place }: (typeof entered)[number]) =>
      `${place} ${personId} ${startsAt.toISOString().slice(8, 13)} ${endsAt.toISOString().slice(8, 13)}`;
    return [keptTo.toISOString().slice(8, 13), ...entered.map(times)];
  };
  const parts = [
    part("白露", "01T08:00", "01T12:00"),
    part("陈河", "01T12:00", "01T18:00"),
    part("白露", "01T18:00", "02T08:00"),
  ];
  expect(divided(parts, "01T10:00")).toEqual(["01T12", "1 陈河 01T12 01T18", "2 白露 01T18 02T08"]);
  expect(divided(parts, "01T14:00")).toEqual(["01T14", "1 陈河 01T14 01T18", "2 白露 01T18 02T08"]);
  expect(divided([part("陈河", "01T08:00", "02T08:00")], "01T10:00")).toEqual([
    "01T10",
    "0 陈河 01T10 02T08",
  ]);
  const noted = [part("白露", "01T08:00", "02T08:00", "改为在家")];
  expect(divided(noted, "01T10:00")).toEqual(["01T10", "0 白露 01T10 02T08"]);
});

test("a calendar of shifts is of a hundred days at most", () => {
  expect(faultOfCalendar({ from: at("01T00:00"), to: new Date("2026-06-09T00:00:00Z") })).toBeNull();
  expect(faultOfCalendar({ from: at("01T00:00"), to: new Date("2026-06-09T00:00:01Z") })).toMatch("100");
  expect(faultOfCalendar({ from: at("01T00:00"), to: at("01T00:00") })).toMatch("after");
});
