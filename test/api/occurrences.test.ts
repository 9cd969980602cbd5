import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
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

const DAY = "2026-03-03";

/** A due time as it stands now. */
const at = async ({ id }: Due) => (await reports.due({})).find((due) => due.id === id) as Any;

/** A unit that reports each day by 17:00, and what is due on a day. */
async function dueUnit(name: string, more: object = {}) {
  api.clock.set(local("2026-03-02", "08:00:00"));
  const unit = await world.headedUnit(name, `${name}科长`);
  const obligationId = await reports.obligation({ reporterIds: [unit.unitId], ...more });
  await reports.sweep();
  const [due] = await reports.due({ obligationId, from: DAY, to: DAY });
  return { ...unit, obligationId, due };
}

describe("due times", () => {
  test("are made 14 days ahead, each once, and at once where a cut-off is still to come", async () => {
    const { obligationId } = await dueUnit("植保科");
    const days = (await reports.due({ obligationId })).map(({ onDay }) => onDay);
    expect([days[0], days.at(-1), days.length]).toEqual(["2026-03-02", "2026-03-16", 15]);
    await reports.sweep(local("2026-03-02", "08:01:00"));
    expect(await reports.due({ obligationId })).toHaveLength(15);
  });

  test("are not asked for before the obligation was entered", async () => {
    api.clock.set(local("2026-03-02", "18:00:00"));
    const unitId = await world.unit("土肥科");
    const obligationId = await reports.obligation({ reporterIds: [unitId], startsOn: "2026-02-01" });
    await reports.sweep();
    expect((await reports.due({ obligationId }))[0].onDay).toBe("2026-03-03");
  });
});

describe("the cut-off of 17:00", () => {
  test.each([
    ["16:59:59.999", "SUBMITTED"],
    ["17:00:00.000", "LATE"],
  ])(
    "makes a report at %s %s on the clocks of the body, whatever the server's own are",
    async (time, state) => {
      const before = process.env.TZ;
      try {
        for (const zone of ["America/New_York", "Pacific/Kiritimati", "UTC"]) {
          process.env.TZ = zone;
          expect(new Date(0).getTimezoneOffset() === 0).toBe(zone === "UTC");
          const { due } = await dueUnit(`${zone}${time}`);
          expect(due.dueAt).toBe("2026-03-03T09:00:00.000Z");
          api.clock.set(local(DAY, time));
          expect((await reports.submit(due.id)).state).toBe(state);
        }
      } finally {
        process.env.TZ = before;
      }
    },
  );
});

