import { afterAll, beforeAll, expect, test } from "vitest";
import { tableFacts } from "../../packages/server/src/graphql/list-tables.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

// Lists read only some columns where no others are asked for: nothing that they show may hang on one of those left out.
let api: TestApi;
const asked: string[] = [];

const PARTY =
  "{ __typename ... on Person { name } ... on OrgUnit { name } ... on Post { title } ... on Group { name } ... on PartyClass { name } }";
/** How a field is asked for that has fields of its own. */
const BELOW: Record<string, string> = {
  duty: "{ id number title text }",
  task: "{ id title }",
  group: "{ id name }",
  party: PARTY,
};
const LISTS = [
  { list: "assignments", type: "Assignment", heavier: "note order recordedAt" },
  { list: "duties", type: "Duty", heavier: "order version plan { id }" },
];

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const planId = await world.plan("巡堤方案");
  const groupId = await world.group("巡堤组", { planId });
  const duty = await world.duty("每日巡堤两次", { planId, groupId, number: "2.1", title: "巡堤" });
  const unit = await world.unit("堤防科");
  const person = await world.person("温栀");
  const task = (await api.run("createTask", { dutyId: duty, title: "检查涵闸" })).id;
  await world.assign(duty, "RESPONSIBLE", unit, { note: "夜间加倍" });
  await world.assign(duty, "LEAD", await world.headPost(unit));
  await world.assign(task, "RESPONSIBLE", person);
  await world.assign(groupId, "SUPPORT", unit);
  await world.assign(duty, "SUPPORT", groupId);
  const id = "01990000-0000-7000-8000-000000000001";
  const data = { id, selector: "STAFF", name: "全体巡堤员", nameKey: "全体巡堤员" } as const;
  await api.database.prisma.partyClass.create({ data: { ...data, createdAt: api.clock.now() } });
  await api.memory.fill();
  await world.assign(duty, "INFORMED", `PartyClass:${id}`);
  api.database.sql.onStatement((text) => void asked.push(text));
});
afterAll(() => api.close());

test.each(LISTS)(
  "a list of $list shows the same, whether it reads few columns for it or all",
  async ({ list, type, heavier }) => {
    const fields = (tableFacts(type).lean?.fields ?? []).map((field) => `${field} ${BELOW[field] ?? ""}`);
    const read = async (more: string) => {
      asked.length = 0;
      const { result } = await api.ask(
        `{ result: ${list} { nodes { ${fields.join(" ")} ${more} } edges { node { id } } } }`,
      );
      return { result, text: asked.find((text) => text.includes(`FROM "${type}"`)) ?? "" };
    };
    const few = await read("");
    const all = await read(heavier);
    expect(few.text.length).toBeGreaterThan(0);
    expect(few.text).not.toContain('"sourceId"');
    expect(all.text).toContain('"sourceId"');
    expect(few.result.nodes.length).toBeGreaterThan(0);
    for (const [place, node] of few.result.nodes.entries())
      expect(all.result.nodes[place]).toMatchObject(node);
  },
);

test("what is asked of a duty beside an assignment by another way in the same request is whole", async () => {
  const { lean, whole } =
    await api.ask(`{ lean: assignments(filter: { role: [LEAD] }) { nodes { duty { id text } } }
    whole: assignments(filter: { role: [LEAD] }) { nodes { duty { id text order version plan { title } } } } }`);
  expect(lean.nodes).toEqual([{ duty: { id: expect.any(String), text: "每日巡堤两次" } }]);
  expect(whole.nodes[0].duty).toMatchObject({ version: 1, plan: { title: "巡堤方案" } });
});
