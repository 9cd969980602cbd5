import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

test("what an update leaves out stays, what it sets to null is emptied", async () => {
  const planId = await world.plan("堤防方案", { documentNumber: "水字〔2026〕3号", issuedOn: "2026-02-01" });
  const kept = await api.run(
    "updatePlan",
    { id: planId, expectedVersion: 1, title: "堤防巡查方案" },
    "... on Plan { documentNumber issuedOn }",
  );
  expect(kept).toMatchObject({ documentNumber: "水字〔2026〕3号", issuedOn: "2026-02-01" });
  const emptied = await api.run(
    "updatePlan",
    { id: planId, expectedVersion: 2, documentNumber: null, issuedOn: null },
    "... on Plan { title documentNumber issuedOn }",
  );
  expect(emptied).toMatchObject({ title: "堤防巡查方案", documentNumber: null, issuedOn: null });
});

test("a group is taken out from under another one, and a duty out of its group", async () => {
  const above = await world.group("指挥部", { kind: "LEADERSHIP" });
  const below = await world.group("巡堤组", { parentId: above });
  const dutyId = await world.duty("每日巡堤", { groupId: below });
  const group = await api.run(
    "updateGroup",
    { id: below, expectedVersion: 1, parentId: null },
    "... on Group { parent { id } }",
  );
  expect(group.parent).toBeNull();
  const duty = await api.run(
    "updateDuty",
    { id: dutyId, expectedVersion: 1, groupId: null },
    "... on Duty { text group { id } }",
  );
  expect(duty).toMatchObject({ text: "每日巡堤", group: null });
});

test("a name cannot be emptied", async () => {
  const id = await world.unit("堤防科");
  const refusal = await api.refuse("updateOrgUnit", { id, expectedVersion: 1, name: null });
  expect(refusal.faults).toMatchObject([{ path: ["name"], code: "REQUIRED" }]);
});
