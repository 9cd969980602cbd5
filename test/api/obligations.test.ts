import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createReports, type Due, local } from "../support/reports.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let reports: ReturnType<typeof createReports>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  reports = createReports(api);
});
afterAll(() => api.close());

const MORNING = local("2026-03-02", "08:00:00");
const daysDue = async (obligationId: string) =>
  (await reports.due({ obligationId })).map(({ onDay }) => onDay.slice(5));

/** An obligation of a fresh unit, with its due times made on the morning of Monday, March 2. */
async function obliged(name: string, more: object = {}) {
  api.clock.set(MORNING);
  const unitId = await world.unit(name);
  const id = await reports.obligation({ name, reporterIds: [unitId], ...more });
  await reports.sweep();
  return { id, unitId };
}

const change = async (id: string, expectedVersion: number, changes: object) => {
  await api.run("updateObligation", { id, expectedVersion, ...changes });
  await reports.sweep();
};

describe("the days on which something is due", () => {
  test.each([
    ["FREQ=WEEKLY;BYDAY=MO,TH", "EVERY_DAY", ["03-02", "03-05", "03-09", "03-12", "03-16"]],
    ["FREQ=MONTHLY;BYMONTHDAY=10,-22", "EVERY_DAY", ["03-10"]],
    ["FREQ=DAILY;INTERVAL=5", "EVERY_DAY", ["03-02", "03-07", "03-12"]],
    ["FREQ=DAILY", "DAYS_OFF", ["03-07", "03-08", "03-14", "03-15"]],
    ["FREQ=DAILY;UNTIL=20260304", "EVERY_DAY", ["03-02", "03-03", "03-04"]],
  ])("are those of %s, %s", async (rrule, dueDays, expected) => {
    const { id } = await obliged(`${rrule}${dueDays}`, { rrule, dueDays });
    expect(await daysDue(id)).toEqual(expected);
  });

  test("follow the calendar where the body changes it, and are put on again when it is changed back", async () => {
    const { id } = await obliged("工作日报", { dueDays: "WORKDAYS", endsOn: "2026-03-06" });
    expect(await daysDue(id)).toEqual(["03-02", "03-03", "03-04", "03-05", "03-06"]);
    const { days } = await api.run(
      "setCalendarDays",
      { days: [{ day: "2026-03-04", kind: "HOLIDAY", name: "延长假期" }] },
      "... on SetCalendarDaysSuccess { days { id } }",
    );
    await reports.sweep();
    expect(await daysDue(id)).toEqual(["03-02", "03-03", "03-05", "03-06"]);
    await api.run("retireCalendarDay", { id: days[0].id, expectedVersion: 1 });
    await reports.sweep();
    expect(await daysDue(id)).toEqual(["03-02", "03-03", "03-04", "03-05", "03-06"]);
  });

  test("go on after a stop of weeks, without a gap", async () => {
    const { id } = await obliged("长停日报", { endsOn: "2026-04-30" });
    await reports.sweep(local("2026-04-10", "09:00:00"));
    const due = await reports.due({ obligationId: id });
    expect(due.map(({ onDay }) => onDay)).toHaveLength(30 + 24);
    expect(due.filter(({ state }) => state === "MISSED")).toHaveLength(39);
    expect(due.find(({ onDay }) => onDay === "2026-03-28")).toMatchObject({
      state: "MISSED",
      stateAt: "2026-03-28T09:00:00.000Z",
    });
  });
});

