import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { by, createUrgentTalk, createUrgentTown, linesOf, member, stepOf, uuid } from "../support/urgent.ts";

let api: TestApi;
let talk: ReturnType<typeof createUrgentTalk>;
let town: Awaited<ReturnType<typeof createUrgentTown>>;

beforeAll(async () => {
  api = await openTestApi();
  talk = createUrgentTalk(api);
  town = await createUrgentTown(api);
});
afterAll(() => api.close());
beforeEach(() => talk.beginDay());
afterEach(() => talk.retireRules());
describe("a rule for urgent reports", () => {
  const rule = (input: object, viewer = ADMIN) =>
    talk.call(viewer, "createUrgentRule", { name: "紧急信息直报", ...input });

  test("tells its receivers in parallel, each of whom has to acknowledge, and each branch climbs by itself", async () => {
    await rule({
      planId: town.plan,
      waitMinutes: 5,
      receiverIds: [town.leader, town.command, town.county],
    });
    const report = await talk.raise(member(town.clerk), { text: "北堤渗水", dutyId: town.duty });
    expect(report).toMatchObject({ waitMinutes: 5, rule: { name: "紧急信息直报" } });
    expect(linesOf(report)).toEqual([
      "0 RESPONSIBLE 苏文 WAITING",
      "1 RECEIVER 梁真 WAITING",
      "2 RECEIVER 韩岳 WAITING",
      "3 RECEIVER 澄县人民政府 WAITING",
    ]);
    talk.at("08:03");
    await talk.acknowledge(member(town.chief), stepOf(report, "韩岳").id);
    talk.at("08:05");
    await talk.sweep();
    // The chain comes to the leader, who was skipped as well, and above that to the chief, who has it in hand.
    expect(linesOf(await talk.read(report.id))).toEqual([
      "0 RESPONSIBLE 苏文 SKIPPED",
      "1 RECEIVER 梁真 SKIPPED",
      "2 RECEIVER 韩岳 ACKNOWLEDGED",
      "3 RECEIVER 澄县人民政府 SKIPPED",
    ]);
    expect(await talk.notices("URGENT_REPORT", report.id)).toEqual(["苏文", "梁真", "韩岳"]);
  });

  test("of the whole body holds where a plan has none", async () => {
    await rule({ waitMinutes: 3, receiverIds: [town.bureau.unitId] });
    const report = await talk.raise(member(town.clerk), { text: "门口积水" });
    expect(linesOf(report)).toEqual(["0 UNIT_HEAD 苏文 WAITING", "1 RECEIVER 钟立 WAITING"]);
  });

  test("is one for a plan, one for the body, also when one is restored or changed", async () => {
    const first = await rule({ receiverIds: [town.chief] });
    expect(await rule({ receiverIds: [town.leader] })).toMatchObject({ code: "URGENT_RULE_EXISTS" });
    const ofPlan = await rule({ planId: town.plan, receiverIds: [town.leader] });
    const input = { id: ofPlan.id, expectedVersion: 1, planId: null };
    expect(await talk.call(ADMIN, "updateUrgentRule", input)).toMatchObject({ code: "URGENT_RULE_EXISTS" });
    await api.run("retireUrgentRule", { id: first.id, expectedVersion: 1 });
    await rule({ receiverIds: [town.leader] });
    expect(await talk.call(ADMIN, "restoreNode", { id: first.id, expectedVersion: 2 })).toMatchObject({
      code: "URGENT_RULE_EXISTS",
    });
  });

  test("names who there is, and is refused where it does not", async () => {
    const faults = async (input: object) => {
      const refusal = await leavingNoTrace(api, () => rule(input));
      return refusal.faults?.map(({ path, code }: Any) => `${path.join(".")} ${code}`) ?? refusal.__typename;
    };
    expect(await faults({ receiverIds: [town.duty] })).toEqual(["receiverIds.0 WRONG_TYPE"]);
    expect(await faults({ receiverIds: [], waitMinutes: 0 })).toEqual([
      "waitMinutes OUT_OF_RANGE",
      "receiverIds REQUIRED",
    ]);
    const gone = "Person:01980000-0000-7000-8000-000000000000";
    expect(await faults({ receiverIds: [gone] })).toBe("NotFoundError");
  });

  test("is kept by administrators and by the plan's editor, and read by everybody", async () => {
    const ofPlan = by(null, { role: "EDITOR", unitId: null, planId: uuid(town.plan) });
    const made = await rule({ planId: town.plan, receiverIds: [town.leader] }, ofPlan);
    expect(made.__typename).toBe("UrgentRule");
    expect(await rule({ receiverIds: [town.leader] }, ofPlan)).toMatchObject({
      __typename: "ForbiddenError",
    });
    expect(await rule({ receiverIds: [town.leader] }, member(town.clerk))).toMatchObject({
      __typename: "ForbiddenError",
    });
    const query = "{ urgentRules { nodes { name plan { title } receivers { ... on Person { name } } } } }";
    expect(((await api.request(query, {}, { viewer: by(null) })).data as Any).urgentRules.nodes).toEqual([
      { name: "紧急信息直报", plan: { title: "防汛工作方案" }, receivers: [{ name: "梁真" }] },
    ]);
  });

  test("is set back by taking a change of its receivers back, and the log names them", async () => {
    const made = await rule({ receiverIds: [town.chief] });
    const change = { id: made.id, expectedVersion: 1, receiverIds: [town.leader, town.section.unitId] };
    await talk.call(ADMIN, "updateUrgentRule", change);
    const { changes } = await api.ask(
      `{ changes(first: 1, orderBy: [{ field: number, direction: DESC }]) { nodes {
        number fields { name before after } } } }`,
    );
    expect(changes.nodes[0].fields).toEqual([{ name: "receivers", before: "韩岳", after: "梁真、防汛科" }]);
    await api.run("undoChange", { number: changes.nodes[0].number }, "... on UrgentRule { id }");
    const { urgentRules } = await api.ask(
      "{ urgentRules { nodes { receivers { ... on Person { name } } } } }",
    );
    expect(urgentRules.nodes).toEqual([{ receivers: [{ name: "韩岳" }] }]);
  });
});
