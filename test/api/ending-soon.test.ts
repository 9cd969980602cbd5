import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
const ids: Record<string, string> = {};

// One edge of each kind that ends in March, in this order by day; besides them what ended, ends later or is open.
beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const until = (day: string) => ({ validFrom: "2026-01-01T00:00:00Z", validTo: `${day}T00:00:00Z` });
  const bureau = await world.unit("渡口管理局", { kind: "ORGANIZATION" });
  const [unitId, other] = [await world.unit("航政科"), await world.unit("财务科")];
  const postId = await world.headPost(unitId);
  const [holder, member] = [await world.person("桑榆"), await world.person("汀兰")];
  const groupId = await world.group("封航组");
  const dutyId = await world.duty("封闭航道", { groupId });
  ids.holding = await world.appoint(holder, postId, until("2026-03-10"));
  ids.membership = await world.member(groupId, "HEAD", member, until("2026-03-05"));
  ids.assignment = await world.assign(dutyId, "LEAD", unitId, until("2026-03-20"));
  ids.placement = (await api.run("placeUnit", { unitId, parentId: bureau, ...until("2026-03-15") })).id;
  ids.delegation = (
    await api.run("delegate", { fromId: postId, toPersonId: member, ...until("2026-03-05") })
  ).id;
  await world.assign(dutyId, "SUPPORT", other, until("2026-02-20"));
  await world.assign(dutyId, "INFORMED", other, until("2026-05-20"));
  await world.assign(dutyId, "CONSULTED", other);
});
afterAll(() => api.close());

const APRIL = '"2026-04-01T00:00:00Z"';
const ending = async (args: string, asOf = "") => {
  const { endingSoon } = await api.ask(
    `query ${asOf} { endingSoon(${args}) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
  );
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return { ...endingSoon, names: endingSoon.nodes.map(({ id }: { id: string }) => names.get(id) ?? id) };
};
const ALL = ["membership", "delegation", "holding", "placement", "assignment"];

test("what ends after now and up to a day is listed by its end, whatever its kind", async () => {
  const { names, totalCount } = await ending(`until: ${APRIL}`);
  expect(names).toEqual(ALL);
  expect(totalCount).toBe(5);
  expect((await ending('until: "2026-03-10T00:00:00Z"')).names).toEqual([
    "membership",
    "delegation",
    "holding",
  ]);
  expect((await ending('until: "2026-03-09T23:59:59Z"')).names).toEqual(["membership", "delegation"]);
  expect(await ending('until: "2026-02-28T00:00:00Z"')).toMatchObject({ names: [], totalCount: 0 });
});

test("each says who and what, as an edge of its kind", async () => {
  const { endingSoon } = await api.ask(`{ endingSoon(until: ${APRIL}) { nodes { __typename validTo
    ... on PostHolding { person { name } post { title } } ... on GroupMember { group { name } }
    ... on Assignment { role duty { text } } ... on UnitPlacement { unit { name } parent { name } }
    ... on Delegation { to { name } } } } }`);
  expect(endingSoon.nodes).toEqual([
    { __typename: "GroupMember", validTo: "2026-03-05T00:00:00.000Z", group: { name: "封航组" } },
    { __typename: "Delegation", validTo: "2026-03-05T00:00:00.000Z", to: { name: "汀兰" } },
    {
      __typename: "PostHolding",
      validTo: "2026-03-10T00:00:00.000Z",
      person: { name: "桑榆" },
      post: { title: "科长" },
    },
    {
      __typename: "UnitPlacement",
      validTo: "2026-03-15T00:00:00.000Z",
      unit: { name: "航政科" },
      parent: { name: "渡口管理局" },
    },
    {
      __typename: "Assignment",
      validTo: "2026-03-20T00:00:00.000Z",
      role: "LEAD",
      duty: { text: "封闭航道" },
    },
  ]);
});

test("only the kinds asked for are listed and counted", async () => {
  const some = await ending(`until: ${APRIL}, filter: { kind: [HOLDING, ASSIGNMENT, HOLDING] }`);
  expect(some).toMatchObject({ names: ["holding", "assignment"], totalCount: 2 });
  expect(await ending(`until: ${APRIL}, filter: { kind: [] }`)).toMatchObject({ names: [], totalCount: 0 });
});

test("pages by cursor and by offset are parts of the whole list", async () => {
  const first = await ending(`until: ${APRIL}, first: 2`);
  expect(first).toMatchObject({
    names: ALL.slice(0, 2),
    totalCount: 5,
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
  const second = await ending(`until: ${APRIL}, first: 2, after: "${first.pageInfo.endCursor}"`);
  expect(second.names).toEqual(ALL.slice(2, 4));
  const last = await ending(`until: ${APRIL}, first: 2, offset: 4`);
  expect(last).toMatchObject({
    names: ALL.slice(4),
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  });
  const { errors } = await api.request(`{ endingSoon(until: ${APRIL}, last: 2) { totalCount } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", path: ["last"] });
});

test("what was prolonged ends no more soon, and as it was known before it still did", async () => {
  api.clock.set("2026-03-02T00:00:00Z");
  await api.run("correctEdge", { id: ids.holding, validTo: "2026-12-31T00:00:00Z" });
  expect((await ending(`until: ${APRIL}`)).names).not.toContain("holding");
  const before = await ending(`until: ${APRIL}`, '@asOf(known: "2026-03-01T12:00:00Z")');
  expect(before.names).toContain("holding");
});

test("what ends soon is seen from the query's moment on", async () => {
  const names = async (day: string) =>
    (await ending(`until: ${APRIL}`, `@asOf(inForce: "${day}T00:00:00Z")`)).names;
  expect(await names("2026-03-05")).toEqual(["placement", "assignment"]);
  expect(await names("2026-03-04")).toEqual(["membership", "delegation", "placement", "assignment"]);
});
