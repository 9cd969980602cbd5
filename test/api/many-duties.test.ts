import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newDuty } from "../../packages/server/src/modules/duty/create-duty.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { consoleDocuments } from "../support/console-documents.ts";
import { createWorld } from "../support/world.ts";

const MANY = 20_000;

let few: TestApi;
let many: TestApi;
/** The console's own list of duties. */
const query = consoleDocuments().get("DutyList") ?? "";

beforeAll(async () => {
  few = await openTestApi();
  many = await openTestApi();
  await fill(few, 60);
  await fill(many, MANY);
});
afterAll(async () => {
  await few?.close();
  await many?.close();
});

const ORDERS = ["order", "number", "text", "createdAt"].flatMap((field) =>
  ["ASC", "DESC"].map((direction) => ({ field, direction })),
);
const PAGES = { first: 0, middle: MANY / 2, last: MANY - 25 };

describe.each(ORDERS)("20,000 duties ordered by $field $direction", (order) => {
  test.each(Object.entries(PAGES))(
    "the %s page comes by as many statements as a page of few",
    async (_name, offset) => {
      const small = await few.request(query, { first: 25, offset: 0, orderBy: [order] });
      const large = await many.request(query, { first: 25, offset, orderBy: [order] });
      expect(large.errors).toBeUndefined();
      expect(rowsOf(large.data).nodes).toHaveLength(25);
      expect(rowsOf(large.data).totalCount).toBe(MANY);
      expect(large.statements.length).toBeLessThanOrEqual(small.statements.length);
      expect(small.statements.length).toBeLessThan(12);
    },
  );
});

test("a word narrows 20,000 duties by as many statements, and counts what is left", async () => {
  const filter = { q: "第777号", planStatus: ["IN_FORCE"] };
  const small = await few.request(query, { first: 25, filter: { planStatus: ["IN_FORCE"] } });
  const large = await many.request(query, { first: 25, filter });
  expect(rowsOf(large.data).totalCount).toBe(1);
  expect(large.statements.length).toBeLessThanOrEqual(small.statements.length);
});

test("each order of the list of duties has an index that begins with its column", async () => {
  const indexes = await many.database.prisma.$queryRaw<{ def: string }[]>`
    SELECT indexdef AS "def" FROM pg_indexes WHERE tablename = 'Duty'`;
  const leading = indexes.map(({ def }) => /\("?(\w+)"?/.exec(def)?.[1]);
  expect(leading).toEqual(expect.arrayContaining(["order", "number", "sortKey", "createdAt"]));
});

test("a duty of five thousand characters, none of them alike, is entered and listed", async () => {
  const text = Array.from({ length: 5000 }, (_none, place) => String.fromCodePoint(0x4e00 + place)).join("");
  await few.run("createDuty", { text });
  const { duties } = await few.ask(
    `{ duties(first: 1, orderBy: [{ field: text }], filter: { q: "${text.slice(40, 60)}" }) { nodes { text } } }`,
  );
  expect(duties.nodes).toEqual([{ text }]);
});

function rowsOf(data: unknown): { totalCount: number; nodes: object[] } {
  return (data as { page: { totalCount: number; nodes: object[] } }).page;
}

/** A plan in force whose group is led and carried out, with so many duties. */
async function fill(api: TestApi, count: number): Promise<void> {
  const world = createWorld(api);
  const unit = await world.unit("巡护科");
  const plan = await api.run("createPlan", { title: "林区防火方案", status: "IN_FORCE" });
  const group = await api.run("createGroup", { name: "防火工作组", kind: "WORKING", planId: plan.id });
  await world.assign(group.id, "RESPONSIBLE", unit);
  const planId = plan.id.split(":")[1];
  const groupId = group.id.split(":")[1];
  const now = api.clock.now();
  const owners = { planId, groupId, unitId: null, parentId: null, sourceId: null, title: null };
  const rows = Array.from({ length: count }, (_none, index) =>
    newDuty({ ...owners, text: `巡护第${index}号林班并记录`, number: `${index}`, order: index }, now),
  );
  for (let start = 0; start < count; start += 5_000) {
    await api.database.prisma.duty.createMany({ data: rows.slice(start, start + 5_000) });
  }
}
