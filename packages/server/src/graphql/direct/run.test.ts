import {
  buildSchema,
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  parse,
} from "graphql";
import { describe, expect, test } from "vitest";
import type { Context } from "../../context.ts";
import { prepareDocument } from "./prepared.ts";

const SDL = `
  type Query { here: Thing must: Thing! things: [Thing!]! loose: [Thing] grid: [[Int!]] any: Any anyOf: [Any!] echo(a: Int = 7, in: In): String! }
  type Mutation { add(n: Int!): Int slow(n: Int!): Int fail: Int! }
  input In { a: Int = 3 b: [String!] }
  interface Named { name: String! }
  type Thing implements Named {
    name: String! note: String fault: String mustFault: String! late: String lateFault: String! wrong: Int mustWrong: Int!
    nothing: String! error: String below: Thing mustBelow: Thing! kin: [Thing!] size: Size times(n: Int!): Int call: String
  }
  type Other implements Named { name: String! other: Int! }
  union Any = Thing | Other
  enum Size { BIG SMALL }
`;

type Row = Record<string, unknown>;

const schema = schemaOf();

/** A schema in which everything goes wrong somewhere, at once and late. */
function schemaOf(): GraphQLSchema {
  const made = buildSchema(SDL);
  const later = async <T>(value: T) => value;
  const thing = (name: string): Row => ({
    __typename: "Thing",
    name,
    note: null,
    wrong: "no number",
    size: "BIG",
  });
  const other: Row = { __typename: "Other", name: "another", other: null };
  let sum = 0;
  resolve(made, "Query", {
    here: () => thing("one"),
    must: () => later(thing("must")),
    things: () => [thing("a"), later(thing("b")), thing("c")],
    loose: () => [thing("x"), null, Promise.reject(new Error("no item")), new Error("an error as an item")],
    grid: () => [[1, 2], [3, null], later([4]), null],
    any: () => later(thing("any")),
    anyOf: () => [thing("t"), { ...other, other: 1 }],
    echo: (_root, args) => JSON.stringify(args),
  });
  resolve(made, "Mutation", {
    add: (_root, { n }) => {
      sum += n as number;
      return sum;
    },
    slow: async (_root, { n }) => {
      const before = sum;
      await new Promise((go) => setImmediate(go));
      sum = before + (n as number);
      return sum;
    },
    fail: () => Promise.reject(new Error("no write")),
  });
  resolve(made, "Thing", {
    fault: () => {
      throw new Error("a fault");
    },
    mustFault: () => {
      throw new Error("a fault where none may be");
    },
    late: () => later("late"),
    lateFault: () => Promise.reject(new Error("a late fault")),
    mustWrong: () => "no number",
    nothing: () => later(null),
    error: () => new Error("an error as a value"),
    below: (row) => thing(`${row.name}.below`),
    mustBelow: (row) => later(thing(`${row.name}.mustBelow`)),
    kin: (row) => [thing(`${row.name}.kin`), later(thing(`${row.name}.late kin`))],
    times: (_row, { n }) => (n as number) * 2,
  });
  (made.getType("Any") as GraphQLUnionType).resolveType = (row) => later((row as Row).__typename as string);
  return made;
}

function resolve(
  made: GraphQLSchema,
  type: string,
  resolvers: Record<string, (row: Row, args: Row) => unknown>,
): void {
  for (const [name, resolver] of Object.entries(resolvers)) {
    const field = (made.getType(type) as GraphQLObjectType).getFields()[name];
    if (field === undefined) throw new Error(name);
    field.resolve = resolver;
  }
}

interface Told {
  data: unknown;
  errors: unknown[];
}

async function told(result: { data?: unknown; errors?: readonly { toJSON(): object }[] }): Promise<Told> {
  const errors = (result.errors ?? []).map((error) => JSON.stringify(error.toJSON()));
  return JSON.parse(JSON.stringify({ data: result.data, errors: errors.sort() }));
}

async function runPrepared(query: string, variables: Row, isGone = () => false): Promise<Told> {
  const prepared = prepareDocument(schema, query)?.(null);
  const values = prepared?.variablesOf(variables);
  if (prepared == null || values == null) throw new Error(`not prepared: ${query}`);
  return told(await prepared.run(values, {} as Context, isGone));
}

async function runByLibrary(query: string, variables: Row): Promise<Told> {
  return told(await execute({ schema, document: parse(query), variableValues: variables, contextValue: {} }));
}

