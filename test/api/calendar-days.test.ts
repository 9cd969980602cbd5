import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const DAYS = `query ($from: Date!, $to: Date!, $known: DateTime) @asOf(known: $known) {
  days(from: $from, to: $to) { day kind isWorkingDay name basis set { id version day kind name } } }`;

async function daysOf(from: string, to = from, known: string | null = null): Promise<Any[]> {
  return (await api.ask(DAYS, { from, to, known })).days;
}

const lineOf = ({ day, kind, name, basis }: Any) =>
  [day, kind, name ?? "", basis].join(" ").replace("  ", " ");
const linesOf = async (from: string, to = from) => (await daysOf(from, to)).map(lineOf);

async function set(...days: object[]): Promise<Any[]> {
  const { days: made } = await api.run(
    "setCalendarDays",
    { days },
    "... on SetCalendarDaysSuccess { days { id version day kind name retiredAt } }",
  );
  return made;
}

const historyOf = async (nodeId: string): Promise<Any[]> =>
  (
    await api.ask(
      `query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }) { nodes {
        number action fields { name before after } subjectNode { ... on CalendarDay { day } } } } }`,
      { nodeId },
    )
  ).changes.nodes;
const undo = async (nodeId: string) =>
  api.run("undoChange", { number: (await historyOf(nodeId)).at(-1).number }, "... on CalendarDay { id }");

describe("the work calendar", () => {
  test("tells holidays, shifted working days and weekends of a year that is arranged", async () => {
    expect(await linesOf("2026-02-13", "2026-02-16")).toEqual([
      "2026-02-13 WORKDAY WEEK",
      "2026-02-14 WORKDAY 春节 OFFICIAL",
      "2026-02-15 HOLIDAY 春节 OFFICIAL",
      "2026-02-16 HOLIDAY 春节 OFFICIAL",
    ]);
    const [shifted, holiday] = await daysOf("2026-02-14", "2026-02-15");
    expect([shifted.isWorkingDay, holiday.isWorkingDay, shifted.set]).toEqual([true, false, null]);
  });

  test("has weeks only in a year that is not arranged, and says which years are", async () => {
    expect(await linesOf("2027-10-01", "2027-10-02")).toEqual([
      "2027-10-01 WORKDAY WEEK",
      "2027-10-02 RESTDAY WEEK",
    ]);
    const { knownYears } = await api.ask("{ knownYears }");
    expect([knownYears.includes(2026), knownYears.includes(2027)]).toEqual([true, false]);
  });

  test("is asked for a year in at most four statements, however much of it is set", async () => {
    const year = { from: "2029-01-01", to: "2029-12-31", known: null };
    const bare = await api.request(DAYS, year);
    await set(...firstDays(100, 2029).map((day) => ({ day, kind: "HOLIDAY" })));
    const full = await api.request(DAYS, year);
    expect((full.data as Any).days.filter(({ basis }: Any) => basis === "SET")).toHaveLength(100);
    expect(full.statements.length).toBe(bare.statements.length);
    expect(full.statements.length).toBeLessThanOrEqual(4);
  });

  test("is not asked for too much, backwards or for a day that is none", async () => {
    const refusal = async (from: string, to: string) => {
      const { errors } = await api.request(DAYS, { from, to });
      return errors?.map(({ extensions }) => [extensions?.code, ...(extensions?.path ?? [])].join(" "));
    };
    expect(await refusal("2026-01-01", "2027-02-05")).toEqual(["BAD_USER_INPUT to"]);
    expect(await refusal("2026-01-02", "2026-01-01")).toEqual(["BAD_USER_INPUT to"]);
    expect(await refusal("0000-01-01", "0000-01-02")).toEqual(["BAD_USER_INPUT from"]);
    expect(await refusal("2026-02-30", "2026-03-01")).toHaveLength(1);
    expect(await daysOf("2026-01-01", "2027-02-04")).toHaveLength(400);
    expect(await daysOf("9999-12-31")).toHaveLength(1);
  });
});

