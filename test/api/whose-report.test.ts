import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createReports, local } from "../support/reports.ts";
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

describe("whose report it is", () => {
  const asMember = (personId: string): Viewer => ({
    ...ADMIN,
    id: personId,
    accountId: personId,
    personId: personId.split(":")[1] ?? "",
    grants: [{ role: "MEMBER", unitId: null, planId: null }],
  });
  const SUBMIT = "mutation ($input: SubmitReportInput!) { it: submitReport(input: $input) { __typename } }";
  const submitAs = async (viewer: Viewer, occurrenceId: string) => {
    const answer = await api.request(SUBMIT, { input: { occurrenceId, isZero: true } }, { viewer });
    return (answer.data as Any).it.__typename;
  };

  test("is that of whoever works in the unit, and of nobody elsewhere", async () => {
    api.clock.set(MORNING);
    const own = await world.headedUnit("本站", "本站站长");
    const other = await world.headedUnit("别站", "别站站长");
    const id = await reports.obligation({ name: "本站日报", reporterIds: [own.unitId] });
    await reports.sweep();
    const [due] = await reports.due({ obligationId: id });
    expect(await submitAs(asMember(other.personId), due.id)).toBe("NotFoundError");
    const mine = await api.request(
      "{ occurrences(filter: { isMine: true }, first: 1) { totalCount nodes { isMine obligation { name form { name } } } } }",
      {},
      { viewer: asMember(own.personId) },
    );
    expect((mine.data as Any).occurrences).toEqual({
      totalCount: 15,
      nodes: [{ isMine: true, obligation: { name: "本站日报", form: { name: "农业灾情日报" } } }],
    });
    expect(await submitAs(asMember(own.personId), due.id)).toBe("Occurrence");
  });

  test("is on a day off that of whoever is on watch, also who took the watch over that morning", async () => {
    api.clock.set(MORNING);
    const own = await world.headedUnit("假日站", "假日站长");
    const [planned, took] = [await world.person("原值班员"), await world.person("替班员")];
    const rota = await api.run("createRota", {
      name: "假日值班",
      requiredSeats: ["FIRST"],
      startsAt: MORNING,
    });
    const shift = { seat: "FIRST", personId: planned };
    const span = { startsAt: local("2026-03-07", "08:30:00"), endsAt: local("2026-03-08", "08:30:00") };
    const { shifts } = await api.run(
      "addShifts",
      { rotaId: rota.id, shifts: [{ ...shift, ...span }] },
      "... on ShiftsSuccess { shifts { id version } }",
    );
    const id = await reports.obligation({
      name: "假日日报",
      reporterIds: [own.unitId],
      onWatchRotaId: rota.id,
      tellWhenMissed: ["HEAD"],
    });
    await reports.sweep();
    const saturday = async () =>
      (await reports.due({ obligationId: id, from: "2026-03-07", to: "2026-03-07" }))[0];
    expect(await saturday()).toMatchObject({ isByWatch: true, person: { name: "原值班员" } });
    const parts = [{ personId: took, ...span }];
    await api.run(
      "replaceShift",
      { id: shifts[0].id, expectedVersion: shifts[0].version, parts },
      "__typename",
    );
    await reports.sweep(local("2026-03-07", "09:00:00"));
    const due = await saturday();
    expect(due.person).toMatchObject({ name: "替班员" });
    expect(await submitAs(asMember(planned), due.id)).toBe("NotFoundError");
    await reports.sweep(local("2026-03-07", "17:00:00"));
    expect(await reports.told(due.id)).toEqual(["REPORT_MISSED 假日站长", "REPORT_MISSED 替班员"]);
    expect(await submitAs(asMember(took), due.id)).toBe("Occurrence");
    const record = async (personId: string) =>
      (
        (
          await api.request(
            "query ($id: ID!) { node(id: $id) { ... on Occurrence { record { id mayCorrect } } } }",
            { id: due.id },
            { viewer: asMember(personId) },
          )
        ).data as Any
      ).node.record;
    const sent = await record(took);
    expect(sent.mayCorrect).toBe(true);
    const correct = async (personId: string, id: string) => {
      const query =
        "mutation ($input: CorrectRecordInput!) { it: correctRecord(input: $input) { __typename } }";
      const input = { id, isZero: true, reason: "复核", isFalse: false };
      return ((await api.request(query, { input }, { viewer: asMember(personId) })).data as Any).it
        .__typename;
    };
    expect(await correct(planned, sent.id)).toBe("NotFoundError");
    expect(await correct(took, sent.id)).toBe("FormRecord");
    // And whoever works in the unit that owes it, on holidays too.
    expect(await correct(own.personId, (await record(own.personId)).id)).toBe("FormRecord");
  });

  test("is corrected by who may report it alone; who receives it goes on seeing what was wrong", async () => {
    api.clock.set(MORNING);
    const own = await world.headedUnit("更正站", "更正站长");
    const office = await world.headedUnit("收正办", "收正主任");
    const colleague = await world.person("更正站员");
    await world.appoint(colleague, await world.post(own.unitId, "站员"));
    const reporterIds = [own.postId];
    const id = await reports.obligation({ name: "更正日报", reporterIds, receiverId: office.unitId });
    await reports.sweep();
    const [due] = await reports.due({ obligationId: id });
    await reports.submit(due.id);
    const standing = async () =>
      (
        await api.ask("query ($id: ID!) { node(id: $id) { ... on Occurrence { record { id } } } }", {
          id: due.id,
        })
      ).node.record.id as string;
    const seenBy = async (personId: string, recordId: string) => {
      const query = `query ($recordId: ID!) { node(id: $recordId) { ... on FormRecord { mayCorrect
        supersedes { values supersedes { values } } } } }`;
      const { data } = await api.request(query, { recordId }, { viewer: asMember(personId) });
      return (data as Any).node;
    };
    const first = await standing();
    for (const area of [3, 5]) {
      const right = { values: { area }, reason: "复核", isFalse: false };
      await api.run("correctRecord", { id: await standing(), ...right });
    }
    const all = await Promise.all(
      [own.personId, colleague, office.personId].map(async (each) => seenBy(each, await standing())),
    );
    expect(all.map(({ mayCorrect }) => mayCorrect)).toEqual([true, false, false]);
    expect(all[2].supersedes).toMatchObject({ values: { area: 3 }, supersedes: { values: { area: 12 } } });
    expect(await seenBy(office.personId, first)).toMatchObject({ mayCorrect: false });
    const register = await api.request(
      "{ formRecords(filter: { includeSuperseded: true }) { totalCount } }",
      {},
      { viewer: asMember(office.personId) },
    );
    expect((register.data as Any).formRecords.totalCount).toBe(3);
  });
});
