import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { chainOf, createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
beforeEach(() => api.clock.set("2026-03-01T00:00:00Z"));
afterAll(() => api.close());

const OUTCOME = (type: string) =>
  `... on ${type} { isDryRun moved { thing count } kept { id version aliases } merged { id retiredAt mergedInto { id } } }`;
const versions = { keepExpectedVersion: 1, mergeExpectedVersion: 1 };

const mergePeople = (keepId: string, mergeId: string, more: object = {}) =>
  api.run("mergePeople", { keepId, mergeId, ...versions, ...more }, OUTCOME("MergePeopleSuccess"));
const refuse = (mutation: string, keepId: string, mergeId: string) =>
  leavingNoTrace(api, () => api.refuse(mutation, { keepId, mergeId, ...versions }));
const counts = ({ moved }: { moved: { thing: string; count: number }[] }) =>
  Object.fromEntries(moved.map(({ thing, count }) => [thing, count]));

const PERSON = `... on Person { name holdings { post { title unit { name } } isMain } memberships { role group { name } } }`;
async function holdingOf(postId: string): Promise<string> {
  const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Post { holders { id } } } }", {
    id: postId,
  });
  return node.holders[0].id;
}

async function placesOf(id: string, asOf = ""): Promise<string[]> {
  const { node } = await api.ask(`query ($id: ID!) ${asOf} { node(id: $id) { ${PERSON} } }`, { id });
  return [
    ...node.holdings.map(({ post }: Any) => `${post.unit.name} ${post.title}`),
    ...node.memberships.map(({ role, group }: Any) => `${group.name} ${role}`),
  ];
}

