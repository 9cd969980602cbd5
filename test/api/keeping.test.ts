import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

describe("a department that was entered in March and retired in May", () => {
  const day = (month: number) => `2026-0${month}-15T00:00:00Z`;
  const LISTS = `orgUnits(filter: { q: "驿传科" }) { totalCount nodes { name } } search(text: "驿传科") { title }`;
  const seenAt = async (asOf: string) => {
    const { orgUnits, search } = await api.ask(`query ${asOf} { ${LISTS} }`);
    expect(search.map(({ title }: { title: string }) => title)).toEqual(
      orgUnits.nodes.map(({ name }: { name: string }) => name),
    );
    return orgUnits.totalCount;
  };
  let bureauId: string;

  beforeAll(async () => {
    api.clock.set("2026-01-01T00:00:00Z");
    bureauId = await world.unit("驿道局");
    api.clock.set("2026-03-01T00:00:00Z");
    const unitId = await world.unit("驿传科", { parentId: bureauId, validFrom: "2026-01-10T00:00:00Z" });
    const { node } = await api.ask(`{ node(id: "${unitId}") { ... on OrgUnit { placements { id } } } }`);
    api.clock.set("2026-05-01T00:00:00Z");
    await api.run("endPlacement", { id: node.placements[0].id, validTo: "2026-05-01T00:00:00Z" });
    await api.run("retireOrgUnit", { id: unitId, expectedVersion: 1 });
    api.clock.set("2026-06-01T00:00:00Z");
  });

  test("is listed, found and placed on the days before its retirement, those before its entry included", async () => {
    expect(await seenAt(`@asOf(inForce: "${day(1)}")`)).toBe(1);
    expect(await seenAt(`@asOf(inForce: "${day(4)}")`)).toBe(1);
    const below = await api.ask(
      `query @asOf(inForce: "${day(1)}") { orgUnits(filter: { parentId: "${bureauId}" }) { nodes { name parent { name } } } }`,
    );
    expect(below.orgUnits.nodes).toEqual([{ name: "驿传科", parent: { name: "驿道局" } }]);
  });

  test("is listed no more afterwards, save on request", async () => {
    expect(await seenAt("")).toBe(0);
    expect(await seenAt(`@asOf(inForce: "${day(5)}")`)).toBe(0);
    const all = await api.ask(`{ orgUnits(filter: { q: "驿传科", includeRetired: true }) { totalCount } }`);
    expect(all.orgUnits.totalCount).toBe(1);
  });

  test("was not known in February, and its retirement not in April", async () => {
    expect(await seenAt(`@asOf(inForce: "${day(4)}", known: "${day(2)}")`)).toBe(0);
    expect(await seenAt(`@asOf(inForce: "${day(6)}", known: "${day(4)}")`)).toBe(1);
  });
});

describe("the order of a group's members", () => {
  let groupId: string;
  let members: { name: string; id: string }[];

  beforeAll(async () => {
    api.clock.set("2026-03-01T00:00:00Z");
    groupId = await world.group("巡堤组");
    members = [];
    for (const name of ["甲午", "乙未", "丙申", "丁酉"]) {
      const id = await world.member(groupId, "MEMBER", await world.person(name), {
        order: members.length,
        validFrom: "2026-02-01T00:00:00Z",
      });
      members.push({ name, id });
    }
    api.clock.set("2026-03-02T00:00:00Z");
  });

  const idsOf = (...names: string[]) =>
    names.map((name) => members.find((member) => member.name === name)?.id ?? name);
  const roster = async (asOf = "") => {
    const { node } = await api.ask(
      `query ${asOf} { node(id: "${groupId}") { ... on Group { members { person { name } } } } }`,
    );
    return node.members.map(({ person }: Any) => person.name);
  };

  test("changes for those who moved only, and what it was stays readable", async () => {
    const before = await api.database.prisma.changeEvent.count();
    await api.run("orderMembers", { groupId, memberIds: idsOf("乙未", "甲午", "丙申", "丁酉") });
    expect(await roster()).toEqual(["乙未", "甲午", "丙申", "丁酉"]);
    expect(await api.database.prisma.changeEvent.count()).toBe(before + 2);
    const known = `@asOf(inForce: "2026-03-02T00:00:00Z", known: "2026-03-01T12:00:00Z")`;
    expect(await roster(known)).toEqual(["甲午", "乙未", "丙申", "丁酉"]);
  });

  test("is refused, and nobody moves, where the list is not the roster", async () => {
    const wrong = [
      idsOf("甲午", "乙未", "丙申"),
      idsOf("甲午", "甲午", "乙未", "丙申", "丁酉"),
      [...idsOf("甲午", "乙未", "丙申", "丁酉"), "GroupMember:01980000-0000-7000-8000-000000000000"],
    ];
    for (const memberIds of wrong) {
      const refusal = await leavingNoTrace(api, () => api.refuse("orderMembers", { groupId, memberIds }));
      expect(refusal).toMatchObject({ code: "ROSTER_DIFFERS", path: ["memberIds"] });
    }
  });

  test("leaves out who has left, and may hold who is to come", async () => {
    const [left = ""] = idsOf("丁酉");
    await api.run("endMembership", { id: left, validTo: "2026-03-01T00:00:00Z" });
    const coming = await world.member(groupId, "MEMBER", await world.person("戊戌"), {
      validFrom: "2026-04-01T00:00:00Z",
      order: 9,
    });
    await api.run("orderMembers", { groupId, memberIds: [coming, ...idsOf("丙申", "甲午", "乙未")] });
    expect(await roster()).toEqual(["丙申", "甲午", "乙未"]);
    expect(await roster(`@asOf(inForce: "2026-05-01T00:00:00Z")`)).toEqual(["戊戌", "丙申", "甲午", "乙未"]);
  });
});

