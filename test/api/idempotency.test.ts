import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADMIN, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

describe("the same call with the same key", () => {
  test("answers the same and writes once", async () => {
    const input = { name: "测绘室", kind: "DEPARTMENT", clientMutationId: "unit-1" };
    const firstAnswer = await api.run("createOrgUnit", input);
    const again = await leavingNoTrace(api, () => api.run("createOrgUnit", input));
    expect(again).toEqual(firstAnswer);
    const { orgUnits } = await api.ask('{ orgUnits(filter: { q: "测绘室" }) { totalCount } }');
    expect(orgUnits.totalCount).toBe(1);
  });

  test("without a key writes each time", async () => {
    const input = { name: "重名室", kind: "DEPARTMENT" };
    expect((await api.run("createOrgUnit", input)).id).not.toBe((await api.run("createOrgUnit", input)).id);
  });

  test("answers dates as dates and days as days, also days later", async () => {
    const dates = "... on Task { id version dueAt status retiredAt }";
    const task = { title: "校准水尺", dueAt: "2026-03-05T09:30:00.250Z", clientMutationId: "task-1" };
    const plan = { title: "校准方案", issuedOn: "2026-02-28", clientMutationId: "plan-1" };
    const days = "... on Plan { id issuedOn status obligations issues }";
    const placement = {
      unitId: await createWorld(api).unit("水尺组"),
      parentId: await createWorld(api).unit("水文站"),
      clientMutationId: "placement-1",
    };
    const edge =
      "... on UnitPlacement { id validFrom validTo recordedAt retractedAt unit { name } parent { name } }";
    const read = async () => [
      await api.run("createTask", task, dates),
      await api.run("createPlan", plan, days),
      await api.run("placeUnit", placement, edge),
    ];
    const answers = await read();
    api.clock.set("2026-03-04T00:00:00Z");
    expect(await read()).toEqual(answers);
    expect(answers).toMatchObject([
      { dueAt: "2026-03-05T09:30:00.250Z", retiredAt: null },
      { issuedOn: "2026-02-28", obligations: [] },
      { validFrom: "2026-03-01T00:00:00.000Z", validTo: null, unit: { name: "水尺组" } },
    ]);
    api.clock.set("2026-03-01T00:00:00Z");
  });

  test("answers text that looks like an instant as the text that it is", async () => {
    const input = { name: "2026-03-01T00:00:00.000Z", clientMutationId: "person-1" };
    const read = () => api.run("createPerson", input, "... on Person { id name }");
    expect(await read()).toEqual(await read());
  });

  test("answers the load of a plan as it was, and loads nothing again", async () => {
    const draft = {
      meta: { title: "校准预案", issuer: "校准局", date: "2026年1月1日" },
      groups: [{ name: "校准组", kind: "WORKING", leads: ["令狐衡"], duties: ["校准"] }],
    };
    const input = { draft, clientMutationId: "load-1" };
    const selection =
      "... on ImportPlanSuccess { title isDryRun plan { id } created { id type name } doubtful { code } }";
    const loaded = await api.run("importPlan", input, selection);
    expect(loaded.created.length).toBeGreaterThan(3);
    expect(await leavingNoTrace(api, () => api.run("importPlan", input, selection))).toEqual(loaded);
  });
});

describe("a key that was used", () => {
  test("for other input is a conflict", async () => {
    await api.run("createPerson", { name: "钟离", clientMutationId: "person-2" });
    const other = { name: "钟离昧", clientMutationId: "person-2" };
    const refusal = await leavingNoTrace(api, () => api.refuse("createPerson", other));
    expect(refusal).toMatchObject({ __typename: "ConflictError", currentVersion: null });
  });

  test("for another mutation is a conflict", async () => {
    await api.run("createPerson", { name: "南门", clientMutationId: "both" });
    const other = { title: "南门", clientMutationId: "both" };
    expect((await api.refuse("createPlan", other)).__typename).toBe("ConflictError");
  });

  test("by one account is free for another", async () => {
    const query =
      "mutation ($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } } }";
    const variables = { input: { name: "东郭", clientMutationId: "shared" } };
    const mine = await api.request(query, variables);
    const theirs = await api.request(query, variables, { viewer: { ...ADMIN, id: "another" } });
    expect(theirs.errors).toBeUndefined();
    expect(theirs.data).not.toEqual(mine.data);
  });

  test("for a call that was refused is free for the corrected one", async () => {
    expect((await api.refuse("createPerson", { name: "", clientMutationId: "late" })).faults).toHaveLength(1);
    await api.run("createPerson", { name: "西门", clientMutationId: "late" });
  });
});

test("a key of 201 characters is refused, one of 200 is taken", async () => {
  const key = (length: number) => ({ name: "长钥", clientMutationId: "k".repeat(length) });
  const refusal = await leavingNoTrace(api, () => api.refuse("createPerson", key(201)));
  expect(refusal.faults).toMatchObject([{ path: ["clientMutationId"], code: "TOO_LONG" }]);
  await api.run("createPerson", key(200));
});
