import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { planText } from "../support/plan-text.ts";
import { createReader } from "../support/reading.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

let api: TestApi;
let reader: ReturnType<typeof createReader>;

beforeAll(async () => {
  api = await openTestApi();
  reader = createReader(api);
  api.clock.set("2026-03-10T00:00:00Z");
});
afterAll(() => api.close());

const SAVED = `... on ImportPlanSuccess { plan { id version groups { id } } created { type id name } doubtful { code name } }`;
const load = (input: object): Promise<Any> => api.run("importPlan", input, SAVED);
const working = (more: object) => ({ name: "巡查组", kind: "WORKING", ...more });
const draftOf = (body: string, more: object) => ({
  meta: { title: `${body}方案`, issuer: body },
  groups: [working(more)],
});

describe("a plan that is loaded again creates nothing", () => {
  test.each([
    [
      "where a member is printed twice",
      draftOf("云中局", { members: Array(2).fill({ name: "陆云", role: "MEMBER" }) }),
    ],
    ["where a lead's name is partly masked", draftOf("云东局", { leads: ["张**"], duties: ["巡查云湖"] })],
    [
      "where a task's lead is masked",
      {
        meta: { title: "云西案", issuer: "云西局" },
        groups: [{ name: "疏浚", kind: "OTHER", leads: ["李**"] }],
      },
    ],
  ])("%s", async (_case, draft) => {
    expect((await load({ draft })).created.length).toBeGreaterThan(2);
    expect((await load({ draft })).created).toEqual([]);
  });

  test("where somebody said of a masked name that it is somebody new", async () => {
    const draft = draftOf("云南局", { members: [{ name: "张**", role: "MEMBER" }] });
    const input = { draft, choices: [{ kind: "PERSON", printed: "张**", nodeId: null }] };
    await load(input);
    expect((await load(input)).created).toEqual([]);
  });
});

test("a part whose holder is masked as a whole is nobody's, and that is told", async () => {
  const draft = draftOf("云北局", { leads: ["***"], responsible: ["＊＊"], duties: ["巡查云北"] });
  const loaded = await load({ draft });
  expect(loaded.created.map(({ type }: Any) => type).toSorted()).toEqual([
    "Duty",
    "Group",
    "OrgUnit",
    "Plan",
  ]);
  expect(loaded.doubtful).toContainEqual({ code: "MASKED_NAME", name: "***" });
});

test("what a second load with another text brings points into the text that the plan kept", async () => {
  const draft = (duties: string[]) => draftOf("霞浦局", { duties });
  const body = "霞浦局方案\n巡查组\n1. 巡查霞湖。\n2. 看守霞闸。\n";
  await load({ draft: draft(["巡查霞湖"]), text: body });
  const at = { start: 2, end: 6 };
  const spans = [{ path: "/groups/0/duties/1", ...at }];
  const again = await load({
    draft: { ...draft(["巡查霞湖", "看守霞闸"]), spans },
    text: `关于印发的通知\n${body}`,
  });
  const { id } = again.created.find(({ type }: Any) => type === "Duty");
  const query =
    "query ($id: ID!) { node(id: $id) { ... on Duty { source { text start end plan { text } } } } }";
  const { source } = (await api.ask(query, { id })).node;
  expect(source.text).toBe("看守霞闸");
  expect(source.plan.text.slice(source.start, source.end)).toBe(source.text);
});

test("what a second load adds to a draft begins with the draft, also when that is put in force", async () => {
  const head = { name: "石青", role: "HEAD" };
  const input = (members: object[]) => ({ draft: draftOf("石门局", { members }), status: "DRAFT" });
  const first = await load({ ...input([head]), validFrom: "2026-04-01T00:00:00Z" });
  await load(input([head, { name: "石绿", role: "MEMBER" }]));
  const [group] = first.plan.groups;
  const begins = async () => {
    const where = { groupId: group.id.split(":")[1], retractedAt: null };
    const rows = await api.database.prisma.groupMember.findMany({ where });
    return rows.map(({ validFrom }) => validFrom.toISOString());
  };
  expect(await begins()).toEqual(Array(2).fill("2026-04-01T00:00:00.000Z"));
  await api.run("putPlanInForce", { id: first.plan.id, expectedVersion: 1, from: "2026-05-01T00:00:00Z" });
  expect(await begins()).toEqual(Array(2).fill("2026-05-01T00:00:00.000Z"));
});

test("what is to be a draft is not added to a plan that is in force; the same once more is harmless", async () => {
  const own = { body: "汀江县水务局", people: ["汀舟", "汀兰", "汀沙", "汀鹭"] as const };
  await reader.save(await reader.read(planText(own)));
  const amended = await reader.read(planText({ ...own, patrol: "每日巡查堤防三次" }));
  const refused = await leavingNoTrace(api, () => reader.refuse(amended, { status: "DRAFT" }));
  expect(refused).toMatchObject({ code: "ALREADY_IN_FORCE", path: ["status"] });
  const same = await reader.save(await reader.read(planText(own)), "DRAFT");
  expect([same.created, same.plan.status]).toEqual([[], "IN_FORCE"]);
});

test("a span that ends within a character takes in the whole of it", async () => {
  const text = "壬局方案\n巡查组\n巡查𠮷湖。\n";
  const start = text.indexOf("𠮷") + 1;
  const draft = {
    ...draftOf("壬局", { duties: ["巡查吉湖"] }),
    spans: [{ path: "/groups/0/duties/0", start, end: start + 2 }],
  };
  const loaded = await load({ draft, text });
  const { id } = loaded.created.find(({ type }: Any) => type === "Duty");
  const query = "query ($id: ID!) { node(id: $id) { ... on Duty { source { text } } } }";
  expect((await api.ask(query, { id })).node.source.text).toBe("𠮷湖");
});
