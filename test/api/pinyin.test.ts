import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPinyinKeys } from "../../packages/server/src/modules/search/fill-pinyin-keys.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  const bureau = await world.unit("澄县水务局", { kind: "ORGANIZATION", aliases: ["河长办"] });
  await world.headPost(bureau, "局长");
  await world.person("林　波");
  await world.person("单青禾");
  await world.person("骆玻璃");
  await world.person("霍林波");
  await world.group("防汛專班");
});
afterAll(() => api.close());

const found = async (text: string): Promise<string[]> => {
  const { search } = await api.ask("query ($text: String!) { search(text: $text) { title } }", { text });
  return search.map(({ title }: { title: string }) => title);
};

const listed = async (list: string, q: string): Promise<string[]> => {
  const name = list === "posts" ? "title" : "name";
  const data = await api.ask(
    `query ($q: String!) { ${list}(filter: { q: $q }) { nodes { name: ${name} } } }`,
    {
      q,
    },
  );
  return data[list].nodes.map((node: { name: string }) => node.name);
};

describe("a search by letters", () => {
  test.each(["lb", "linbo", "LinBo", "lin bo", "林 波", "林波"])("finds 林波 by %s", async (text) => {
    expect(await found(text)).toContain("林　波");
    expect(await listed("people", text)).toContain("林　波");
  });

  test.each(["xx", "inbo", "lbx", "linbobo"])("does not find 林波 by %s", async (text) => {
    expect(await found(text)).toEqual([]);
    expect(await listed("people", text)).toEqual([]);
  });

  test("puts the whole reading first, then names that begin so, then those that hold it", async () => {
    expect(await found("lb")).toEqual(["林　波", "骆玻璃", "霍林波"]);
  });

  test("reads surnames as surnames, and finds units, posts and groups", async () => {
    expect(await found("shanqinghe")).toEqual(["单青禾"]);
    expect(await found("swj")).toEqual(["澄县水务局"]);
    expect(await listed("orgUnits", "cxswj")).toEqual(["澄县水务局"]);
    expect(await listed("orgUnits", "hezhang")).toEqual(["澄县水务局"]);
    expect(await listed("posts", "juzhang")).toEqual(["局长"]);
    expect(await listed("groups", "fxzb")).toEqual(["防汛專班"]);
  });

  test("follows a name that changes", async () => {
    const id = await world.person("郝连城");
    await api.run("updatePerson", { id, expectedVersion: 1, name: "郝思远", aliases: ["老郝头"] });
    expect(await found("haoliancheng")).toEqual([]);
    expect(await found("hsy")).toEqual(["郝思远"]);
    expect(await found("lht")).toEqual(["郝思远"]);
  });

  test("finds those whom a plan brings in", async () => {
    const members = [{ name: "诸葛瑶", role: "HEAD", posts: ["局长"] }];
    const groups = [{ name: "抢险指挥部", kind: "LEADERSHIP", members }];
    const draft = { meta: { title: "抢险预案", issuer: "澄县应急局", date: "2026年2月1日" }, groups };
    await api.run("importPlan", { draft }, "... on ImportPlanSuccess { title }");
    expect(await found("zgy")).toEqual(["诸葛瑶"]);
    expect(await found("qxzhb")).toEqual(["抢险指挥部"]);
  });
});

test("a person with a rare character in the name is entered, and found by letters and by characters", async () => {
  await world.person("彭𠮷");
  expect(await found("peng")).toEqual(["彭𠮷"]);
  expect(await found("𠮷")).toEqual(["彭𠮷"]);
});

test("readings that an earlier start had cut through a character are made again", async () => {
  const { prisma } = api.database;
  await world.person("孟𠀀");
  await prisma.person.updateMany({ where: { name: "孟𠀀" }, data: { pinyinKey: "\nm\ufffd|\ufffd" } });
  expect(await fillPinyinKeys(prisma)).toBe(1);
  expect(await found("meng")).toEqual(["孟𠀀"]);
  expect(await fillPinyinKeys(prisma)).toBe(0);
});

test("rows from before there were readings get them at the start, once, without an event", async () => {
  const { prisma } = api.database;
  await prisma.person.updateMany({ data: { pinyinKey: null } });
  await prisma.post.updateMany({ data: { pinyinKey: null } });
  expect(await found("linbo")).toEqual([]);
  const [people, posts, events] = [
    await prisma.person.count(),
    await prisma.post.count(),
    await prisma.changeEvent.count(),
  ];
  expect(await fillPinyinKeys(prisma)).toBe(people + posts);
  expect(await found("linbo")).toContain("林　波");
  expect(await listed("posts", "jz")).toContain("局长");
  expect(await fillPinyinKeys(prisma)).toBe(0);
  expect(await prisma.changeEvent.count()).toBe(events);
});
