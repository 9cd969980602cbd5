import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNullableType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

/** What would mean something to a database, a pattern or a path, were it ever taken for more than a text. */
const EVIL = [
  `' OR '1'='1`,
  `'; DROP TABLE "Person"; --`,
  `") UNION SELECT "password" FROM "account" --`,
  "$1",
  "%",
  "_",
  "\\",
  "a:* & !b | <->",
  "{{7*7}}",
  "../../etc/passwd",
  "[[:alpha:]]*(",
];

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const { personId } = await world.headedUnit("调度科", "祝融青");
  const groupId = await world.group("值班组", { planId: await world.plan("值班方案") });
  await world.member(groupId, "HEAD", personId);
  await world.assign(await world.duty("夜间值守", { groupId }), "RESPONSIBLE", personId);
});
afterAll(() => api.close());

interface Hole {
  /** Where a text of the client's goes: the query, its argument and what is within. */
  name: string;
  query: string;
  put(text: string): object;
  isId: boolean;
}

/** Every place of a list's query at which a client may put a text of its own. */
const holes: Hole[] = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const required = field.args.filter(({ type }) => type !== getNullableType(type));
  return field.args
    .filter((arg) => required.every((other) => other === arg))
    .flatMap((arg) =>
      textsWithin(arg).map(({ path, isId, put }) => ({
        name: [field.name, ...path].join("."),
        query: `query ($value: ${arg.type}) { ${field.name}(${arg.name}: $value) { __typename ${countOf(field.type)} } }`,
        put: (text: string) => ({ value: put(text) }),
        isId,
      })),
    );
});

interface Text {
  path: string[];
  isId: boolean;
  put(text: string): unknown;
}

function textsWithin({ name, type }: GraphQLArgument | GraphQLInputField): Text[] {
  const wrap = (value: unknown) =>
    isListType(getNullableType(type as GraphQLNullableType)) ? [value] : value;
  const named = getNamedType(type);
  if (named.name === "String" || named.name === "ID")
    return [{ path: [name], isId: named.name === "ID", put: wrap }];
  if (!isInputObjectType(named)) return [];
  const required = Object.values(named.getFields()).filter(
    (field) => field.type !== getNullableType(field.type),
  );
  return Object.values(named.getFields())
    .filter((field) => required.every((other) => other === field))
    .flatMap(textsWithin)
    .map(({ path, isId, put }) => ({
      path: [name, ...path],
      isId,
      put: (text: string) => wrap({ [path[0] ?? ""]: put(text) }),
    }));
}

function countOf(type: object): string {
  return String(type).includes("Connection") ? "totalCount" : "";
}

test("whatever a client writes into a filter, a cursor or an argument is a text to the database", async () => {
  expect(holes.length).toBeGreaterThan(40);
  const faults: string[] = [];
  await leavingNoTrace(api, async () => {
    for (const { name, query, put, isId } of holes) {
      for (const text of EVIL) {
        const { errors } = await api.request(query, put(text));
        const code = errors?.[0]?.extensions?.code;
        // An id that is none is refused (as data where a mutation is tried out); a text is looked for, or refused.
        const isAnswered = code === undefined && (!isId || /^(preview|checkPlanReading)\./.test(name));
        const isFit = isAnswered || code === "BAD_USER_INPUT";
        if (!isFit) faults.push(`${name} ${JSON.stringify(text)}: ${code} ${errors?.[0]?.message}`);
      }
    }
  });
  expect(faults).toEqual([]);
});

test("a sign that stands for anything in a pattern stands for nothing in a search", async () => {
  const foundBy = async (q: string) =>
    (await api.ask("query ($q: String) { people(filter: { q: $q }) { totalCount } }", { q })).people
      .totalCount;
  for (const q of ["祝%青", "祝_青", "祝.青", "祝*青", "祝融青' OR '1'='1"])
    expect(await foundBy(q), q).toBe(0);
  expect(await foundBy("祝融")).toBe(1);
});

test("an order is one of a list, in every list", async () => {
  const orders = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.filter((arg) => arg.name === "orderBy").map((arg) => ({ name, order: getNamedType(arg.type) })),
  );
  expect(orders.length).toBeGreaterThan(5);
  for (const { name, order } of orders) {
    if (!isInputObjectType(order)) throw new Error(`${name} is ordered by ${order}.`);
    expect(isEnumType(getNamedType(order.getFields().field?.type)), name).toBe(true);
    const query = `query ($by: [${order.name}!]) { ${name}(orderBy: $by) { __typename } }`;
    for (const field of EVIL) {
      const { errors } = await api.request(query, { by: [{ field }] });
      expect(errors?.[0]?.extensions?.code, name).toBe("BAD_USER_INPUT");
    }
  }
});
