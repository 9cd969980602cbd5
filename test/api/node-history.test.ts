import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

interface Event {
  number: number;
  action: string;
  subject: string;
  before: Any;
  after: Any;
}

const first = (id: string) => ({ id, expectedVersion: 1 });

async function eventsSince(since: number, more = ""): Promise<Event[]> {
  const { changes } = await api.ask(
    `query ($since: Int) { changes(first: 200, filter: { since: $since ${more} }) { nodes {
      number action subject before after } } }`,
    { since },
  );
  return changes.nodes;
}

async function lastNumber(): Promise<number> {
  const { changes } = await api.ask(
    "{ changes(first: 1, orderBy: [{ field: number, direction: DESC }]) { nodes { number } } }",
  );
  return changes.nodes[0]?.number ?? 0;
}

describe("the history of a node", () => {
  const historyOf = async (id: string) =>
    (await eventsSince(0, `nodeId: "${id}"`)).map(
      ({ action, subject }) => `${action} ${subject.split(":")[0]}`,
    );

  test("holds its own events and those of its edges, in order", async () => {
    const unitId = await world.unit("勘测科", { parentId: await world.unit("勘测院") });
    const postId = await world.headPost(unitId);
    const [former, latter] = [await world.person("扶苏"), await world.person("子婴")];
    await world.appoint(former, postId, { validFrom: "2026-01-01T00:00:00Z" });
    const holdingId = await world.appoint(latter, postId, { validFrom: "2026-02-01T00:00:00Z" });
    await api.run("updatePerson", { ...first(latter), name: "公子婴" });
    const dutyId = await world.duty("勘测水井");
    await world.assign(dutyId, "RESPONSIBLE", unitId);
    await api.run("correctEdge", { id: holdingId, neverHeld: true });
    expect(await historyOf(unitId)).toEqual([
      "createOrgUnit OrgUnit",
      "createOrgUnit UnitPlacement",
      "createPost Post",
      "assign Assignment",
    ]);
    expect(await historyOf(postId)).toEqual([
      "createPost Post",
      "appoint PostHolding",
      "appoint PostHolding",
      "appoint PostHolding",
      "correctEdge PostHolding",
    ]);
    expect(await historyOf(former)).toEqual([
      "createPerson Person",
      "appoint PostHolding",
      "appoint PostHolding",
    ]);
    expect(await historyOf(latter)).toEqual([
      "createPerson Person",
      "appoint PostHolding",
      "updatePerson Person",
      "correctEdge PostHolding",
    ]);
    expect(await historyOf(holdingId)).toEqual(["appoint PostHolding", "correctEdge PostHolding"]);
    expect(await historyOf(dutyId)).toEqual(["createDuty Duty", "assign Assignment"]);
  });

  test("holds an edge that was corrected to somebody else in the histories of both", async () => {
    const [wrong, right] = [await world.person("误记"), await world.person("正记")];
    const holdingId = await world.appoint(wrong, await world.post(await world.unit("校对科"), "校对"));
    await api.run("correctEdge", { id: holdingId, partyId: right });
    expect(await historyOf(wrong)).toContain("correctEdge PostHolding");
    expect(await historyOf(right)).toContain("correctEdge PostHolding");
    const event = (await eventsSince(0, `nodeId: "${holdingId}"`)).at(-1);
    expect([event?.before.personId, event?.after.personId].map((id) => `Person:${id}`)).toEqual([
      wrong,
      right,
    ]);
  });

  test("of a node that is not there is empty", async () => {
    expect(await historyOf("Duty:01980000-0000-7000-8000-000000000000")).toEqual([]);
  });
});

describe("the feed of changes", () => {
  test("tells what changed after a number, each number once and without holes from the first one", async () => {
    const since = await lastNumber();
    await world.person("后来者");
    const events = await eventsSince(since);
    expect(events.map(({ action, after }) => `${action} ${after.name}`)).toEqual(["createPerson 后来者"]);
    expect(await eventsSince(since + 1)).toEqual([]);
    const rows = await api.database.prisma.changeEvent.findMany({ orderBy: { number: "asc" } });
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, index) => index + 1));
  });

  test("can be asked for one kind of write", async () => {
    const since = await lastNumber();
    await world.person("甲方");
    await world.unit("乙方");
    expect(await eventsSince(since, 'action: "createOrgUnit"')).toHaveLength(1);
  });
});