describe("what is not there in time", () => {
  /** A unit with a receiver above it, and an hour of grace. */
  async function withReceiver(name: string) {
    api.clock.set(local("2026-03-02", "08:00:00"));
    const office = await world.headedUnit(`${name}防指办`, `${name}主任`);
    const due = await dueUnit(name, {
      receiverId: office.unitId,
      graceMinutes: 60,
      tellWhenLate: ["HEAD"],
      tellWhenMissed: ["HEAD", "HEAD_OF_RECEIVER"],
    });
    return { ...due, office };
  }

  test("is told of as late at the cut-off, and as missed when the grace is over, each once", async () => {
    const { due } = await withReceiver("园艺科");
    await reports.sweep(local(DAY, "16:59:59"));
    expect(await reports.told(due.id)).toEqual([]);
    await reports.sweep(local(DAY, "17:00:00"));
    expect(await reports.told(due.id)).toEqual(["REPORT_LATE 园艺科科长"]);
    expect((await at(due)).state).toBe("PENDING");
    await reports.sweep(local(DAY, "18:00:00"));
    await reports.sweep(local(DAY, "18:01:00"));
    expect(await at(due)).toMatchObject({ state: "MISSED", stateAt: "2026-03-03T10:00:00.000Z" });
    expect(await reports.told(due.id)).toEqual([
      "REPORT_LATE 园艺科科长",
      "REPORT_MISSED 园艺科主任",
      "REPORT_MISSED 园艺科科长",
    ]);
  });

  test("is told to who is head as of that moment, also where the head changed that day", async () => {
    const { due, postId, holdingId } = await withReceiver("畜牧科");
    const successor = await world.person("新任科长");
    api.clock.set(local(DAY, "10:00:00"));
    await api.run("endHolding", { id: holdingId, validTo: local(DAY, "10:00:00") });
    await world.appoint(successor, postId, { isMain: true, validFrom: local(DAY, "10:00:00") });
    await reports.sweep(local(DAY, "18:00:00"));
    expect(await reports.told(due.id)).toEqual([
      "REPORT_LATE 新任科长",
      "REPORT_MISSED 新任科长",
      "REPORT_MISSED 畜牧科主任",
    ]);
    expect((await at(due)).faults).toMatchObject([
      { kind: "MISSED", unit: { name: "畜牧科" }, person: { name: "新任科长" } },
    ]);
  });

  test("is told to who was head then, where the servers stood still and the head changed in the night", async () => {
    const { due, postId, holdingId } = await withReceiver("渔业科");
    const successor = await world.person("次日科长");
    api.clock.set(local("2026-03-04", "07:00:00"));
    await api.run("endHolding", { id: holdingId, validTo: local("2026-03-04", "06:00:00") });
    await world.appoint(successor, postId, { isMain: true, validFrom: local("2026-03-04", "06:00:00") });
    await reports.sweep(local("2026-03-04", "07:01:00"));
    expect(await at(due)).toMatchObject({
      state: "MISSED",
      stateAt: "2026-03-03T10:00:00.000Z",
      faults: [{ kind: "MISSED", person: { name: "渔业科科长" } }],
    });
    expect((await reports.told(due.id)).filter((line) => line.startsWith("REPORT_MISSED"))).toEqual([
      "REPORT_MISSED 渔业科主任",
      "REPORT_MISSED 渔业科科长",
    ]);
  });

  test("is told to who stands in for the head", async () => {
    const { due, personId } = await withReceiver("水产科");
    const standIn = await world.person("代班人");
    await api.run("delegate", { fromId: personId, toPersonId: standIn });
    await reports.sweep(local(DAY, "18:00:00"));
    expect(await reports.told(due.id)).toContain("REPORT_MISSED 代班人");
  });

  test("is late when it comes after all, and stays counted as missed", async () => {
    const { due } = await withReceiver("种业科");
    await reports.sweep(local(DAY, "18:00:00"));
    api.clock.set(local(DAY, "19:00:00"));
    expect((await reports.submit(due.id)).state).toBe("LATE");
    expect((await at(due)).faults.map(({ kind }: { kind: string }) => kind)).toEqual(["LATE", "MISSED"]);
  });

  test("counts as missed too where it came after the grace before the server had said so", async () => {
    const { due } = await withReceiver("农机科");
    api.clock.set(local(DAY, "18:00:00"));
    expect((await reports.submit(due.id)).state).toBe("LATE");
    await reports.sweep();
    expect((await at(due)).faults.map(({ kind }: { kind: string }) => kind)).toEqual(["LATE", "MISSED"]);
  });
});

