import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let unitId: string;
let otherId: string;
let targetIds: string[];

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

beforeEach(async () => {
  unitId = await world.unit("渠务科");
  otherId = await world.unit("泵站科");
  const task = (await api.run("createTask", { title: "清淤" })).id as string;
  targetIds = [await world.duty("巡渠"), task, await world.group("清淤组"), await world.duty("报水位")];
});

const MARCH = "2026-03-01T00:00:00Z";
const SELECTION = `... on AssignManySuccess {
  assignments { id role validFrom duty { id } task { id } group { id } party { ... on OrgUnit { id } } }
  ended { id validTo retractedAt } resumed { validFrom validTo duty { id } party { ... on OrgUnit { id } } } }`;
const assignMany = (more: object = {}) =>
  api.run(
    "assignMany",
    { targetIds, partyId: unitId, role: "RESPONSIBLE", validFrom: MARCH, ...more },
    SELECTION,
  );

/** Who carries a target out at a moment, as `name` in the order of the assignments. */
async function responsible(dutyId: string, moment = ""): Promise<string[]> {
  const { assignments } = await api.ask(
    `query ($id: ID!) ${moment} { assignments(filter: { dutyId: $id }) { nodes { id party { ... on OrgUnit { id } } } } }`,
    { id: dutyId },
  );
  return assignments.nodes.map(({ party }: Any) => party.id);
}

describe("assigning many at once", () => {
  test("gives each duty, task and group its assignment, in the order in which they were named", async () => {
    const { assignments } = await assignMany({ note: "汛期" });
    expect(assignments.map(({ duty, task, group }: Any) => (duty ?? task ?? group).id)).toEqual(targetIds);
    expect(new Set(assignments.map(({ party }: Any) => party.id))).toEqual(new Set([unitId]));
  });

  test("counts a target that is named twice once", async () => {
    const { assignments } = await assignMany({ targetIds: [targetIds[0], targetIds[0], targetIds[3]] });
    expect(assignments).toHaveLength(2);
  });

  test("is refused as a whole where one is assigned so already, and names which", async () => {
    await world.assign(targetIds[3] ?? "", "RESPONSIBLE", unitId, { validFrom: MARCH });
    const input = { targetIds, partyId: unitId, role: "RESPONSIBLE", validFrom: MARCH };
    const refusal = await leavingNoTrace(api, () => api.refuse("assignMany", input));
    expect(refusal).toMatchObject({ code: "OVERLAPPING_ASSIGNMENT", path: ["targetIds", "3"] });
    await api.run("assignMany", { ...input, role: "SUPPORT" }, "");
  });

  test("names the target that is of another kind, is not there or was retired", async () => {
    const nowhere = "Duty:01980000-0000-7000-8000-000000000000";
    const [duty = ""] = targetIds;
    const retired = await world.duty("撤销的事");
    await api.run("retireDuty", { id: retired, expectedVersion: 1 });
    const refusalOf = (id: string) =>
      leavingNoTrace(api, () =>
        api.refuse("assignMany", { targetIds: [duty, id], partyId: unitId, role: "LEAD" }),
      );
    expect((await refusalOf(unitId)).faults).toEqual([{ path: ["targetIds", "1"], code: "WRONG_TYPE" }]);
    expect(await refusalOf(nowhere)).toMatchObject({
      __typename: "NotFoundError",
      path: ["targetIds", "1"],
    });
    expect(await refusalOf(retired)).toMatchObject({ code: "RETIRED", path: ["targetIds", "1"] });
  });

  test("takes 1 to 200 at once", async () => {
    const refusalOf = (ids: string[]) =>
      api.refuse("assignMany", { targetIds: ids, partyId: unitId, role: "LEAD" });
    expect((await refusalOf([])).faults).toEqual([{ path: ["targetIds"], code: "REQUIRED" }]);
    const many = Array.from({ length: 201 }, () => targetIds[0] ?? "");
    expect((await refusalOf(many)).faults).toEqual([{ path: ["targetIds"], code: "TOO_MANY" }]);
  });

  test("issues no more statements for many than for two", async () => {
    const query = `mutation ($input: AssignManyInput!) { assignMany(input: $input) { __typename
      ... on AssignManySuccess { assignments { duty { text } party { ... on OrgUnit { name } } } } } }`;
    const duties = await Promise.all(
      Array.from({ length: 30 }, (_none, place) => world.duty(`第${place}段`)),
    );
    const count = async (ids: string[], partyId: string) => {
      const input = { targetIds: ids, partyId, role: "RESPONSIBLE", validFrom: MARCH, replaces: true };
      const { data, statements } = await api.request(query, { input });
      expect((data as Any).assignMany.__typename).toBe("AssignManySuccess");
      return statements.length;
    };
    await count(duties, unitId);
    const few = await count(duties.slice(0, 2), otherId);
    expect(await count(duties.slice(2), otherId)).toBe(few);
  });
});