describe("a run answers what the reference implementation answers", () => {
  test.each<[string, Row?]>([
    ["{ here { name note late size } must { name } }"],
    ["{ here { fault name } must { fault } }"],
    ["{ here { name mustFault } }"],
    ["{ must { lateFault } }"],
    ["{ here { below { below { nothing } name } late } }"],
    ["{ here { wrong mustBelow { mustBelow { error late } } } }"],
    ["{ here { mustWrong } }"],
    ["{ things { name kin { name late } } }"],
    ["{ things { name wrong } }"],
    ["{ things { kin { mustFault } name } }"],
    ["{ loose { name } }"],
    ["{ grid }"],
    ["{ any { __typename ... on Thing { name } ... on Other { other } ... on Named { n: name } } }"],
    ["{ anyOf { ...N __typename } } fragment N on Named { name ... on Other { other } }"],
    ["{ __proto__: here { constructor: name toString: note } }"],
    [
      "{ a: here { name } a: here { late } ...Q } fragment Q on Query { a: here { note below { name } } a: here { below { note } } }",
    ],
    ["{ here { times(n: 4) } }"],
    ["query ($n: Int!) { here { times(n: $n) below { times(n: $n) } } }", { n: 5 }],
    ["query ($a: Int, $b: [String!]) { echo(a: $a, in: { b: $b }) }", {}],
    ["query ($a: Int, $in: In) { echo(a: $a, in: $in) x: echo }", { a: null, in: { b: ["x"] } }],
    ["query ($a: Int = 2, $in: In = { b: [] }) { echo(a: $a, in: $in) }", {}],
    [
      "query ($y: Boolean!) { here { name @include(if: $y) note @skip(if: $y) ... @include(if: $y) { late } } }",
      { y: true },
    ],
    ["query ($y: Boolean!) { here @skip(if: $y) { name } must { name } }", { y: true }],
    ["query ($y: Boolean!) { here { name @skip(if: $y) name @include(if: $y) } }", { y: false }],
    [
      '{ __typename __schema { queryType { name fields { name } } } __type(name: "Size") { enumValues { name } } }',
    ],
  ])("%s", async (query, variables = {}) => {
    expect(await runPrepared(query, variables)).toEqual(await runByLibrary(query, variables));
  });

  test("also when one plan answers both ways of what is included", async () => {
    const query = "query ($y: Boolean!) { here { name @include(if: $y) note } }";
    const prepared = prepareDocument(schema, query)?.(null);
    for (const y of [true, false, true]) {
      const values = prepared?.variablesOf({ y });
      if (prepared == null || values == null) throw new Error("not prepared");
      expect(await told(await prepared.run(values, {} as Context, () => false))).toEqual(
        await runByLibrary(query, { y }),
      );
    }
  });
});

test("writes run one after the other, and none after one that may not fail did", async () => {
  const { data } = (await runPrepared("mutation { a: slow(n: 1) b: slow(n: 10) c: add(n: 100) }", {})) as {
    data: { a: number; b: number; c: number };
  };
  expect([data.b - data.a, data.c - data.b]).toEqual([10, 100]);
  const failed = await runPrepared("mutation { fail d: add(n: 1000) }", {});
  expect(failed).toMatchObject({ data: null, errors: [expect.stringContaining("no write")] });
  const after = (await runPrepared("mutation { e: add(n: 0) }", {})) as { data: { e: number } };
  expect(after.data.e).toBe(data.c);
});

test("a type that none of its kind may have is a fault, and says of which field", async () => {
  const query = "{ any { __typename } }";
  const wrong = schemaOf();
  resolve(wrong, "Query", { any: () => ({ __typename: "Query" }) });
  const prepared = prepareDocument(wrong, query)?.(null);
  const values = prepared?.variablesOf({});
  if (prepared == null || values == null) throw new Error("not prepared");
  const { data, errors } = await prepared.run(values, {} as Context, () => false);
  expect([{ ...data }, errors.map(({ path }) => path)]).toEqual([{ any: null }, [["any"]]]);
});

test("nothing is resolved any more for who has gone away", async () => {
  let isGone = false;
  const query = "{ must { name } here { late below { late } } }";
  const running = runPrepared(query, {}, () => isGone);
  isGone = true;
  expect((await running).errors).toEqual([]);
});

test("a document that does not parse, does not fit, subscribes or names no one operation is none to be run", () => {
  for (const query of ["{", "{ nothingOfThisName }", "query A { here { name } } query B { here { name } }"])
    expect(prepareDocument(schema, query)?.(null) ?? null, query).toBeNull();
  const two = prepareDocument(schema, "query A { here { name } } query B { here { name } }");
  expect([two?.("A")?.name, two?.("B")?.name, two?.("C")]).toEqual(["A", "B", null]);
});
