import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forEverything } from "../../packages/server/src/access/viewer.ts";
import { makeId } from "../../packages/server/src/clock.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
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

const versions = { keepExpectedVersion: 1, mergeExpectedVersion: 1 };
const OUTCOME =
  "... on MergeOrgUnitsSuccess { moved { thing count } kept { id name code aliases } merged { retiredAt mergedInto { id } } }";
const merge = (keepId: string, mergeId: string) =>
  api.run("mergeOrgUnits", { keepId, mergeId, ...versions }, OUTCOME);
const refuse = (keepId: string, mergeId: string) =>
  leavingNoTrace(api, () => api.refuse("mergeOrgUnits", { keepId, mergeId, ...versions }));
const counts = ({ moved }: { moved: { thing: string; count: number }[] }) =>
  Object.fromEntries(moved.map(({ thing, count }) => [thing, count]));

const UNIT =
  "... on OrgUnit { posts { title isHead holders { person { name } } } parent { name } children { nodes { name } } }";
async function unitOf(id: string, asOf = "") {
  const { node } = await api.ask(`query ($id: ID!) ${asOf} { node(id: $id) { ${UNIT} } }`, { id });
  return {
    posts: node.posts.map(
      ({ title, isHead, holders }: Any) =>
        `${title}${isHead ? "*" : ""} ${holders.map(({ person }: Any) => person.name).join("、")}`,
    ),
    parent: node.parent?.name ?? null,
    children: node.children.nodes.map(({ name }: Any) => name),
  };
}

/** A department kept by hand and the same one as a plan brought it: with duties, a group and a unit below. */
async function twins(name: string) {
  const bureauId = await world.unit(`${name}局`, { kind: "ORGANIZATION" });
  const { unitId, personId, postId } = await world.headedUnit(name, `${name}之长`, { parentId: bureauId });
  const twinId = await world.unit(`${name} `, { parentId: bureauId, code: "D7" });
  await world.post(twinId, "科员");
  await world.unit(`${name}下属站`, { parentId: twinId });
  const groupId = await world.group(`${name}办公室`, { kind: "OFFICE", hostUnitId: twinId });
  await world.member(groupId, "MEMBER", twinId);
  const dutyId = await world.duty(`${name}的职责`, { unitId: twinId });
  await world.assign(dutyId, "RESPONSIBLE", twinId);
  const planId = await world.plan(`${name}预案`, { issuerId: twinId });
  return { bureauId, unitId, personId, postId, twinId, groupId, dutyId, planId };
}