describe("replacing", () => {
  const FEBRUARY = "2026-02-01T00:00:00Z";

  test("ends who had the role so far where the new one begins, and before that they still had it", async () => {
    const [duty = ""] = targetIds;
    const before = await world.assign(duty, "RESPONSIBLE", otherId, { validFrom: FEBRUARY });
    const { ended, resumed } = await assignMany({ replaces: true });
    expect(resumed).toEqual([]);
    expect(ended).toEqual([{ id: before, validTo: "2026-03-01T00:00:00.000Z", retractedAt: null }]);
    expect(await responsible(duty)).toEqual([unitId]);
    expect(await responsible(duty, '@asOf(inForce: "2026-02-15T00:00:00Z")')).toEqual([otherId]);
  });

  test("takes back what began at that very instant", async () => {
    const [duty = ""] = targetIds;
    const wrong = await world.assign(duty, "RESPONSIBLE", otherId, { validFrom: MARCH });
    const input = { targetId: duty, partyId: unitId, role: "RESPONSIBLE", validFrom: MARCH };
    await api.run("assign", { ...input, replaces: true });
    expect(await responsible(duty)).toEqual([unitId]);
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { id } }", { id: wrong });
    expect(node).toBeNull();
  });

  test("for a month gives the role back after it, to those who had it for longer", async () => {
    const [duty = "", , , other = ""] = targetIds;
    await world.assign(duty, "RESPONSIBLE", otherId, { validFrom: FEBRUARY, note: "汛期" });
    await world.assign(other, "RESPONSIBLE", otherId, {
      validFrom: FEBRUARY,
      validTo: "2026-03-15T00:00:00Z",
    });
    const month = { targetIds: [duty, other], replaces: true, validTo: "2026-04-01T00:00:00Z" };
    const { ended, resumed } = await assignMany(month);
    expect(ended).toHaveLength(2);
    expect(resumed).toEqual([
      { validFrom: "2026-04-01T00:00:00.000Z", validTo: null, duty: { id: duty }, party: { id: otherId } },
    ]);
    const at = (day: string, id = duty) => responsible(id, `@asOf(inForce: "2026-${day}T00:00:00Z")`);
    expect([await at("02-15"), await at("03-15"), await at("04-15")]).toEqual([
      [otherId],
      [unitId],
      [otherId],
    ]);
    expect(await at("04-15", other)).toEqual([]);
  });

  test("leaves other roles and other targets alone, and without it nobody gives way", async () => {
    const [duty = "", , , other = ""] = targetIds;
    await world.assign(duty, "SUPPORT", otherId, { validFrom: FEBRUARY });
    await world.assign(other, "RESPONSIBLE", otherId, { validFrom: FEBRUARY });
    const { ended } = await assignMany({ targetIds: [duty], replaces: true });
    expect(ended).toEqual([]);
    await assignMany({ targetIds: [other] });
    expect((await responsible(other)).toSorted()).toEqual([otherId, unitId].toSorted());
  });

  test("keeps what the party has already, and takes only what it lacks", async () => {
    const [first = "", , , last = ""] = targetIds;
    const own = await world.assign(first, "RESPONSIBLE", unitId, { validFrom: FEBRUARY });
    await world.assign(first, "RESPONSIBLE", otherId, { validFrom: FEBRUARY });
    const { assignments, ended } = await assignMany({ targetIds: [first, last], replaces: true });
    expect(assignments[0].id).toBe(own);
    expect(ended).toHaveLength(1);
    expect(await responsible(first)).toEqual([unitId]);
    expect(await responsible(last)).toEqual([unitId]);
  });

  test("tells the change log of each that began and each that gave way", async () => {
    const [first = "", , , last = ""] = targetIds;
    await world.assign(first, "RESPONSIBLE", otherId, { validFrom: FEBRUARY });
    await world.assign(last, "RESPONSIBLE", otherId, { validFrom: MARCH });
    const events = () => api.database.prisma.changeEvent.findMany({ where: { action: "assignMany" } });
    const known = (await events()).length;
    await assignMany({ targetIds: [first, last], replaces: true });
    const told = (await events()).slice(known);
    expect(told.filter(({ before }) => before === null)).toHaveLength(2);
    expect(told.filter(({ before, after }) => before !== null && after !== null)).toHaveLength(1);
    expect(told.filter(({ after }) => after === null)).toHaveLength(1);
  });
});