describe("days that the body sets", () => {
  test("stand above the arrangement and above the week, many at once and in their order", async () => {
    const made = await set(
      { day: "2026-10-03", kind: "WORKDAY", name: " 防汛值守 " },
      { day: "2026-10-08", kind: "HOLIDAY", name: "延长假期" },
      { day: "2026-07-13", kind: "RESTDAY" },
    );
    expect(made.map(({ day, version }) => `${day} ${version}`)).toEqual([
      "2026-10-03 1",
      "2026-10-08 1",
      "2026-07-13 1",
    ]);
    expect(await linesOf("2026-10-02", "2026-10-03")).toEqual([
      "2026-10-02 HOLIDAY 国庆节 OFFICIAL",
      "2026-10-03 WORKDAY 防汛值守 SET",
    ]);
    expect(await linesOf("2026-10-08")).toEqual(["2026-10-08 HOLIDAY 延长假期 SET"]);
    expect(await linesOf("2026-07-13")).toEqual(["2026-07-13 RESTDAY SET"]);
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on CalendarDay { day kind } } }", {
      id: made[0].id,
    });
    expect(node).toEqual({ day: "2026-10-03", kind: "WORKDAY" });
  });

  test("are changed where they are set already, and leave no event where nothing is another", async () => {
    const [first] = await set({ day: "2027-02-06", kind: "HOLIDAY", name: "春节" });
    const [again] = await set(
      { day: "2027-02-06", kind: "WORKDAY", name: "春节" },
      { day: "2027-02-07", kind: "HOLIDAY" },
    );
    expect(again).toMatchObject({ id: first.id, version: 2, kind: "WORKDAY" });
    await set({ day: "2027-02-06", kind: "WORKDAY", name: "春节" });
    const history = await historyOf(first.id);
    expect(history.map(({ action }) => action)).toEqual(["setCalendarDays", "setCalendarDays"]);
    expect(history[0].fields).toEqual([
      { name: "day", before: null, after: "2027-02-06" },
      { name: "kind", before: null, after: "HOLIDAY" },
      { name: "name", before: null, after: "春节" },
    ]);
    expect(history[1].fields).toEqual([{ name: "kind", before: "HOLIDAY", after: "WORKDAY" }]);
    expect(history[1].subjectNode).toEqual({ day: "2027-02-06" });
  });

  test("are given back to the arrangement, and set anew as another record", async () => {
    const [day] = await set({ day: "2026-05-02", kind: "WORKDAY" });
    const given = await api.run(
      "retireCalendarDay",
      { id: day.id, expectedVersion: 1 },
      "... on CalendarDay { retiredAt }",
    );
    expect(given.retiredAt).toBe("2026-03-01T00:00:00.000Z");
    expect(await linesOf("2026-05-02")).toEqual(["2026-05-02 HOLIDAY 劳动节 OFFICIAL"]);
    const [anew] = await set({ day: "2026-05-02", kind: "RESTDAY" });
    expect(anew.id).not.toBe(day.id);
    expect(await linesOf("2026-05-02")).toEqual(["2026-05-02 RESTDAY SET"]);
  });

  test("are given back by who has read them as they are", async () => {
    const [day] = await set({ day: "2026-05-03", kind: "WORKDAY" });
    await set({ day: "2026-05-03", kind: "WORKDAY", name: "抢收" });
    const input = { id: day.id, expectedVersion: 1 };
    expect(await leavingNoTrace(api, () => api.refuse("retireCalendarDay", input))).toMatchObject({
      __typename: "ConflictError",
      currentVersion: 2,
    });
  });

  test("are told as they were known", async () => {
    api.clock.set("2026-03-05T00:00:00Z");
    const [day] = await set({ day: "2026-08-17", kind: "HOLIDAY" });
    api.clock.set("2026-03-09T00:00:00Z");
    await api.run("retireCalendarDay", { id: day.id, expectedVersion: 1 });
    api.clock.set("2026-03-12T00:00:00Z");
    await set({ day: "2026-08-17", kind: "RESTDAY" });
    const known = async (at: string | null) => (await daysOf("2026-08-17", "2026-08-17", at))[0].kind;
    expect(await known("2026-03-04T00:00:00Z")).toBe("WORKDAY");
    expect(await known("2026-03-06T00:00:00Z")).toBe("HOLIDAY");
    expect(await known("2026-03-10T00:00:00Z")).toBe("WORKDAY");
    expect(await known(null)).toBe("RESTDAY");
    api.clock.set("2026-03-01T00:00:00Z");
  });
});

