import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { consoleDocuments } from "../support/console-documents.ts";
import { createWorld } from "../support/world.ts";

/** A client that says how much it likes JSON is answered the same, by the door instead of the direct path. */
const DETOUR = { accept: "application/json;q=1" };

let api: TestApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const { unitId, postId, personId } = await world.headedUnit("水务科", "郗望");
  const planId = await world.plan("防汛方案", { issuerId: unitId });
  const groupId = await world.group("抢险组", { planId });
  await world.member(groupId, "HEAD", personId);
  const dutyId = await world.duty("备足沙袋", { groupId, planId });
  const assignmentId = await world.assign(dutyId, "RESPONSIBLE", unitId);
  const taskId = await api.run("createTask", { dutyId, title: "清点沙袋" }).then(({ id }) => id);
  Object.assign(ids, { unitId, postId, personId, planId, groupId, dutyId, assignmentId, taskId });
});
afterAll(() => api.close());

interface Both {
  isDirect: boolean;
  direct: { status: number; headers: object; body: Any };
  byDoor: { status: number; headers: object; body: Any };
}

/** Asks the same on both ways. */
async function both(asked: object): Promise<Both> {
  const body = JSON.stringify(asked);
  const headers = new Headers({ "content-type": "application/json" });
  const arrived = {
    headers,
    body,
    url: "http://localhost:4000/graphql",
    incoming: undefined,
    isGone: () => false,
  };
  const direct = await api.app.answerDirectly(arrived);
  const answer = await api.post(body, DETOUR);
  const byDoor = {
    status: answer.status,
    headers: Object.fromEntries(
      [...answer.headers]
        .map(([header, value]) => [header.toLowerCase(), value])
        .filter(([header]) => header !== "content-length"),
    ),
    body: await answer.json(),
  };
  if ("found" in direct) return { isDirect: false, direct: byDoor, byDoor };
  const { status, headers: told, body: text } = direct.answered;
  return { isDirect: true, direct: { status, headers: told, body: JSON.parse(text) }, byDoor };
}

/** Values for all variables of an operation, or for those that it must be given. */
function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode, isWhole: boolean): object {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node) as GraphQLInputType;
      const name = variable.name.value;
      return isWhole || (isNonNullType(type) && defaultValue === undefined)
        ? [[name, sample(type, name, isWhole)]]
        : [];
    }),
  );
}

let count = 0;

function sample(type: GraphQLInputType, name: string, isWhole: boolean): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, isWhole);
  if (isListType(type)) return [sample(type.ofType, name, isWhole)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type, field.name, isWhole)]),
    );
  const known = ids[name.replace(/Ids$/, "Id")] ?? (isWhole ? ids.unitId : ids.dutyId);
  count += 1;
  const samples: Record<string, unknown> = {
    ID: known,
    String: `无名${count}`,
    Int: 3,
    Boolean: isWhole,
    Float: 1.5,
    DateTime: "2026-02-01T00:00:00Z",
    Date: "2026-02-01",
    JSON: {},
  };
  return samples[type.name];
}

const operations = [...consoleDocuments()].map(([name, query]) => {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { name, query, operation: operation as OperationDefinitionNode };
});

describe("every document of the console is answered directly, and as by the door", () => {
  const queries = operations.filter(({ operation }) => operation.operation === "query");

  test.each(queries.map(({ name, ...rest }) => [name, rest] as const))(
    "%s",
    async (name, { query, operation }) => {
      for (const isWhole of [false, true]) {
        const variables = variablesOf(operation, isWhole);
        const { isDirect, direct, byDoor } = await both({ operationName: name, query, variables });
        expect(direct).toEqual(byDoor);
        if (byDoor.status === 200) expect(isDirect).toBe(true);
      }
    },
  );

  test("and there are many of them", () => {
    expect(queries.length).toBeGreaterThan(60);
  });
});

describe("what goes wrong while it runs is told alike", () => {
  test.each<[string, object?]>([
    ['{ node(id: "nonsense") { id } }'],
    ['{ viewer { name } node(id: "nonsense") { id } }'],
    ["{ duties(first: 0) { nodes { id } } viewer { name } }"],
    ["query ($id: ID!) { node(id: $id) { ... on Duty { chain { links { level } } } } }", { id: "Duty:none" }],
    ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array(201).fill("Duty:x") }],
    [
      'mutation { createPerson(input: { name: "" }) { __typename ... on ValidationError { faults { code } } } }',
    ],
  ])("%s", async (query, variables = {}) => {
    const { isDirect, direct, byDoor } = await both({ query, variables });
    expect(direct).toEqual(byDoor);
    expect(isDirect).toBe(true);
  });

  test("a fault of ours is masked", async () => {
    const count = vi.spyOn(api.database.prisma.person, "count").mockRejectedValue(new Error("secret"));
    const { isDirect, direct, byDoor } = await both({ query: "{ viewer { name } people { totalCount } }" });
    count.mockRestore();
    expect([isDirect, direct]).toEqual([true, byDoor]);
    expect(JSON.stringify(direct)).not.toContain("secret");
  });
});

describe("what is unusual is left to the door", () => {
  const QUERY = "{ viewer { name } }";

  test.each<[string, unknown]>([
    ["several at once", [{ query: QUERY }]],
    ["nothing", {}],
    ["no object", "query"],
    ["a query that is none", { query: 7 }],
    ["a member that is not known", { query: QUERY, more: 1 }],
    ["variables that are a list", { query: QUERY, variables: [] }],
    ["a document that does not parse", { query: "{ viewer {" }],
    ["a document that does not fit", { query: "{ viewers { name } }" }],
    [
      "a document with too many aliases",
      { query: `{ ${Array.from({ length: 201 }, (_, at) => `a${at}: __typename`)} }` },
    ],
    ["an operation that is not there", { query: "query A { viewer { name } }", operationName: "B" }],
    ["two operations, none named", { query: "query A { viewer { name } } query B { viewer { name } }" }],
    [
      "a variable that does not fit",
      { query: "query ($n: Int) { duties(first: $n) { nodes { id } } }", variables: { n: "3" } },
    ],
    ["a variable that is missing", { query: "query ($id: ID!) { node(id: $id) { id } }" }],
    ["a moment that is none", { query: 'query @asOf(inForce: "soon") { viewer { name } }' }],
    [
      "what costs too much",
      {
        query:
          "{ groups(first: 200) { nodes { duties(first: 200) { nodes { tasks(first: 200) { nodes { id } } } } } } }",
      },
    ],
  ])("%s", async (_what, asked) => {
    const { isDirect, byDoor } = await both(asked as object);
    expect(isDirect).toBe(false);
    expect(byDoor.body).toEqual({ errors: [expect.objectContaining({ extensions: expect.anything() })] });
    expect(byDoor.body.errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
  });

  test("whoever is nobody, and a page of another origin", async () => {
    const url = "http://localhost:4000/graphql";
    const from = (origin: string) => new Headers({ "content-type": "application/json", origin });
    const ask = (headers: Headers) =>
      api.app.answerDirectly({
        headers,
        body: JSON.stringify({ query: QUERY }),
        url,
        incoming: undefined,
        isGone: () => false,
      });
    expect(await ask(from("https://evil.example"))).toEqual({ found: null });
    expect(await ask(from("http://localhost:4000"))).toHaveProperty("answered");
    const nobody = await api.request(QUERY, {}, { viewer: null });
    expect(nobody).toMatchObject({ status: 401, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect(await ask(from("http://localhost:4000"))).toMatchObject({ found: { parts: { viewer: null } } });
    await api.ask(QUERY);
  });
});
