import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf, daysOf } from "../../packages/server/src/modules/calendar-day/rules.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createReports, type Due, local } from "../support/reports.ts";
import { createWorld } from "../support/world.ts";

// A year from summer to summer: the National Day of 2026 as it was arranged, and a Spring Festival of 2027 that the body
// itself has set, since nobody knows that year's arrangement yet.
const FIRST = "2026-07-01";
const LAST = "2027-06-30";
const UNITS = 40;

const SET: [from: string, to: string, kind: string, name: string][] = [
  ["2027-01-01", "2027-01-03", "HOLIDAY", "元旦"],
  ["2027-01-30", "2027-01-30", "WORKDAY", "春节"],
  ["2027-02-05", "2027-02-11", "HOLIDAY", "春节"],
  ["2027-02-14", "2027-02-14", "WORKDAY", "春节"],
  ["2027-04-03", "2027-04-05", "HOLIDAY", "清明"],
  ["2027-05-01", "2027-05-05", "HOLIDAY", "劳动节"],
  ["2027-05-08", "2027-05-08", "WORKDAY", "劳动节"],
  ["2027-06-09", "2027-06-11", "HOLIDAY", "端午"],
];

/** The evenings from which the servers stood still until the next morning. */
const STOPPED = new Set(["2026-09-18", "2026-10-02", "2027-02-05", "2027-05-07"]);

/** On each day one of the units reports, in one way or another; of the others it is missed. */
const WAYS = ["ON_TIME", "ZERO", "LATE", "AFTER_MISSED"] as const;
type Way = (typeof WAYS)[number];
const wayOf = (unit: number, place: number): Way | null => {
  const way = WAYS[place % 4] ?? null;
  return unit !== place % UNITS || (STOPPED.has(days[place] ?? "") && way !== "ON_TIME") ? null : way;
};

let api: TestApi;
let reports: ReturnType<typeof createReports>;
let unitIds: string[];
let found: (Due & { stateAt: string; missedAt: string })[];
const names = Array.from(
  { length: UNITS },
  (_none, place) => `第${String(place + 1).padStart(2, "0")}农技站`,
);
const days = daysOf(FIRST, LAST);
const watchers = new Map<string, string>();

/** The calendar as the test itself knows it. */
const setDays = SET.flatMap(([from, to, kind, name]) => daysOf(from, to).map((day) => ({ day, kind, name })));
const kindOf = (day: string) =>
  setDays.find((set) => set.day === day)?.kind ?? (dayOf(day, null).kind as string);

beforeAll(async () => {
  api = await openTestApi();
  reports = createReports(api);
  await simulate();
  found = await reports.due({ from: FIRST, to: LAST });
}, 400_000);
afterAll(() => api.close());

async function simulate(): Promise<void> {
  const world = createWorld(api);
  api.clock.set(local("2026-06-30", "20:00:00"));
  unitIds = await inTurn(names, (name) => world.unit(name, { kind: "BASE_UNIT" }));
  const rotaId = await keepWatch(world);
  await api.run("setCalendarDays", { days: setDays }, "... on SetCalendarDaysSuccess { days { id } }");
  await reports.obligation({
    name: "每日灾情",
    reporterIds: unitIds,
    onWatchRotaId: rotaId,
    startsOn: FIRST,
    graceMinutes: 60,
  });
  for (const [place, day] of days.entries()) await simulateDay(day, place);
  await reports.sweep(local("2027-07-01", "00:05:00"));
}

const TODAY = `query ($day: Date!, $unitId: ID!) {
  occurrences(filter: { from: $day, to: $day, unitId: $unitId }) { nodes { id } }
}`;

/** Twelve keep watch in turns of a day, from half past eight to half past eight. */
async function keepWatch(world: ReturnType<typeof createWorld>): Promise<string> {
  const people = await inTurn(
    Array.from({ length: 12 }, (_none, place) => `值班员${place + 1}`),
    (name) => world.person(name),
  );
  const { id: rotaId } = await api.run("createRota", {
    name: "防汛值班",
    requiredSeats: ["FIRST"],
    startsAt: local(FIRST, "00:00:00"),
  });
  const shifts = days.map((day, place) => {
    watchers.set(day, `值班员${(place % 12) + 1}`);
    const next = days[place + 1] ?? "2027-07-01";
    return {
      seat: "FIRST",
      personId: people[place % 12],
      startsAt: local(day, "08:30:00"),
      endsAt: local(next, "08:30:00"),
    };
  });
  await api.run("addShifts", { rotaId, shifts }, "__typename");
  return rotaId;
}

