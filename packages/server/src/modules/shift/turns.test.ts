import { describe, expect, test } from "vitest";
import type { RuledShift } from "./rules.ts";
import { faultsOfPattern, slotsOf, type TurnFacts, takeTurns } from "./turns.ts";

const ZONE = "Asia/Shanghai";
const LIFE = { startsAt: new Date("2026-01-01T00:00:00Z"), endsAt: null };
const days = (count: number, first = "2026-09-28") =>
  Array.from({ length: count }, (_none, place) =>
    new Date(Date.parse(first) + place * 86_400_000).toISOString().slice(0, 10),
  );
const pool = (...people: string[]) => people.map((personId) => ({ personId, seat: "FIRST" as const }));
const facts = (more: Partial<TurnFacts> = {}): TurnFacts => ({
  rota: { id: "rota", restHours: 24 },
  slots: slotsOf(days(10), ["08:30"], LIFE, ZONE),
  seats: ["FIRST"],
  pool: pool("安", "白", "陈"),
  standing: [],
  daysOff: new Map(),
  timeZone: ZONE,
  ...more,
});
const off = (...named: string[]) => new Map(named.map((day) => [day, "RESTDAY" as const]));
const namesOf = (given: TurnFacts) =>
  takeTurns(given)
    .taken.map(({ personId }) => personId)
    .join("");

describe("the stretches between two changes of the watch", () => {
  test("begin on the days that are asked for and follow one another without a gap", () => {
    const slots = slotsOf(["2026-09-30", "2026-10-01"], ["08:30", "20:30"], LIFE, ZONE);
    expect(slots.map(({ from, to }) => `${from.toISOString()} ${to.toISOString()}`)).toEqual([
      "2026-09-30T00:30:00.000Z 2026-09-30T12:30:00.000Z",
      "2026-09-30T12:30:00.000Z 2026-10-01T00:30:00.000Z",
      "2026-10-01T00:30:00.000Z 2026-10-01T12:30:00.000Z",
      "2026-10-01T12:30:00.000Z 2026-10-02T00:30:00.000Z",
    ]);
  });

  test("are cut to the life of the rota", () => {
    const life = { startsAt: new Date("2026-09-30T04:00:00Z"), endsAt: new Date("2026-09-30T10:00:00Z") };
    expect(slotsOf(["2026-09-29", "2026-09-30", "2026-10-01"], ["08:30"], life, ZONE)).toEqual([
      { from: life.startsAt, to: life.endsAt },
    ]);
  });
});