describe("an obligation that is changed", () => {
  test("moves what is still to come, and leaves what was due and what was reported", async () => {
    const { id } = await obliged("改时日报", { endsOn: "2026-03-05" });
    const [, tuesday] = await reports.due({ obligationId: id });
    await reports.sweep(local("2026-03-03", "09:00:00"));
    await reports.submit(tuesday.id);
    await change(id, 1, { cutOff: "16:00", graceMinutes: 30 });
    const lines = (await reports.due({ obligationId: id })).map(
      ({ onDay, state, dueAt, missedAt }) =>
        `${onDay} ${state} ${dueAt.slice(11, 16)} ${missedAt.slice(11, 16)}`,
    );
    expect(lines).toEqual([
      "2026-03-02 MISSED 09:00 09:00",
      "2026-03-03 SUBMITTED 09:00 09:00",
      "2026-03-04 PENDING 08:00 08:30",
      "2026-03-05 PENDING 08:00 08:30",
    ]);
  });

  test("keeps today's cut-off where another one is over already, so that nobody is late by that", async () => {
    const { id } = await obliged("提前日报", { endsOn: "2026-03-03" });
    api.clock.set(local("2026-03-02", "16:00:00"));
    await change(id, 1, { cutOff: "15:00" });
    await reports.sweep();
    const lines = async () =>
      (await reports.due({ obligationId: id })).map(
        ({ onDay, state, dueAt }) => `${onDay} ${state} ${dueAt.slice(11, 16)}`,
      );
    expect(await lines()).toEqual(["2026-03-02 PENDING 09:00", "2026-03-03 PENDING 07:00"]);
    await change(id, 2, { cutOff: "18:00" });
    expect(await lines()).toEqual(["2026-03-02 PENDING 10:00", "2026-03-03 PENDING 10:00"]);
    await change(id, 3, { cutOff: "15:00" });
    await reports.sweep(local("2026-03-02", "18:00:00"));
    expect(await lines()).toEqual(["2026-03-02 MISSED 10:00", "2026-03-03 PENDING 07:00"]);
  });

  test("takes today's due time off who reports no more, whatever the cut-off has become", async () => {
    const { id } = await obliged("提前换报", { endsOn: "2026-03-03" });
    api.clock.set(local("2026-03-02", "16:00:00"));
    await change(id, 1, { cutOff: "15:00", reporterIds: [await world.unit("提前接报")] });
    expect(await daysDue(id)).toEqual(["03-03"]);
  });

  test("asks a new reporter from then on, and who reports no more for nothing that is still to come", async () => {
    const { id, unitId } = await obliged("换报日报", { endsOn: "2026-03-04" });
    await reports.sweep(local("2026-03-03", "18:00:00"));
    const other = await world.unit("接报站");
    await change(id, 1, { reporterIds: [other] });
    const lines = async () =>
      (await reports.due({ obligationId: id })).map((due: Due) => `${due.onDay} ${due.reporter.party.name}`);
    expect(await lines()).toEqual(["2026-03-02 换报日报", "2026-03-03 换报日报", "2026-03-04 接报站"]);
    await change(id, 2, { reporterIds: [unitId, other] });
    expect((await lines()).toSorted()).toEqual([
      "2026-03-02 换报日报",
      "2026-03-03 换报日报",
      "2026-03-04 换报日报",
      "2026-03-04 接报站",
    ]);
  });

  test("that is retired is due no more, and due again when it is restored", async () => {
    const { id } = await obliged("停用日报", { endsOn: "2026-03-04" });
    await reports.sweep(local("2026-03-02", "18:00:00"));
    await api.run("retireObligation", { id, expectedVersion: 1 });
    await reports.sweep();
    expect(await daysDue(id)).toEqual(["03-02"]);
    await api.run("restoreNode", { id, expectedVersion: 2 });
    await reports.sweep();
    expect(await daysDue(id)).toEqual(["03-02", "03-03", "03-04"]);
  });

  test("owes nothing for the weeks in which it was retired", async () => {
    const { id } = await obliged("复用日报", { endsOn: "2026-05-03" });
    await reports.sweep(local("2026-03-02", "18:00:00"));
    await api.run("retireObligation", { id, expectedVersion: 1 });
    await reports.sweep();
    api.clock.set(local("2026-05-01", "08:00:00"));
    await api.run("restoreNode", { id, expectedVersion: 2 });
    await reports.sweep();
    expect(await daysDue(id)).toEqual(["03-02", "05-01", "05-02", "05-03"]);
  });

  test("keeps the unit that reports it, or to which it is reported, from being retired", async () => {
    const office = await world.unit("收报办");
    const { unitId, id } = await obliged("在报站", { receiverId: office });
    for (const unit of [unitId, office])
      expect(await api.refuse("retireOrgUnit", { id: unit, expectedVersion: 1 })).toMatchObject({
        code: "STILL_IN_USE",
      });
    await api.run("retireObligation", { id, expectedVersion: 1 });
    await api.run("retireOrgUnit", { id: unitId, expectedVersion: 1 });
  });

  test("is taken back to what it was", async () => {
    const { id } = await obliged("撤改日报", { endsOn: "2026-03-03" });
    await api.run("updateObligation", { id, expectedVersion: 1, cutOff: "15:00", startsOn: "2026-03-03" });
    const { changes } = await api.ask(
      "query ($id: ID!) { changes(filter: { nodeId: $id }, last: 1) { nodes { number action canUndo } } }",
      { id },
    );
    expect(changes.nodes[0]).toMatchObject({ action: "updateObligation", canUndo: true });
    await api.run("undoChange", { number: changes.nodes[0].number }, "... on Obligation { id }");
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Obligation { cutOff startsOn version } } }",
      { id },
    );
    expect(node).toEqual({ cutOff: "17:00", startsOn: "2026-03-02", version: 3 });
  });
});

