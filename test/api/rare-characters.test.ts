import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertRows } from "../../packages/server/src/database/insert-rows.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

const HALF = "\ud842";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

describe("a character beyond the sixteen bits", () => {
  test("may stand where the text of a duty is cut for lists, on entry and by an update", async () => {
    const id = await world.duty(`${"巡".repeat(79)}𠮷渠`);
    const text = `${"查".repeat(79)}𠮷闸`;
    await api.run("updateDuty", { id, expectedVersion: 1, text });
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Duty { text } } }", { id });
    expect(node.text).toBe(text);
  });

  test("may stand in the names that a plan brings in", async () => {
    const members = [{ name: "张𠮷", role: "HEAD", posts: ["𠮷水局局长"] }];
    const groups = [{ name: "𠮷水组", kind: "LEADERSHIP", members, duties: [`${"守".repeat(79)}𠮷`] }];
    const draft = { meta: { title: "𠮷水预案", issuer: "𠮷水局", date: "2026年2月1日" }, groups };
    const { title } = await api.run("importPlan", { draft }, "... on ImportPlanSuccess { title }");
    expect(title).toBe("𠮷水预案");
  });
});

describe("half a character", () => {
  test("is refused wherever it is written, by the name of its field", async () => {
    const refuse = (mutation: string, input: object) =>
      leavingNoTrace(api, () => api.refuse(mutation, input));
    expect((await refuse("createPerson", { name: `张${HALF}` })).faults).toEqual([
      { path: ["name"], code: "INVALID_CHARACTER" },
    ]);
    expect((await refuse("createDuty", { text: "巡渠", title: HALF })).faults).toEqual([
      { path: ["title"], code: "INVALID_CHARACTER" },
    ]);
    await world.person("张𠮷");
  });

  test("is found nowhere, without an error", async () => {
    const query = `query ($q: String!) {
      people(filter: { q: $q }) { totalCount } duties(filter: { q: $q }) { totalCount }
      search(text: $q) { title } changes(filter: { action: $q }) { totalCount } }`;
    const nothing = { totalCount: 0 };
    expect(await api.ask(query, { q: `张${HALF}` })).toEqual({
      people: nothing,
      duties: nothing,
      search: [],
      changes: nothing,
    });
  });

  test("never gets into rows that are written together: the error names the column", async () => {
    const rows = [{ name: "张𠮷" }, { name: `张${HALF}` }];
    await expect(api.database.prisma.$transaction((tx) => insertRows(tx, "Person", rows))).rejects.toThrow(
      '"name" for "Person" holds half a character',
    );
  });
});