describe("two entries of one person", () => {
  /** 闻溪 heads a department by one entry, and stands in a group and in duties by the other one too. */
  async function twins(name: string) {
    const { unitId, personId, postId } = await world.headedUnit(`${name}科`, name);
    const twinId = await world.person(`${name}　`);
    const groupId = await world.group(`${name}组`);
    await world.member(groupId, "HEAD", twinId);
    const dutyId = await world.duty(`${name}的职责`, { groupId });
    await world.assign(dutyId, "LEAD", twinId);
    await world.assign(dutyId, "RESPONSIBLE", unitId);
    return { unitId, personId, postId, twinId, groupId, dutyId };
  }

  test("become one: every edge is the kept one's, and the chain means what it meant", async () => {
    const { personId, twinId, dutyId } = await twins("闻溪");
    const before = (await chainOf(api, dutyId)).map((line) => line.replaceAll("　", ""));
    api.clock.set("2026-03-05T00:00:00Z");
    const outcome = await mergePeople(personId, twinId);
    expect(counts(outcome)).toEqual({ MEMBERSHIPS: 1, ASSIGNMENTS: 1 });
    expect(outcome.kept).toEqual({ id: personId, version: 2, aliases: [] });
    expect(outcome.merged).toEqual({
      id: twinId,
      retiredAt: "2026-03-05T00:00:00.000Z",
      mergedInto: { id: personId },
    });
    expect(await chainOf(api, dutyId)).toEqual(before);
    expect(await placesOf(personId)).toEqual(["闻溪科 科长", "闻溪组 HEAD"]);
    expect(await placesOf(twinId)).toEqual([]);
  });

  test("were two as we knew it before", async () => {
    const { personId, twinId, dutyId } = await twins("温岭");
    const chain = await chainOf(api, dutyId);
    api.clock.set("2026-03-05T00:00:00Z");
    await mergePeople(personId, twinId);
    const then = `@asOf(known: "2026-03-04T00:00:00Z")`;
    expect(await placesOf(twinId, then)).toEqual(["温岭组 HEAD"]);
    expect(await placesOf(personId, then)).toEqual(["温岭科 科长"]);
    expect(await chainOf(api, dutyId, then)).toEqual(chain);
  });

  test("say once what both said, for all the time of the two", async () => {
    const { personId, twinId, groupId, dutyId } = await twins("岑楼");
    await world.member(groupId, "HEAD", personId, { validFrom: "2026-02-01T00:00:00Z" });
    await world.assign(dutyId, "LEAD", personId, { validFrom: "2026-03-02T00:00:00Z" });
    const outcome = await mergePeople(personId, twinId);
    expect(counts(outcome)).toEqual({ COLLAPSED: 2 });
    const { node } = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on Duty { assignments { role validFrom } group { members { validFrom } } } } }`,
      { id: dutyId },
    );
    expect(node.group.members).toEqual([{ validFrom: "2026-02-01T00:00:00.000Z" }]);
    expect(node.assignments.filter(({ role }: Any) => role === "LEAD")).toEqual([
      { role: "LEAD", validFrom: "2026-03-01T00:00:00.000Z" },
    ]);
  });

  test("take over delegations, finished tasks, accounts, aliases and earlier duplicates", async () => {
    const [keepId, mergeId, elder] = [
      await world.person("祝融"),
      await world.person("祝荣"),
      await world.person("祝戎"),
    ];
    await mergePeople(mergeId, elder);
    await api.run("delegate", { fromId: mergeId, toPersonId: await world.person("代祝") });
    const task = (await api.run("createTask", { title: "清点沙袋" })).id;
    const done = { id: task, status: "DONE", personId: mergeId };
    await api.run("changeTaskStatus", { id: task, status: "IN_PROGRESS", expectedVersion: 1 });
    await api.run("changeTaskStatus", { ...done, expectedVersion: 2 });
    const { prisma } = api.database;
    const personId = mergeId.split(":")[1] ?? "";
    await prisma.user.create({ data: { name: "zhurong", email: "z@dutygraph.invalid", personId } });
    const outcome = await mergePeople(keepId, mergeId, { mergeExpectedVersion: 2 });
    expect(counts(outcome)).toEqual({ DELEGATIONS: 1, TASKS: 1, ACCOUNTS: 1, EARLIER_DUPLICATES: 1 });
    expect(outcome.kept.aliases).toEqual(["祝荣", "祝戎"]);
    const { first, tasks } = await api.ask(
      `query ($elder: ID!) { first: node(id: $elder) { ... on Person { mergedInto { id } } } tasks(filter: { q: "清点沙袋" }) { nodes { finishedBy { id } } } }`,
      { elder },
    );
    expect([first.mergedInto.id, tasks.nodes[0].finishedBy.id]).toEqual([keepId, keepId]);
    expect((await prisma.user.findFirst({ where: { name: "zhurong" } }))?.personId).toBe(
      keepId.split(":")[1],
    );
    await prisma.user.deleteMany({});
  });

  test("are only looked at in a dry run, which answers the same counts", async () => {
    const { personId, twinId } = await twins("干将");
    const trial = await leavingNoTrace(api, () => mergePeople(personId, twinId, { dryRun: true }));
    expect(trial).toMatchObject({ isDryRun: true, kept: { version: 1 }, merged: { retiredAt: null } });
    expect(counts(await mergePeople(personId, twinId))).toEqual(counts(trial));
  });

  test("stay two where one is masked, stands in for the other or has another main post then", async () => {
    const { personId, twinId } = await twins("莫邪");
    expect(await refuse("mergePeople", personId, await world.person("莫*"))).toMatchObject({
      code: "MASKED_NEVER_MERGED",
      path: ["mergeId"],
    });
    expect(await refuse("mergePeople", personId, personId)).toMatchObject({ code: "SAME_NODE" });
    const delegation = await api.run("delegate", { fromId: twinId, toPersonId: personId });
    expect(await refuse("mergePeople", personId, twinId)).toMatchObject({ code: "SELF_DELEGATION" });
    await api.run("correctEdge", { id: delegation.id, neverHeld: true });
    const other = await world.post(await world.unit("别处"), "处长");
    const holding = await world.appoint(twinId, other, { isMain: true });
    expect(await refuse("mergePeople", personId, twinId)).toMatchObject({ code: "OVERLAPPING_MAIN_HOLDING" });
    await api.run("correctEdge", { id: holding, isMain: false });
    expect(counts(await mergePeople(personId, twinId))).toMatchObject({ HOLDINGS: 1 });
    expect(await refuse("mergePeople", personId, twinId)).toMatchObject({
      code: "RETIRED",
      path: ["mergeId"],
    });
  });

  test("are in a main post only for as long as one of the two said so", async () => {
    const { personId, twinId, postId, unitId } = await twins("越女");
    await api.run("endHolding", { id: await holdingOf(postId), validTo: "2026-03-02T00:00:00Z" });
    const watch = await world.post(unitId, "值班员");
    const acting = { isActing: true, validFrom: "2026-03-02T00:00:00Z" };
    await world.appoint(personId, watch, acting);
    await world.appoint(twinId, watch, { ...acting, isMain: true, validTo: "2026-05-01T00:00:00Z" });
    const later = { isMain: true, validFrom: "2026-06-01T00:00:00Z" };
    await world.appoint(personId, await world.post(unitId, "顾问"), later);
    await mergePeople(personId, twinId);
    const isMainAt = async (day: string) => {
      const { node } = await api.ask(
        `query ($id: ID!) @asOf(inForce: "${day}T00:00:00Z") { node(id: $id) { ... on Post { holders { isMain person { id } } } } }`,
        { id: watch },
      );
      return node.holders;
    };
    expect(await isMainAt("2026-04-01")).toEqual([{ isMain: true, person: { id: personId } }]);
    expect(await isMainAt("2026-07-01")).toEqual([{ isMain: false, person: { id: personId } }]);
  });

  test("stay two where one accepted what the other one finished", async () => {
    const { personId, twinId } = await twins("薛烛");
    const task = (await api.run("createTask", { title: "检修闸门" })).id;
    const change = (status: string, expectedVersion: number, more: object = {}) =>
      api.run("changeTaskStatus", { id: task, status, expectedVersion, ...more });
    await change("IN_PROGRESS", 1);
    await change("DONE", 2, { personId: twinId });
    await change("ACCEPTED", 3, { personId });
    for (const [keepId, mergeId] of [
      [personId, twinId],
      [twinId, personId],
    ] as const) {
      expect(await refuse("mergePeople", keepId, mergeId)).toMatchObject({
        code: "SAME_PERSON",
        path: ["mergeId"],
        message: expect.stringContaining("检修闸门"),
      });
    }
    await change("IN_PROGRESS", 4, { reason: "重新检修" });
    expect((await mergePeople(personId, twinId)).kept.id).toBe(personId);
  });

  test("stay two where somebody else has changed one meanwhile", async () => {
    const { personId, twinId } = await twins("欧冶");
    await api.run("updatePerson", { id: twinId, expectedVersion: 1, aliases: ["冶子"] });
    expect(await refuse("mergePeople", personId, twinId)).toMatchObject({
      __typename: "ConflictError",
      currentVersion: 2,
    });
  });

  test("are listed as namesakes until they are one; masked ones never", async () => {
    const [one, two] = [await world.person("重名者"), await world.person("重 名者")];
    await world.person("某某");
    await world.person("某某");
    const listed = async (hasNamesake: boolean) => {
      const { people } = await api.ask(
        `query ($has: Boolean) { people(first: 200, filter: { hasNamesake: $has }) { nodes { id name } } }`,
        { has: hasNamesake },
      );
      return people.nodes;
    };
    const ids = async (has: boolean) => (await listed(has)).map(({ id }: Any) => id);
    expect(await ids(true)).toEqual(expect.arrayContaining([one, two]));
    expect((await listed(true)).map(({ name }: Any) => name)).not.toContain("某某");
    expect((await listed(false)).map(({ name }: Any) => name)).toContain("某某");
    await mergePeople(one, two);
    expect(await ids(true)).not.toContain(one);
    expect(await ids(false)).toContain(one);
  });

  test("leave an event at each node that was touched", async () => {
    const { personId, twinId, groupId, dutyId } = await twins("风胡");
    await mergePeople(personId, twinId);
    for (const nodeId of [personId, twinId, groupId, dutyId]) {
      const { changes } = await api.ask(
        `query ($id: ID!) { changes(first: 200, filter: { nodeId: $id }) { nodes { action } } }`,
        { id: nodeId },
      );
      expect(changes.nodes.map(({ action }: Any) => action)).toContain("mergePeople");
    }
  });
});