describe("a report", () => {
  test("is made once: then it is corrected, not made again", async () => {
    const { due } = await dueUnit("蚕桑科");
    api.clock.set(local(DAY, "09:00:00"));
    expect((await reports.submit(due.id, { isZero: true })).state).toBe("ZERO");
    const again = { occurrenceId: due.id, values: { area: 1 } };
    expect(await api.refuse("submitReport", again)).toMatchObject({ code: "REPORT_SETTLED" });
  });

  test("is made on its day, on the clocks of the body, and not before", async () => {
    const { due } = await dueUnit("棉麻科");
    expect(due.opensAt).toBe("2026-03-02T16:00:00.000Z");
    const early = { occurrenceId: due.id, isZero: true };
    api.clock.set(local("2026-03-02", "23:59:59.999"));
    expect(await leavingNoTrace(api, () => api.refuse("submitReport", early))).toMatchObject({
      code: "REPORT_TOO_EARLY",
    });
    api.clock.set(local(DAY, "00:00:00"));
    expect((await reports.submit(due.id, { isZero: true })).state).toBe("ZERO");
  });

  test("names the field at fault, and leaves the due time as it was", async () => {
    const { due } = await dueUnit("茶业科");
    api.clock.set(local(DAY, "09:00:00"));
    const faults = async (input: object) =>
      (await api.refuse("submitReport", { occurrenceId: due.id, ...input })).faults?.map(({ path }) =>
        path.join("."),
      );
    expect(await faults({ values: { area: "many" } })).toEqual(["values.area"]);
    expect(await faults({})).toEqual(["values"]);
    expect((await at(due)).state).toBe("PENDING");
  });

  test("that was false is counted so when it is corrected, and goes by the right record", async () => {
    const { due } = await dueUnit("粮油科");
    api.clock.set(local(DAY, "09:00:00"));
    await reports.submit(due.id);
    const recordOf = async () =>
      (
        await api.ask("query ($id: ID!) { node(id: $id) { ... on Occurrence { record { id values } } } }", {
          id: due.id,
        })
      ).node.record;
    const wrong = await recordOf();
    const correct = async (area: number) => {
      const { id } = await recordOf();
      const input = { id, values: { area }, reason: "核实后更正", isFalse: true };
      return api.run("correctRecord", input);
    };
    const right = await correct(120);
    expect(right.id).not.toBe(wrong.id);
    expect(await recordOf()).toEqual({ id: right.id, values: { area: 120 } });
    expect(await at(due)).toMatchObject({ state: "SUBMITTED", faults: [{ kind: "FALSE" }] });
    // It counts once, and again where it was taken off.
    await correct(130);
    const [fault, ...others] = (await at(due)).faults;
    expect(others).toEqual([]);
    await api.run("removeReportFault", { id: fault.id });
    await correct(140);
    expect((await at(due)).faults.map(({ kind }: { kind: string }) => kind)).toEqual(["FALSE"]);
  });

  test("has the last one before it at hand", async () => {
    const { due, obligationId } = await dueUnit("果树科");
    api.clock.set(local(DAY, "09:00:00"));
    await reports.submit(due.id, { values: { area: 7 } });
    const [following] = await reports.due({ obligationId, from: "2026-03-04", to: "2026-03-04" });
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Occurrence { previousRecord { values } } } }",
      { id: following.id },
    );
    expect(node.previousRecord).toEqual({ values: { area: 7 } });
  });

  test("that is waived is asked for no more, and a fault of missing it counts no more", async () => {
    const { due } = await dueUnit("蔬菜科");
    await reports.sweep(local(DAY, "17:00:00"));
    const missed = await at(due);
    expect(missed).toMatchObject({ state: "MISSED", faults: [{ kind: "MISSED" }] });
    const waiver = { id: due.id, expectedVersion: missed.version, reason: "当日停电" };
    await api.run("waiveOccurrence", waiver);
    expect(await at(due)).toMatchObject({ state: "WAIVED", stateReason: "当日停电", faults: [] });
    expect(await api.refuse("submitReport", { occurrenceId: due.id, isZero: true })).toMatchObject({
      code: "REPORT_SETTLED",
    });
    const again = { ...waiver, expectedVersion: missed.version + 1 };
    expect(await api.refuse("waiveOccurrence", again)).toMatchObject({ code: "REPORT_SETTLED" });
  });
});