describe("turns", () => {
  test("follow the order of the pool", () => {
    expect(namesOf(facts())).toBe("安白陈安白陈安白陈安");
  });

  test("go on after who kept watch last", () => {
    const stood: RuledShift = {
      rotaId: "rota",
      seat: "FIRST",
      personId: "安",
      startsAt: new Date("2026-09-26T00:30:00Z"),
      endsAt: new Date("2026-09-27T00:30:00Z"),
      replacesId: null,
    };
    expect(namesOf(facts({ standing: [stood] }))).toBe("白陈安白陈安白陈安白");
  });

  test("share days off by who has had the fewest, so that nobody has two more than another", () => {
    // Every third day is off: by the bare order the same person would have them all.
    const wanted = days(30);
    const daysOff = off(...wanted.filter((_day, place) => place % 3 === 0));
    const { taken } = takeTurns(facts({ slots: slotsOf(wanted, ["08:30"], LIFE, ZONE), daysOff }));
    const counts = Map.groupBy(
      taken.filter((_turn, place) => place % 3 === 0),
      ({ personId }) => personId,
    );
    expect([...counts.values()].map(({ length }) => length).toSorted()).toEqual([3, 3, 4]);
  });

  test("count a day off once for who had it in parts", () => {
    const part = (personId: string, day: string, from: string, to: string, replacesId: string | null) => ({
      rotaId: "rota",
      seat: "FIRST" as const,
      personId,
      startsAt: new Date(`${day}T${from}:00Z`),
      endsAt: new Date(`${day}T${to}:00Z`),
      replacesId,
    });
    const free = ["2026-09-12", "2026-09-13", "2026-09-19", "2026-09-20", "2026-10-01"];
    const standing = [
      part("安", free[0] ?? "", "01:00", "05:00", "turn"),
      part("安", free[0] ?? "", "09:00", "13:00", "turn"),
      part("白", free[2] ?? "", "01:00", "13:00", null),
    ];
    const slots = slotsOf(["2026-10-01"], ["08:30"], LIFE, ZONE);
    // Each has had one; of those who have had as many, whoever kept watch longest ago comes first.
    expect(namesOf(facts({ pool: pool("白", "安"), slots, standing, daysOff: off(...free) }))).toBe("安");
    const apart = standing.map((shift) => ({ ...shift, replacesId: null }));
    expect(namesOf(facts({ pool: pool("白", "安"), slots, standing: apart, daysOff: off(...free) }))).toBe(
      "白",
    );
  });

  test("share holidays among themselves, and week-ends too: many week-ends make up for no holiday", () => {
    const kept = (personId: string, day: string): RuledShift => ({
      ...{ rotaId: "rota", seat: "FIRST", personId, replacesId: null },
      startsAt: new Date(`${day}T00:30:00Z`),
      endsAt: new Date(`${day}T12:30:00Z`),
    });
    const daysOff = new Map([
      ...off("2026-09-05", "2026-09-12", "2026-09-19", "2026-10-17"),
      ...["2026-06-19", "2026-10-01"].map((day) => [day, "HOLIDAY"] as const),
    ]);
    const standing = [
      ...["2026-09-05", "2026-09-12", "2026-09-19"].map((day) => kept("安", day)),
      kept("白", "2026-06-19"),
    ];
    const given = { pool: pool("安", "白"), standing, daysOff };
    const on = (day: string) => namesOf(facts({ ...given, slots: slotsOf([day], ["08:30"], LIFE, ZONE) }));
    // 白 has had a holiday and no week-end; 安 three week-ends, and no holiday yet.
    expect([on("2026-10-01"), on("2026-10-17")]).toEqual(["安", "白"]);
  });

  test("leave the rest between two of them, and what nobody can take is told as open", () => {
    const { taken, open } = takeTurns(
      facts({ pool: pool("安"), slots: slotsOf(days(3), ["08:30"], LIFE, ZONE) }),
    );
    expect(taken.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      "2026-09-28",
      "2026-09-30",
    ]);
    expect(open.map(({ seat, from }) => `${seat} ${from.toISOString()}`)).toEqual([
      "FIRST 2026-09-29T00:30:00.000Z",
    ]);
  });

  test("put nobody on two seats at once, and leave alone what is held already", () => {
    const both = [...pool("安", "白"), { personId: "安", seat: "SECOND" as const }];
    const held: RuledShift = {
      rotaId: "rota",
      seat: "FIRST",
      personId: "白",
      startsAt: new Date("2026-09-28T00:30:00Z"),
      endsAt: new Date("2026-09-29T00:30:00Z"),
      replacesId: null,
    };
    const { taken } = takeTurns(
      facts({
        pool: both,
        seats: ["FIRST", "SECOND"],
        standing: [held],
        slots: slotsOf(["2026-09-28"], ["08:30"], LIFE, ZONE),
      }),
    );
    expect(taken.map(({ seat, personId }) => `${seat} ${personId}`)).toEqual(["SECOND 安"]);
  });
});

test("a pattern has days and times of change, in their order", () => {
  const pattern = { from: "2026-09-28", to: "2026-10-08", changesAt: ["08:30", "20:30"] };
  expect(faultsOfPattern(pattern)).toEqual([]);
  expect(faultsOfPattern({ ...pattern, to: "2026-09-27" })).toMatchObject([{ path: ["to"] }]);
  expect(faultsOfPattern({ ...pattern, to: "2027-01-06" })).toMatchObject([{ path: ["to"] }]);
  expect(faultsOfPattern({ ...pattern, changesAt: [] })).toMatchObject([{ code: "REQUIRED" }]);
  expect(faultsOfPattern({ ...pattern, seats: [] })).toMatchObject([{ path: ["seats"] }]);
  expect(faultsOfPattern({ ...pattern, seats: ["FIRST", "SECOND"] })).toEqual([]);
  expect(faultsOfPattern({ ...pattern, seats: ["FIRST", "FIRST"] })).toMatchObject([
    { path: ["seats"], code: "REPEATED" },
  ]);
  expect(faultsOfPattern({ ...pattern, changesAt: ["24:00"] })).toMatchObject([{ code: "INVALID_TIME" }]);
  expect(faultsOfPattern({ ...pattern, changesAt: ["20:30", "08:30"] })).toMatchObject([
    { path: ["changesAt", "1"], code: "OUT_OF_RANGE" },
  ]);
});