describe("setting days is refused", () => {
  const refuse = (...days: object[]) => leavingNoTrace(api, () => api.refuse("setCalendarDays", { days }));
  const good = { day: "2028-02-01", kind: "HOLIDAY", name: "春节" };

  test("where the input does not say what it must, by the path of each fault, and then wholly", async () => {
    const faults = async (...days: object[]) =>
      (await refuse(...days)).faults?.map(({ path, code }) => `${path.join(".")} ${code}`);
    expect(await faults()).toEqual(["days REQUIRED"]);
    expect(await faults(...firstDays(101, 2028).map((day) => ({ ...good, day })))).toEqual(["days TOO_MANY"]);
    expect(await faults(good, { ...good, name: "长".repeat(201) }, { ...good, day: "0000-01-01" })).toEqual([
      "days.1.day REPEATED",
      "days.2.day OUT_OF_RANGE",
      "days.1.name TOO_LONG",
    ]);
    expect(await faults({ ...good, name: "春\0节" })).toEqual(["days.0.name INVALID_CHARACTER"]);
    expect(await linesOf("2028-02-01")).toEqual(["2028-02-01 WORKDAY WEEK"]);
    expect(await set(good)).toHaveLength(1);
  });

  test("to who keeps one unit only; everybody who is signed in reads", async () => {
    const unitId = (await world.unit("水情科")).split(":")[1] ?? "";
    const by = (...grants: Viewer["grants"]): Viewer => ({
      ...ADMIN,
      id: "another",
      accountId: "another",
      grants,
    });
    const write = async (viewer: Viewer, day: string) => {
      const query =
        "mutation ($input: SetCalendarDaysInput!) { it: setCalendarDays(input: $input) { __typename } }";
      const { data } = await api.request(query, { input: { days: [{ ...good, day }] } }, { viewer });
      return (data as Any).it.__typename;
    };
    const ofUnit = by({ role: "EDITOR", unitId, planId: null });
    const read = await api.request(DAYS, { from: "2028-02-01", to: "2028-02-01" }, { viewer: by() });
    expect((read.data as Any).days[0].set).toMatchObject({ kind: "HOLIDAY", name: "春节" });
    expect(await leavingNoTrace(api, () => write(ofUnit, "2028-03-01"))).toBe("ForbiddenError");
    expect(await leavingNoTrace(api, () => write(by(forEverything("LEADER")), "2028-03-01"))).toBe(
      "ForbiddenError",
    );
    expect(await write(by(forEverything("EDITOR")), "2028-03-01")).toBe("SetCalendarDaysSuccess");
  });
});

describe("what was set is taken back", () => {
  test("and then the day is as it was: given back, or set as before", async () => {
    const [day] = await set({ day: "2026-11-02", kind: "HOLIDAY", name: "停工" });
    await set({ day: "2026-11-02", kind: "RESTDAY" });
    expect(await undo(day.id)).toMatchObject({ id: day.id });
    expect(await linesOf("2026-11-02")).toEqual(["2026-11-02 HOLIDAY 停工 SET"]);
    const [first] = await historyOf(day.id);
    await api.run("undoChange", { number: first.number }, "... on CalendarDay { id }");
    expect(await linesOf("2026-11-02")).toEqual(["2026-11-02 WORKDAY WEEK"]);
  });

  test("and what was given back is set again, and not where the day was set anew", async () => {
    const [day] = await set({ day: "2026-11-03", kind: "HOLIDAY" });
    await api.run("retireCalendarDay", { id: day.id, expectedVersion: 1 });
    const [anew] = await set({ day: "2026-11-03", kind: "RESTDAY" });
    const retired = (await historyOf(day.id)).at(-1);
    const refusal = await leavingNoTrace(api, () => api.refuse("undoChange", { number: retired.number }));
    expect(refusal).toMatchObject({ code: "DAY_SET_ANEW" });
    await api.run("retireCalendarDay", { id: anew.id, expectedVersion: 1 });
    await api.run("undoChange", { number: retired.number }, "... on CalendarDay { id }");
    expect(await linesOf("2026-11-03")).toEqual(["2026-11-03 HOLIDAY SET"]);
  });
});

/** The first days of a year. */
function firstDays(count: number, year: number): string[] {
  return Array.from({ length: count }, (_none, place) =>
    new Date(Date.UTC(year, 0, 1 + place)).toISOString().slice(0, 10),
  );
}
