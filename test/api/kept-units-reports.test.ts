import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createReports, type Due, local } from "../support/reports.ts";
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

describe("the counts of a unit", () => {
  test("are of what its people and its groups owe too, as its faults are", async () => {
    api.clock.set(local("2026-03-02", "08:00:00"));
    const { unitId, personId } = await world.headedUnit("统计科", "统计科长");
    const groupId = await world.group("统计组", { hostUnitId: unitId });
    await reports.obligation({ reporterIds: [personId, groupId, unitId] });
    await reports.sweep(local(DAY, "18:00:00"));
    const { faultCounts } = await api.ask(
      `{ faultCounts(from: "${DAY}", to: "${DAY}", by: UNIT) { unit { name } due missed } }`,
    );
    expect(faultCounts).toContainEqual({ unit: { name: "统计科" }, due: 3, missed: 3 });
  });
});

describe("who keeps a unit", () => {
  /** What the section owes by its own duty, missed; and who edits the section or the plan. */
  async function missedByDuty(name: string) {
    api.clock.set(local("2026-03-02", "08:00:00"));
    const office = await world.unit(`${name}办`);
    const unit = await world.headedUnit(name, `${name}长`, { parentId: office });
    const planId = await world.plan(`${name}预案`);
    const dutyId = await world.duty("每日巡查", { unitId: unit.unitId });
    const obligationId = await reports.obligation({ dutyId, reporterIds: [unit.unitId], receiverId: office });
    const ofPlan = await reports.obligation({ planId, dutyId, reporterIds: [unit.unitId] });
    await reports.sweep(local(DAY, "17:00:00"));
    const [due, planned] = await Promise.all(
      [obligationId, ofPlan].map(
        async (each) => (await reports.due({ obligationId: each, from: DAY, to: DAY }))[0],
      ),
    );
    return { unitId: unit.unitId, office, planId, obligationId, ofPlan, due, planned };
  }

  const editing = async (grant: object, mutation: string, input: object) => {
    const viewer = {
      ...ADMIN,
      ...{ id: "keeper", accountId: "keeper", personId: null },
      grants: [{ role: "EDITOR" as const, unitId: null, planId: null, ...grant }],
    };
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { __typename } }`;
    return ((await api.request(query, { input }, { viewer })).data as Any).it.__typename;
  };
  const ofUnit = (id: string) => ({ unitId: id.split(":")[1] ?? "" });
  const ofPlan = (id: string) => ({ planId: id.split(":")[1] ?? "" });
  const waiver = ({ id, version }: Due) => ({ id, expectedVersion: version, reason: "停电" });

  test("lets it off no report, as keeper of its duty or of who receives it; who keeps the plan does", async () => {
    const { unitId, office, planId, due, planned } = await missedByDuty("放行科");
    for (const scope of [ofUnit(unitId), ofUnit(office)])
      expect(await editing(scope, "waiveOccurrence", waiver(due))).toBe("ForbiddenError");
    expect(await editing(ofUnit(unitId), "waiveOccurrence", waiver(planned))).toBe("ForbiddenError");
    expect(await editing(ofPlan(planId), "waiveOccurrence", waiver(planned))).toBe("Occurrence");
  });

  test("takes off none of its faults; who keeps the plan does", async () => {
    const { unitId, office, planId, due, planned } = await missedByDuty("销账科");
    const fault = ({ faults }: Any) => ({ id: faults[0].id });
    for (const scope of [ofUnit(unitId), ofUnit(office)])
      expect(await editing(scope, "removeReportFault", fault(due))).toBe("ForbiddenError");
    expect(await editing(ofUnit(unitId), "removeReportFault", fault(planned))).toBe("ForbiddenError");
    expect(await editing(ofPlan(planId), "removeReportFault", fault(planned))).toBe("ReportFault");
  });

  test("lets nobody but its own watch report for it, while a plan orders the watch of any unit", async () => {
    const { unitId, planId, obligationId, ofPlan: planned } = await missedByDuty("值守科");
    const rotaOf = async (name: string, of: string) =>
      (
        await api.run("createRota", {
          name,
          requiredSeats: ["FIRST"],
          startsAt: local(DAY, "00:00:00"),
          unitId: of,
        })
      ).id as string;
    const own = await rotaOf("本科值班", unitId);
    const other = await rotaOf("他科值班", await world.unit("他科"));
    const change = (id: string, onWatchRotaId: string) => ({ id, expectedVersion: 1, onWatchRotaId });
    expect(await editing(ofUnit(unitId), "updateObligation", change(obligationId, other))).toBe(
      "ForbiddenError",
    );
    expect(await editing(ofUnit(unitId), "updateObligation", change(obligationId, own))).toBe("Obligation");
    expect(await editing(ofPlan(planId), "updateObligation", change(planned, other))).toBe("Obligation");
  });
});
