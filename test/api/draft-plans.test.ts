import { afterAll, beforeAll, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { planText } from "../support/plan-text.ts";
import { createReader } from "../support/reading.ts";
import { chainOf } from "../support/world.ts";

const [MARCH, MAY] = ["2026-03-20T00:00:00Z", "2026-05-01T00:00:00Z"];
let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  api.clock.set("2026-03-10T00:00:00Z");
});
afterAll(() => api.close());

/** A plan whose head answers for its one duty. */
const load = (body: string, head: string, more: object): Promise<Any> => {
  const members = [{ name: head, role: "HEAD", posts: ["局长"] }];
  const groups = [{ name: "领导小组", kind: "LEADERSHIP", members, duties: ["值守"] }];
  const draft = { meta: { title: `${body}方案`, issuer: body, date: "2026-03-02" }, groups };
  return api.run(
    "importPlan",
    { draft, ...more },
    "... on ImportPlanSuccess { plan { id } created { type id } }",
  );
};
const answered = async (name: string, inForce: string): Promise<string[]> => {
  const query = `query ($name: String) @asOf(inForce: "${inForce}") { people(filter: { q: $name }) { nodes {
    answersFor(first: 50) { nodes { duty { plan { title } } } } } } }`;
  const { people } = await api.ask(query, { name });
  return people.nodes.flatMap(({ answersFor }: Any) =>
    answersFor.nodes.map(({ duty }: Any) => duty.plan.title),
  );
};
const begin = ({ plan }: Any, from: string, expectedVersion = 1) =>
  api.run("putPlanInForce", { id: plan.id, expectedVersion, from });

test("a draft that was replaced or given up before it began was never answered for", async () => {
  const first = await load("松江局", "松涛", { status: "DRAFT" });
  const groups = [{ name: "领导小组", kind: "LEADERSHIP" }];
  const amended = { meta: { title: "松江局修订案", issuer: "松江局" }, groups };
  const second = await api.run(
    "importPlan",
    { draft: amended, status: "DRAFT", supersedesId: first.plan.id },
    "... on ImportPlanSuccess { plan { id } }",
  );
  await begin(second, MAY);
  expect(await answered("松涛", MARCH)).toEqual([]);
  const dropped = await load("柏江局", "柏舟", { status: "DRAFT" });
  await api.run("updatePlan", { id: dropped.plan.id, expectedVersion: 1, status: "ENDED" });
  expect(await answered("柏舟", MARCH)).toEqual([]);
  await load("榆江局", "榆钱", {});
  expect(await answered("榆钱", MARCH)).toEqual(["榆江局方案"]);
});

test("a plan that is made a draft again begins anew, with all that came with it, when it is put in force", async () => {
  const loaded = await load("槐江局", "槐安", {});
  const duty = loaded.created.find(({ type }: Any) => type === "Duty").id;
  const chains = async () =>
    Promise.all(
      [MARCH, MAY].map(async (day) => (await chainOf(api, duty, `@asOf(inForce: "${day}")`)).length),
    );
  expect(await chains()).toEqual([2, 2]);
  await api.run("updatePlan", { id: loaded.plan.id, expectedVersion: 1, status: "DRAFT" });
  await begin(loaded, MAY, 2);
  expect(await chains()).toEqual([0, 2]);
});

test("a draft that begins later takes no post and no place in the tree from a plan that rests on them", async () => {
  const reader = createReader(api);
  const people = ["桐望舒", "桐宁", "桐然", "桐青山"] as const;
  const text = planText({ body: "桐江县水务局", people, units: ["桐政科", "桐务科"] });
  const draft = await reader.save(await reader.read(text), "DRAFT");
  const other = text.replaceAll("防汛", "抗旱").replace("8号", "9号");
  const inForce = await reader.save(await reader.read(other));
  const duty = inForce.created.find(({ type }: Any) => type === "Duty").id;
  const chain = () => chainOf(api, duty, `@asOf(inForce: "${MARCH}")`);
  const before = await chain();
  expect(before).toContain("RESPONSIBLE 桐政科 → 桐然 (INHERITED)");
  await begin(draft, MAY);
  expect(await chain()).toEqual(before);
});