async function simulateDay(day: string, place: number): Promise<void> {
  const isStopped = STOPPED.has(day);
  const wasStopped = STOPPED.has(days[place - 1] ?? "");
  const sweep = async (time: string) => {
    api.clock.set(local(day, time));
    // After a stop, and once a week besides, two servers sweep at once.
    const servers = wasStopped || place % 7 === 0 ? 2 : 1;
    await Promise.all(Array.from({ length: servers }, () => reports.sweep()));
  };
  await sweep(wasStopped ? "07:00:00" : "00:05:00");
  const unit = place % UNITS;
  const way = wayOf(unit, place);
  const report = async (time: string, ...ways: Way[]) => {
    if (way === null || !ways.includes(way)) return;
    api.clock.set(local(day, time));
    const { occurrences } = await api.ask(TODAY, { day, unitId: unitIds[unit] });
    await reports.submit(occurrences.nodes[0].id, way === "ZERO" ? { isZero: true } : undefined);
  };
  await report("16:59:00", "ON_TIME", "ZERO");
  if (isStopped) return;
  if (place % 5 === 0) await sweep("17:00:00");
  await report("17:30:00", "LATE");
  await sweep("18:00:00");
  await report("20:00:00", "AFTER_MISSED");
}

async function inTurn<A, B>(items: readonly A[], make: (item: A) => Promise<B>): Promise<B[]> {
  const made: B[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

describe("a year of daily reports of 40 units", () => {
  test("has each due time exactly once", () => {
    const keys = found.map(({ onDay, reporter }) => `${onDay} ${reporter.party.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.toSorted()).toEqual(days.flatMap((day) => names.map((name) => `${day} ${name}`)).toSorted());
  });

  test("has each of them in the state that it should have, since when it should", () => {
    const STATES = { ON_TIME: "SUBMITTED", ZERO: "ZERO", LATE: "LATE", AFTER_MISSED: "LATE" } as const;
    const TIMES = { ON_TIME: "16:59:00", ZERO: "16:59:00", LATE: "17:30:00", AFTER_MISSED: "20:00:00" };
    const wrong = found.filter(({ onDay, reporter, state, stateAt }) => {
      const way = wayOf(names.indexOf(reporter.party.name), days.indexOf(onDay));
      const expected = way === null ? "MISSED" : STATES[way];
      const since = new Date(local(onDay, way === null ? "18:00:00" : TIMES[way])).toISOString();
      return state !== expected || stateAt !== since;
    });
    expect(wrong).toEqual([]);
    const counts = Map.groupBy(found, ({ state }) => state);
    expect([...counts].map(([state, of]) => `${state} ${of.length}`).toSorted()).toEqual([
      "LATE 179",
      "MISSED 14239",
      "SUBMITTED 92",
      "ZERO 90",
    ]);
  });

  test("counts each late and each missed one once, and no other", () => {
    const wrong = found.filter(({ onDay, reporter, state, faults }) => {
      const way = wayOf(names.indexOf(reporter.party.name), days.indexOf(onDay));
      const isMissedFirst = state === "MISSED" || (state === "LATE" && way === "AFTER_MISSED");
      const expected = [...(state === "LATE" ? ["LATE"] : []), ...(isMissedFirst ? ["MISSED"] : [])];
      return faults.map(({ kind }) => kind).join() !== expected.join();
    });
    expect(wrong).toEqual([]);
  });

  test("is reported on days off by whoever is on watch, and on working days, shifted ones too, by the units", () => {
    const wrong = found.filter(({ onDay, isByWatch, person }) => {
      const isOff = kindOf(onDay) !== "WORKDAY";
      return isByWatch !== isOff || (person?.name ?? null) !== (isOff ? watchers.get(onDay) : null);
    });
    expect(wrong).toEqual([]);
    const isByWatch = (day: string) => found.find(({ onDay }) => onDay === day)?.isByWatch;
    expect(["2026-09-20", "2026-10-10", "2027-01-30", "2027-02-14"].map(isByWatch)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(["2026-10-01", "2026-10-07", "2027-02-08", "2027-05-03"].map(isByWatch)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