describe("an obligation is refused", () => {
  const refusal = async (input: object) => {
    const good = {
      name: "好的",
      startsOn: "2026-03-02",
      formId: await reports.form(),
      reporterIds: [await world.unit("某站")],
    };
    return leavingNoTrace(api, () => api.refuse("createObligation", { ...good, ...input }));
  };
  const faults = async (input: object) =>
    (await refusal(input)).faults?.map(({ path, code }) => `${path.join(".")} ${code}`);

  test("where it does not say when, by the path of each fault", async () => {
    expect(await faults({ cutOff: "24:00", graceMinutes: -1, endsOn: "2026-03-01" })).toEqual([
      "cutOff NOT_A_TIME",
      "graceMinutes OUT_OF_RANGE",
      "endsOn OUT_OF_RANGE",
    ]);
    const wrong = [
      ...["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=NEVER", "FREQ=DAILY;INTERVAL=0"],
      ...["FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY\nDTSTART:20200101"],
    ];
    for (const rrule of wrong)
      expect([rrule, await faults({ rrule })]).toEqual([rrule, ["rrule NOT_A_RULE"]]);
  });

  test("where nobody reports, or somebody twice, or a class of many", async () => {
    const unitId = await world.unit("两次站");
    expect(await faults({ reporterIds: [] })).toEqual(["reporterIds REQUIRED"]);
    expect(await faults({ reporterIds: [unitId, unitId] })).toEqual(["reporterIds.1 REPEATED"]);
    expect(await faults({ reporterIds: [await world.plan("不是人")] })).toEqual(["reporterIds.0 WRONG_TYPE"]);
  });

  test("where it would sum itself up", async () => {
    const { id: daily } = await obliged("底层日报");
    const { id: county } = await obliged("汇总日报", { sumsUpId: daily });
    const input = { id: daily, expectedVersion: 1, sumsUpId: county };
    expect(await leavingNoTrace(api, () => api.refuse("updateObligation", input))).toMatchObject({
      code: "SUMMARY_LOOP",
    });
  });
});

describe("several units at once", () => {
  test("are rolled up to one summary that is itself sent on", async () => {
    api.clock.set(MORNING);
    const [east, west, quiet, late] = [
      await world.unit("东站"),
      await world.unit("西站"),
      await world.unit("无灾站"),
      await world.unit("未报站"),
    ];
    const daily = await reports.obligation({ name: "各站日报", reporterIds: [east, west, quiet, late] });
    const office = await world.unit("农业农村科");
    const summary = await reports.obligation({ name: "汇总", reporterIds: [office], sumsUpId: daily });
    await reports.sweep();
    const span = { from: "2026-03-02", to: "2026-03-02" };
    const ofDay = await reports.due({ obligationId: daily, ...span });
    const idOf = (name: string) => ofDay.find(({ reporter }) => reporter.party.name === name)?.id ?? "";
    await reports.submit(idOf("东站"), { values: { area: 0.1, note: "少量" } });
    await reports.submit(idOf("西站"), { values: { area: 0.2 } });
    await reports.submit(idOf("无灾站"), { isZero: true });
    const [due] = await reports.due({ obligationId: summary, ...span });
    const { node } = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on Occurrence { rollUp {
        obligation { name } counts { state count } sums { field sum count }
        occurrences { state reporter { party { ... on OrgUnit { name } } } record { values isZero } }
      } } } }`,
      { id: due.id },
    );
    expect(node.rollUp).toMatchObject({
      obligation: { name: "各站日报" },
      counts: [
        { state: "SUBMITTED", count: 2 },
        { state: "ZERO", count: 1 },
        { state: "PENDING", count: 1 },
      ],
      sums: [{ field: "area", sum: 0.3, count: 2 }],
    });
    expect(node.rollUp.occurrences.map(({ reporter }: Any) => reporter.party.name)).toEqual([
      "东站",
      "西站",
      "无灾站",
      "未报站",
    ]);
    expect((await reports.submit(due.id, { values: { area: 0.3 } })).state).toBe("SUBMITTED");
  });

  test("stand on the board by days, in a number of statements that does not grow", async () => {
    const ask = async (obligationId: string, to: string) => {
      const answer = await api.request(
        `query ($from: Date!, $to: Date!, $obligationId: ID) {
          reportBoard(from: $from, to: $to, obligationId: $obligationId) { isCut
            days { day isWorkingDay }
            rows { obligation { name } reporter { party { ... on OrgUnit { name } } } cells { day state faults } } } }`,
        { from: "2026-03-02", to, obligationId },
      );
      expect(answer.errors).toBeUndefined();
      return { board: (answer.data as Any).reportBoard, statements: answer.statements.length };
    };
    const one = await obliged("一家日报");
    api.clock.set(MORNING);
    const many = await Promise.all(Array.from({ length: 12 }, (_none, place) => world.unit(`多家${place}`)));
    const id = await reports.obligation({ name: "多家日报", reporterIds: many });
    await reports.sweep();
    await reports.sweep(local("2026-03-02", "17:00:00"));
    // The first question after a write brings what memory holds up to it.
    await ask(one.id, "2026-03-02");
    const small = await ask(one.id, "2026-03-02");
    const large = await ask(id, "2026-03-15");
    expect(small.board.rows[0].cells).toEqual([{ day: "2026-03-02", state: "MISSED", faults: ["MISSED"] }]);
    expect(large.board.rows.map(({ cells }: Any) => cells.length)).toEqual(Array(12).fill(14));
    expect(large.board.days.filter(({ isWorkingDay }: Any) => !isWorkingDay)).toHaveLength(4);
    expect(large.statements).toBe(small.statements);
    const bad = await api.request('{ reportBoard(from: "2026-01-01", to: "2026-12-31") { isCut } }');
    expect(bad.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});