describe("two entries of one unit", () => {
  test("become one: posts, places, groups, duties and plans are the kept one's", async () => {
    const { unitId, twinId, groupId, dutyId, planId } = await twins("水情科");
    api.clock.set("2026-03-05T00:00:00Z");
    const outcome = await merge(unitId, twinId);
    expect(counts(outcome)).toEqual({
      CHILDREN: 1,
      POSTS: 1,
      MEMBERSHIPS: 1,
      ASSIGNMENTS: 1,
      GROUPS: 1,
      DUTIES: 1,
      PLANS: 1,
      COLLAPSED: 1,
    });
    expect(outcome.kept).toEqual({ id: unitId, name: "水情科", code: "D7", aliases: [] });
    expect(outcome.merged).toEqual({ retiredAt: "2026-03-05T00:00:00.000Z", mergedInto: { id: unitId } });
    expect(await unitOf(unitId)).toEqual({
      posts: ["科长* 水情科之长", "科员 "],
      parent: "水情科局",
      children: ["水情科下属站"],
    });
    expect(await chainOf(api, dutyId)).toContain("RESPONSIBLE 水情科 → 水情科之长 (ASSIGNED)");
    const { group, duty, plan } = await api.ask(
      `query ($group: ID!, $duty: ID!, $plan: ID!) { group: node(id: $group) { ... on Group { hostUnit { id } } }
        duty: node(id: $duty) { ... on Duty { unit { id } } } plan: node(id: $plan) { ... on Plan { issuer { id } } } }`,
      { group: groupId, duty: dutyId, plan: planId },
    );
    expect([group.hostUnit.id, duty.unit.id, plan.issuer.id]).toEqual([unitId, unitId, unitId]);
  });

  test("stood where they stood as we knew it before", async () => {
    const { unitId, twinId } = await twins("墒情科");
    api.clock.set("2026-03-05T00:00:00Z");
    await merge(unitId, twinId);
    const before = `@asOf(known: "2026-03-04T00:00:00Z")`;
    expect((await unitOf(twinId, before)).children).toEqual(["墒情科下属站"]);
    expect((await unitOf(twinId, before)).parent).toBe("墒情科局");
    expect((await unitOf(unitId, before)).children).toEqual([]);
  });

  test("join the posts that both have, and whoever holds, sits or acts by them", async () => {
    const { unitId, twinId, personId, groupId } = await twins("闸坝科");
    const twinPost = await world.headPost(twinId);
    await world.appoint(personId, twinPost, { validFrom: "2026-02-01T00:00:00Z" });
    await world.member(groupId, "LIAISON", twinPost);
    const outcome = await merge(unitId, twinId);
    expect(counts(outcome)).toMatchObject({
      JOINED_POSTS: 1,
      POSTS: 1,
      HOLDINGS: 1,
      COLLAPSED: 1,
      MEMBERSHIPS: 2,
    });
    expect((await unitOf(unitId)).posts).toEqual(["科长* 闸坝科之长", "科员 "]);
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Group { members { role person { name } } } } }",
      { id: groupId },
    );
    expect(node.members).toContainEqual({ role: "LIAISON", person: { name: "闸坝科之长" } });
  });

  test("lead from a post that went into another one to that one, and it is not restored", async () => {
    const { unitId, twinId, postId } = await twins("堤防科");
    const elderId = await world.unit("堤防科　");
    const posts = [await world.headPost(elderId), await world.headPost(twinId)];
    await merge(twinId, elderId);
    await api.run(
      "mergeOrgUnits",
      {
        ...{ keepId: unitId, keepExpectedVersion: 1 },
        ...{ mergeId: twinId, mergeExpectedVersion: 2 },
      },
      OUTCOME,
    );
    for (const id of posts) {
      const { node } = await api.ask(
        "query ($id: ID!) { node(id: $id) { ... on Post { version retiredAt mergedInto { id } } } }",
        { id },
      );
      expect(node).toMatchObject({ retiredAt: expect.any(String), mergedInto: { id: postId } });
      const again = { id, expectedVersion: node.version };
      expect(await leavingNoTrace(api, () => api.refuse("restoreNode", again))).toMatchObject({
        code: "MERGED",
        path: ["id"],
      });
    }
    const own = await world.post(unitId, "巡堤员");
    await api.run("retirePost", { id: own, expectedVersion: 1 });
    await api.run("restoreNode", { id: own, expectedVersion: 2 }, "... on Post { id }");
  });

  test("take over the editors of both, by an administrator, and each is one once", async () => {
    const { unitId, twinId, bureauId } = await twins("汛情科");
    const { prisma } = api.database;
    const bare = (id: string) => id.split(":")[1] ?? "";
    const editorOf = async (name: string, units: string[]) => {
      const grants = units.map((unit) => ({
        ...{ id: makeId(), role: "EDITOR" as const, unitId: bare(unit), grantedAt: api.clock.now() },
      }));
      const email = `${name}@dutygraph.invalid`;
      return (await prisma.user.create({ data: { name, email, roleGrants: { create: grants } } })).id;
    };
    const one = await editorOf("flood.one", [twinId, bureauId]);
    const both = await editorOf("flood.both", [unitId, twinId]);
    const rolesOf = async (userId: string) => {
      const held = await prisma.roleGrant.findMany({ where: { userId, revokedAt: null } });
      return held.map((grant) => `OrgUnit:${grant.unitId}`).toSorted();
    };
    const input = { keepId: unitId, mergeId: twinId, ...versions };
    const query = `mutation ($input: MergeOrgUnitsInput!) { mergeOrgUnits(input: $input) { __typename } }`;
    const viewer = { ...ADMIN, grants: [forEverything("EDITOR")] };
    await leavingNoTrace(api, async () => {
      const { data } = await api.request(query, { input }, { viewer });
      expect(data).toEqual({ mergeOrgUnits: { __typename: "ForbiddenError" } });
    });
    expect(counts(await merge(unitId, twinId))).toMatchObject({ ROLE_GRANTS: 2 });
    expect(await rolesOf(one)).toEqual([unitId, bureauId].toSorted());
    expect(await rolesOf(both)).toEqual([unitId]);
    const events = await prisma.changeEvent.findMany({
      where: { subject: { in: [`Account:${one}`, `Account:${both}`] } },
      orderBy: { number: "asc" },
    });
    expect(events).toMatchObject([
      {
        action: "mergeOrgUnits",
        nodeIds: [`Account:${one}`, twinId, unitId],
        before: { roles: [{ unitId: bare(twinId) }, { unitId: bare(bureauId) }] },
        after: { roles: [{ unitId: bare(bureauId) }, { unitId: bare(unitId) }] },
      },
      { before: { roles: [{}, {}] }, after: { roles: [{ unitId: bare(unitId) }] } },
    ]);
    const plain = await twins("旱情科");
    const again = { keepId: plain.unitId, mergeId: plain.twinId, ...versions };
    const { data } = await api.request(query, { input: again }, { viewer });
    expect(data).toEqual({ mergeOrgUnits: { __typename: "MergeOrgUnitsSuccess" } });
  });

  test("leave what went over in the history of both", async () => {
    const { unitId, twinId, dutyId, groupId, planId } = await twins("渠系科");
    await merge(unitId, twinId);
    for (const nodeId of [unitId, twinId]) {
      const { changes } = await api.ask(
        'query ($id: ID!) { changes(first: 200, filter: { nodeId: $id, action: "mergeOrgUnits" }) { nodes { subject } } }',
        { id: nodeId },
      );
      const subjects = changes.nodes.map(({ subject }: Any) => subject);
      expect(subjects).toEqual(expect.arrayContaining([dutyId, groupId, planId]));
      expect(subjects.filter((subject: string) => subject.startsWith("Post:"))).toHaveLength(1);
    }
  });

  test("stay two where one stands below the other, now or once", async () => {
    const { bureauId, unitId, twinId } = await twins("船闸科");
    expect(await refuse(bureauId, unitId)).toMatchObject({ code: "UNIT_LOOP" });
    expect(await refuse(unitId, bureauId)).toMatchObject({ code: "UNIT_LOOP" });
    expect(await refuse(unitId, unitId)).toMatchObject({ code: "SAME_NODE" });
    expect((await merge(unitId, twinId)).kept.id).toBe(unitId);
  });

  test("stay two where their heads differ, by title or by person", async () => {
    const { unitId, twinId } = await twins("泵站科");
    const director = await world.headPost(twinId, "主任");
    expect(await refuse(unitId, twinId)).toMatchObject({ code: "HEAD_POST_EXISTS", path: ["mergeId"] });
    await api.run("retirePost", { id: director, expectedVersion: 1 });
    const holding = await world.appoint(await world.person("另一科长"), await world.headPost(twinId));
    expect(await refuse(unitId, twinId)).toMatchObject({ code: "OVERLAPPING_HOLDING", path: ["mergeId"] });
    await api.run("correctEdge", { id: holding, neverHeld: true });
    expect((await merge(unitId, twinId)).kept.id).toBe(unitId);
  });

  test("take as many statements with thirty parts as with one", async () => {
    const statements = async (parts: number) => {
      const [keepId, mergeId] = [await world.unit(`合${parts}`), await world.unit(`并${parts}`)];
      for (const part of Array.from({ length: parts }, (_none, index) => index))
        await world.assign(await world.duty(`第${part}件`), "SUPPORT", mergeId);
      const { statements: all, data } = await api.request(
        "mutation ($input: MergeOrgUnitsInput!) { mergeOrgUnits(input: $input) { __typename } }",
        { input: { keepId, mergeId, ...versions } },
      );
      expect((data as Any).mergeOrgUnits.__typename).toBe("MergeOrgUnitsSuccess");
      return all.length;
    };
    expect(await statements(30)).toBe(await statements(1));
  });

  test("are listed as namesakes until they are one", async () => {
    const { unitId, twinId } = await twins("潮位科");
    const namesakes = async () =>
      (
        await api.ask("{ orgUnits(first: 200, filter: { hasNamesake: true }) { nodes { id } } }")
      ).orgUnits.nodes.map(({ id }: Any) => id);
    expect(await namesakes()).toEqual(expect.arrayContaining([unitId, twinId]));
    await merge(unitId, twinId);
    expect(await namesakes()).not.toContain(unitId);
  });
});
