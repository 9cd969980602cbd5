import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { chainOf, createWorld } from "../support/world.ts";

let api: TestApi;
let dutyId: string;
let holdingId: string;

const asOf = (inForce: string, known?: string) =>
  `@asOf(inForce: "${inForce}"${known === undefined ? "" : `, known: "${known}"`})`;

// 林渡 heads the office from January. On 1 March it is recorded that 韩朔 follows on 1 March; on 10 March it turns out
// that the change had been on 20 February already.
beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  api.clock.set("2026-01-01T00:00:00Z");
  const { unitId, postId, holdingId: firstHolding } = await world.headedUnit("办公室", "林渡");
  dutyId = await world.duty("登记来访人员");
  await world.assign(dutyId, "RESPONSIBLE", unitId);
  api.clock.set("2026-03-01T00:00:00Z");
  holdingId = firstHolding;
  await api.run("endHolding", { id: holdingId, validTo: "2026-03-01T00:00:00Z" });
  const successor = await world.person("韩朔");
  const second = await world.appoint(successor, postId, { isMain: true, validFrom: "2026-03-01T00:00:00Z" });
  api.clock.set("2026-03-10T00:00:00Z");
  await api.run("correctEdge", { id: holdingId, validTo: "2026-02-20T00:00:00Z" });
  await api.run("correctEdge", { id: second, validFrom: "2026-02-22T00:00:00Z" });
});
afterAll(() => api.close());

describe("a holding that was ended, and corrected later", () => {
  test("the day before the change, the first holder answers", async () => {
    expect(await chainOf(api, dutyId, asOf("2026-02-19T00:00:00Z"))).toEqual([
      "RESPONSIBLE 办公室 → 林渡 (ASSIGNED)",
    ]);
  });

  test("on the day of the change, as is known now, the post is vacant", async () => {
    expect(await chainOf(api, dutyId, asOf("2026-02-20T00:00:00Z"))).toEqual([
      "RESPONSIBLE 办公室 → nobody (ASSIGNED)",
    ]);
  });

  test("after the change, the second holder answers", async () => {
    expect(await chainOf(api, dutyId, asOf("2026-02-25T00:00:00Z"))).toEqual([
      "RESPONSIBLE 办公室 → 韩朔 (ASSIGNED)",
    ]);
  });

  test("as known before the correction, the first holder answered on the same day", async () => {
    const links = await chainOf(api, dutyId, asOf("2026-02-25T00:00:00Z", "2026-03-05T00:00:00Z"));
    expect(links).toEqual(["RESPONSIBLE 办公室 → 林渡 (ASSIGNED)"]);
  });

  test("as known before the end was recorded, the first holder answers without end", async () => {
    const links = await chainOf(api, dutyId, asOf("2026-06-01T00:00:00Z", "2026-02-01T00:00:00Z"));
    expect(links).toEqual(["RESPONSIBLE 办公室 → 林渡 (ASSIGNED)"]);
  });

  test("the edge keeps its public id, and its rows say what was believed when", async () => {
    const read = (known: string) =>
      api.ask(
        `query @asOf(known: "${known}") { node(id: "${holdingId}") { ... on PostHolding { id validTo retractedAt } } }`,
      );
    expect((await read("2026-02-01T00:00:00Z")).node.validTo).toBeNull();
    expect((await read("2026-03-05T00:00:00Z")).node.validTo).toBe("2026-03-01T00:00:00.000Z");
    expect((await read("2026-03-10T00:00:00Z")).node).toEqual({
      id: holdingId,
      validTo: "2026-02-20T00:00:00.000Z",
      retractedAt: null,
    });
  });
});

test("a holding ends the instant before the next one begins: on the boundary only the next one holds", async () => {
  const boundary = asOf("2026-02-22T00:00:00Z");
  expect(await chainOf(api, dutyId, boundary)).toEqual(["RESPONSIBLE 办公室 → 韩朔 (ASSIGNED)"]);
});