describe("who held a post before, and who is to come", () => {
  let postId: string;
  let formerId: string;
  let firstHolding: string;

  beforeAll(async () => {
    api.clock.set("2026-03-01T00:00:00Z");
    postId = await world.headPost(await world.unit("津渡科"));
    formerId = await world.person("裴航");
    firstHolding = await world.appoint(formerId, postId, { validFrom: "2024-01-01T00:00:00Z" });
    await api.run("endHolding", { id: firstHolding, validTo: "2026-02-01T00:00:00Z" });
    await world.appoint(await world.person("云英"), postId, { validFrom: "2026-04-01T00:00:00Z" });
  });

  const post = async (fields: string, asOf = "") =>
    (await api.ask(`query ${asOf} { node(id: "${postId}") { ... on Post { ${fields} } } }`)).node;

  test("all stand in the post's history, the latest first, though it is vacant now", async () => {
    const { history, isVacant, vacantSince } = await post(
      "isVacant vacantSince history { totalCount nodes { validFrom validTo person { name } } }",
    );
    expect(isVacant).toBe(true);
    expect(vacantSince).toBe("2026-02-01T00:00:00.000Z");
    expect(history).toEqual({
      totalCount: 2,
      nodes: [
        { validFrom: "2026-04-01T00:00:00.000Z", validTo: null, person: { name: "云英" } },
        {
          validFrom: "2024-01-01T00:00:00.000Z",
          validTo: "2026-02-01T00:00:00.000Z",
          person: { name: "裴航" },
        },
      ],
    });
  });

  test("a post that somebody holds, or that nobody ever held, is vacant since no day", async () => {
    const held = await post("vacantSince", `@asOf(inForce: "2026-05-01T00:00:00Z")`);
    expect(held.vacantSince).toBeNull();
    const never = await post("isVacant vacantSince", `@asOf(inForce: "2020-01-01T00:00:00Z")`);
    expect(never).toEqual({ isVacant: true, vacantSince: null });
  });

  test("a person's past posts stand in the person's history", async () => {
    const { node } = await api.ask(
      `{ node(id: "${formerId}") { ... on Person { holdings { id } history { nodes { post { title } validTo } } } } }`,
    );
    expect(node).toEqual({
      holdings: [],
      history: { nodes: [{ post: { title: "科长" }, validTo: "2026-02-01T00:00:00.000Z" }] },
    });
  });

  test("the rows of an edge say what was believed when, the latest knowledge first", async () => {
    api.clock.set("2026-03-05T00:00:00Z");
    await api.run("correctEdge", { id: firstHolding, validTo: "2026-01-31T00:00:00Z" });
    const { edgeHistory } = await api.ask(
      `{ edgeHistory(id: "${firstHolding}") { __typename id validTo recordedAt retractedAt ... on PostHolding { person { name } } } }`,
    );
    const row = { __typename: "PostHolding", id: firstHolding, person: { name: "裴航" } };
    const [march1, march5] = ["2026-03-01T00:00:00.000Z", "2026-03-05T00:00:00.000Z"];
    expect(edgeHistory).toEqual([
      { ...row, validTo: "2026-01-31T00:00:00.000Z", recordedAt: march5, retractedAt: null },
      { ...row, validTo: "2026-02-01T00:00:00.000Z", recordedAt: march1, retractedAt: march5 },
      { ...row, validTo: null, recordedAt: march1, retractedAt: march1 },
    ]);
  });

  test("of an edge that is not there nothing was ever believed; of a node there are no such rows", async () => {
    const none = await api.ask(
      `{ edgeHistory(id: "PostHolding:01980000-0000-7000-8000-000000000000") { id } }`,
    );
    expect(none.edgeHistory).toEqual([]);
    const { errors } = await api.request(`{ edgeHistory(id: "${postId}") { id } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

test("stand-ins in force and to come are listed at both ends, those that ended are not", async () => {
  api.clock.set("2026-03-10T00:00:00Z");
  const [from, to] = [await world.person("崔护"), await world.person("柳毅")];
  const delegate = (validFrom: string, validTo?: string) =>
    api.run("delegate", { fromId: from, toPersonId: to, validFrom, validTo });
  await delegate("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
  await delegate("2026-03-01T00:00:00Z");
  await delegate("2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
  const { given, taken } = await api.ask(
    `query ($from: ID!, $to: ID!) {
      given: node(id: $from) { ... on Person { delegationsGiven { totalCount nodes { validFrom to { name } } } delegationsTaken { totalCount } } }
      taken: node(id: $to) { ... on Person { delegationsTaken { nodes { from { ... on Person { name } } validFrom } } } } }`,
    { from, to },
  );
  const days = ["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"];
  expect(given.delegationsTaken.totalCount).toBe(0);
  expect(given.delegationsGiven).toEqual({
    totalCount: 2,
    nodes: days.map((validFrom) => ({ validFrom, to: { name: "柳毅" } })),
  });
  expect(taken.delegationsTaken.nodes).toEqual(
    days.map((validFrom) => ({ validFrom, from: { name: "崔护" } })),
  );
});

describe("what is entered today to begin next month", () => {
  test("is not yet in force, and is told as to come", async () => {
    api.clock.set("2026-03-10T00:00:00Z");
    const validFrom = "2026-04-01T00:00:00Z";
    const parentId = await world.unit("江务局");
    const unitId = await world.unit("测潮站", { parentId, validFrom });
    const personId = await world.person("吕岩");
    const groupId = await world.group("候潮组");
    const dutyId = await world.duty("每日报潮", { groupId });
    await world.member(groupId, "HEAD", personId, { validFrom });
    await world.assign(dutyId, "RESPONSIBLE", unitId, { validFrom });
    const ask = (asOf: string) =>
      api.ask(
        `query ($unit: ID!, $person: ID!, $group: ID!, $duty: ID!) ${asOf} {
          unit: node(id: $unit) { ... on OrgUnit { now: placements { id } toCome: placementsToCome { parent { name } } } }
          person: node(id: $person) { ... on Person { now: memberships { id } toCome: membershipsToCome { group { name } } } }
          group: node(id: $group) { ... on Group { now: members { id } toCome: membersToCome { person { name } } } }
          duty: node(id: $duty) { ... on Duty { now: assignments { id } toCome: assignmentsToCome { role } } } }`,
        { unit: unitId, person: personId, group: groupId, duty: dutyId },
      );
    expect(await ask("")).toEqual({
      unit: { now: [], toCome: [{ parent: { name: "江务局" } }] },
      person: { now: [], toCome: [{ group: { name: "候潮组" } }] },
      group: { now: [], toCome: [{ person: { name: "吕岩" } }] },
      duty: { now: [], toCome: [{ role: "RESPONSIBLE" }] },
    });
    const then = await ask(`@asOf(inForce: "${validFrom}")`);
    for (const part of Object.values(then) as { now: object[]; toCome: object[] }[]) {
      expect([part.now.length, part.toCome.length]).toEqual([1, 0]);
    }
  });

  test("a member without a given place sits behind all others", async () => {
    const groupId = await world.group("末席组");
    await world.member(groupId, "MEMBER", await world.person("首席"), { order: 7 });
    await world.member(groupId, "MEMBER", await world.person("末席"));
    const { node } = await api.ask(
      `{ node(id: "${groupId}") { ... on Group { members { order person { name } } } } }`,
    );
    expect(node.members.map(({ order }: Any) => order)).toEqual([7, 8]);
  });
});

describe("a unit that is moved from next month", () => {
  const validFrom = "2026-04-01T00:00:00Z";
  let unitId: string;
  let parents: Record<string, string>;

  beforeAll(async () => {
    api.clock.set("2026-03-10T00:00:00Z");
    parents = {
      甲局: await world.unit("甲局"),
      乙局: await world.unit("乙局"),
      丙局: await world.unit("丙局"),
    };
    unitId = await world.unit("漕运所", { parentId: parents.甲局, validFrom: "2026-01-01T00:00:00Z" });
    await api.run("placeUnit", { unitId, parentId: parents.乙局, validFrom });
  });

  const parentAt = async (asOf: string) => {
    const { node } = await api.ask(
      `query ${asOf} { node(id: "${unitId}") { ... on OrgUnit { parent { name } } } }`,
    );
    return node.parent.name;
  };

  test("stands today where it stood, and next month under the other one", async () => {
    expect(await parentAt("")).toBe("甲局");
    expect(await parentAt(`@asOf(inForce: "${validFrom}")`)).toBe("乙局");
  });

  test("can be moved elsewhere from the same day: what never held is taken back, and both stay in the log", async () => {
    await api.run("placeUnit", { unitId, parentId: parents.丙局, validFrom });
    expect(await parentAt("")).toBe("甲局");
    expect(await parentAt(`@asOf(inForce: "${validFrom}")`)).toBe("丙局");
    const { changes } = await api.ask(
      `{ changes(first: 50, filter: { nodeId: "${parents.乙局}" }) { nodes { action after } } }`,
    );
    const placed = changes.nodes.filter(({ action }: Any) => action === "placeUnit");
    expect(placed.map(({ after }: Any) => after === null)).toEqual([false, true]);
  });

  test("cannot be moved in between without an end, as a later move is known already", async () => {
    const refusal = await api.refuse("placeUnit", {
      unitId,
      parentId: parents.乙局,
      validFrom: "2026-03-20T00:00:00Z",
    });
    expect(refusal.code).toBe("OVERLAPPING_PLACEMENT");
  });
});