describe("what was concealed", () => {
  const tell = async (input: object, personId: string | null = null) => {
    const query = `mutation ($input: ReportConcealmentInput!) { it: reportConcealment(input: $input) {
      ... on ReportFault { id } ... on RuleError { code path } ... on ValidationError { faults { path code } } } }`;
    const viewer = { ...ADMIN, personId: personId?.split(":")[1] ?? null };
    const { data } = await api.request(query, { input: { note: "巡查发现", ...input } }, { viewer });
    return (data as Any).it;
  };

  test("at a due time is told of those who report then, for its day", async () => {
    const { due, unitId, personId } = await dueUnit("虫情科");
    const other = await world.headedUnit("旁科", "旁科长");
    const at = { occurrenceId: due.id };
    expect(
      await tell({ ...at, unitId: other.unitId, personId: other.personId, onDay: "2026-03-02" }),
    ).toEqual({
      faults: [
        { path: ["unitId"], code: "OTHER_REPORTER" },
        { path: ["personId"], code: "OTHER_REPORTER" },
        { path: ["onDay"], code: "OTHER_DAY" },
      ],
    });
    expect(await tell({ ...at, unitId, personId, onDay: DAY })).toMatchObject({ id: expect.any(String) });
  });

  test("is told again at the same due time where it was taken off", async () => {
    const { due, unitId } = await dueUnit("苗圃科");
    const input = { unitId, occurrenceId: due.id, onDay: DAY };
    const { id } = await tell(input);
    await api.run("removeReportFault", { id });
    const again = await tell(input);
    expect(again.id).not.toBe(id);
    expect(
      (await reports.due({ obligationId: due.obligation.id, from: DAY, to: DAY }))[0].faults,
    ).toHaveLength(1);
  });

  test("is told by nobody who works in the unit, and by a colleague of a person", async () => {
    const { unitId, personId } = await dueUnit("土壤科");
    const colleague = await world.person("土壤科员");
    await world.appoint(colleague, await world.post(unitId, "科员"));
    expect(await tell({ unitId, onDay: DAY }, colleague)).toEqual({
      code: "OWN_CONCEALMENT",
      path: ["unitId"],
    });
    expect(await tell({ personId, onDay: DAY }, colleague)).toMatchObject({ id: expect.any(String) });
    const elsewhere = (await world.headedUnit("邻科", "邻科长")).personId;
    expect(await tell({ unitId, onDay: DAY }, elsewhere)).toMatchObject({ id: expect.any(String) });
  });

  test("is told by somebody else, and counted beside the other three", async () => {
    const { due, unitId, personId } = await dueUnit("植检科");
    await reports.sweep(local(DAY, "17:00:00"));
    const input = { unitId, occurrenceId: due.id, onDay: DAY, note: "巡查发现受灾未报" };
    await api.run("reportConcealment", input);
    expect(await api.refuse("reportConcealment", input)).toMatchObject({ __typename: "ConflictError" });
    const { faultCounts } = await api.ask(
      `query ($from: Date!, $to: Date!) { faultCounts(from: $from, to: $to, by: UNIT) {
        unit { name } due onTime late missed false concealed } }`,
      { from: DAY, to: DAY },
    );
    expect(faultCounts.find(({ unit }: { unit: { name: string } }) => unit.name === "植检科")).toEqual({
      unit: { name: "植检科" },
      ...{ due: 1, onTime: 0, late: 0, missed: 1, false: 0, concealed: 1 },
    });
    const people = await api.ask(
      `{ faultCounts(from: "${DAY}", to: "${DAY}", by: PERSON) { person { name } due missed concealed } }`,
    );
    // Who answered for the unit that day; the unit itself is what was due.
    expect(people.faultCounts).toContainEqual({
      person: { name: "植检科科长" },
      ...{ due: 0, missed: 1, concealed: 0 },
    });
    const own = { ...ADMIN, personId: personId.split(":")[1] ?? "" };
    const { data } = await api.request(
      "mutation ($input: ReportConcealmentInput!) { it: reportConcealment(input: $input) { ... on RuleError { code } } }",
      { input: { personId, onDay: DAY, note: "自查" } },
      { viewer: own },
    );
    expect(data).toEqual({ it: { code: "OWN_CONCEALMENT" } });
  });
});

describe("a sweep in which one moment fails", () => {
  test("settles the later ones all the same, and the one that failed with the next sweep", async () => {
    const failing = await dueUnit("前时科", { cutOff: "16:00" });
    const later = await dueUnit("后时科", { cutOff: "17:00" });
    const { reportFault } = api.database.prisma;
    // A fault of each kind stands once: that it was missed cannot be told.
    const { id } = await reportFault.create({
      data: {
        ...{ id: makeId(), kind: "MISSED", occurrenceId: failing.due.id.split(":")[1] ?? "" },
        ...{ authorName: "", onDay: new Date(DAY), createdAt: api.clock.now() },
      },
    });
    await expect(reports.sweep(local(DAY, "18:00:00"))).rejects.toThrow("1 moment(s) were not settled");
    expect([(await at(failing.due)).state, (await at(later.due)).state]).toEqual(["PENDING", "MISSED"]);
    await reportFault.delete({ where: { id } });
    await reports.sweep(local(DAY, "18:01:00"));
    expect(await at(failing.due)).toMatchObject({ state: "MISSED", stateAt: "2026-03-03T08:00:00.000Z" });
  });
});
