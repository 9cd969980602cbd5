import { getIntrospectionQuery, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCostOf } from "../../packages/server/src/graphql/cost.ts";
import { LIMITS } from "../../packages/server/src/graphql/limits.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { consoleDocuments } from "../support/console-documents.ts";

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const costOf = (query: string, coerced: Record<string, unknown> = {}) =>
  createCostOf(schema, parse(query))({ sources: sourcesOf(coerced), coerced }).complexity;

/** Where the values of variables come from, as GraphQL keeps it. */
function sourcesOf(coerced: Record<string, unknown>): Any {
  return Object.fromEntries(Object.entries(coerced).map(([name, value]) => [name, { value }]));
}

const HEAVY = `query ($n: Int!) {
  groups(first: $n) { nodes { duties(first: $n) { nodes { tasks(first: $n) { nodes { id } } } } } } }`;

describe("what a query costs", () => {
  test("is its fields times the rows that they are asked of", () => {
    expect(costOf("{ viewer { name } }")).toBe(2);
    const rows = (first: number) => costOf(`{ people(first: ${first}) { nodes { id name } } }`);
    expect(rows(200) - rows(100)).toBe((rows(100) - rows(50)) * 2);
  });

  test("follows the values of its variables", () => {
    const people = "query ($n: Int!) { people(first: $n) { nodes { id } } }";
    expect(costOf(people, { n: 200 })).toBe(costOf("{ people(first: 200) { nodes { id } } }"));
    expect(costOf(people, { n: 2 })).toBe(costOf("{ people(first: 2) { nodes { id } } }"));
  });

  test("counts of the types that a value may have the costliest, not all", () => {
    const person = "... on Person { name id }";
    const unit = "... on OrgUnit { name id children(first: 5) { nodes { id } } }";
    const node = (parts: string) => costOf(`{ node(id: "x") { ${parts} } }`);
    expect(node(`${person} ${unit}`)).toBe(node(unit));
    expect(node(unit)).toBeGreaterThan(node(person));
  });

  test("of whatever the console asks, and of the usual introspection, is within the limit", () => {
    const costs = [...consoleDocuments().values()].map((query) => costOf(query));
    expect(Math.max(...costs, costOf(getIntrospectionQuery()))).toBeLessThanOrEqual(LIMITS.complexity);
  });
});

describe("what costs too much", () => {
  test("is refused by the values of its variables, without a statement; with smaller ones it is answered", async () => {
    const refused = await api.request(HEAVY, { n: 200 });
    expect(refused).toMatchObject({ status: 400, data: undefined });
    // Who asks, and at which state of the change log, is found out before anything is read of the query.
    expect(refused.statements.filter((text) => !text.includes("ChangeLogHead"))).toEqual([]);
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(["QUERY_COMPLEXITY"]);
    expect((await api.request(HEAVY, { n: 5 })).errors).toBeUndefined();
  });

  test("writes nothing", async () => {
    const wish =
      "answersFor(first: 200) { nodes { duty { tasks(first: 200) { nodes { id title status } } } } }";
    const write = (name: string) =>
      `createPerson(input: { name: "${name}" }) { __typename ... on Person { ${wish} } }`;
    const answer = await api.request(`mutation { a: ${write("郤芮")} b: ${write("郤缺")} }`);
    expect(answer.errors?.[0]?.extensions?.code).toBe("QUERY_COMPLEXITY");
    expect(await api.ask("{ people { totalCount } }")).toEqual({ people: { totalCount: 0 } });
  });

  test("is refused in no more time than a short read takes, and a few milliseconds", async () => {
    const time = async (ask: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let count = 0; count < 60; count += 1) {
        const began = performance.now();
        await ask();
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[30] ?? Number.NaN;
    };
    const short = await time(() => api.ask("{ people(first: 5) { nodes { id name } } }"));
    const refused = await time(() => api.request(HEAVY, { n: 200 }));
    expect(refused).toBeLessThan(short + 5);
  });
});
