import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADMIN, type Answer, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let dutyId: string;

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const groupId = await world.group("值班组");
  const { personId } = await world.headedUnit("调度科", "祝融青");
  await world.member(groupId, "HEAD", personId);
  dutyId = await world.duty("夜间值守", { groupId });
});
afterAll(() => api.close());

/** What a refused request answers; it has no data, and one typed error. */
async function refused(query: string, variables: object = {}): Promise<Refused> {
  return refusalOf(await leavingNoTrace(api, () => api.request(query, variables)));
}

interface Refused {
  status: number;
  code: string | undefined;
  path: string[] | undefined;
  message: string;
}

function refusalOf({ status, data, errors }: Answer): Refused {
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  const [error] = errors ?? [];
  return {
    status,
    code: error?.extensions?.code,
    path: error?.extensions?.path,
    message: error?.message ?? "no error",
  };
}

describe("a moment that is no date", () => {
  test.each(["31. Februar", "2026-02-30T00:00:00Z", "2026-03-01", "", "\u0000"])(
    "is refused as a literal of @asOf, as its variable and in a filter: %j",
    async (text) => {
      const literal = await refused(`query @asOf(inForce: ${JSON.stringify(text)}) { viewer { name } }`);
      const variable = await refused("query ($at: DateTime) @asOf(known: $at) { viewer { name } }", {
        at: text,
      });
      const filter = await refused(
        "query ($at: DateTime) { tasks(filter: { dueBefore: $at }) { totalCount } }",
        {
          at: text,
        },
      );
      for (const refusal of [literal, variable, filter]) {
        expect(refusal).toMatchObject({ code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_)/) });
      }
    },
  );

  test("is refused as the date of a write", async () => {
    const name = { name: "测深组", kind: "DEPARTMENT" };
    const refusal = await refused(
      "mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { __typename } }",
      {
        input: { ...name, validFrom: "gestern" },
      },
    );
    expect(refusal.code).toBe("BAD_USER_INPUT");
    const plan = await refused(
      "mutation ($input: CreatePlanInput!) { createPlan(input: $input) { __typename } }",
      {
        input: { title: "值班方案", issuedOn: "2026-02-30" },
      },
    );
    expect(plan.code).toBe("BAD_USER_INPUT");
    await api.run("createOrgUnit", { ...name, validFrom: "2026-03-01T00:00:00Z" });
  });

  test("is not what these are: other time zones, fractions of a second, no moment at all", async () => {
    for (const at of ["2026-03-01T08:00:00+08:00", "2026-03-01T00:00:00.123Z", null]) {
      await api.ask("query ($at: DateTime) @asOf(inForce: $at) { viewer { name } }", { at });
    }
  });
});

describe("a page", () => {
  test.each([
    ["first: 0", "first"],
    ["first: 201", "first"],
    ["first: -1", "first"],
    ["last: 0", "last"],
    ["last: 201", "last"],
    ["last: -1", "last"],
    ["first: 2, last: 2", "first"],
    ["offset: -1", "offset"],
    ["last: 2, offset: 1", "offset"],
    ['after: "garbage"', "after"],
    ['after: "bzox"', "after"],
    ['before: "garbage"', "before"],
    ['after: ""', "after"],
  ])("of a list is refused: %s", async (args, path) => {
    expect(await refused(`{ duties(${args}) { nodes { id } } }`)).toMatchObject({
      status: 400,
      code: "BAD_USER_INPUT",
      path: [path],
    });
  });

  test.each(["first: 0", "first: 201", "first: -1", "last: 2", 'before: "bzox"', 'after: "garbage"'])(
    "of a list within a list is refused: %s",
    async (args) => {
      const queries = [
        `{ groups { nodes { duties(${args}) { nodes { id } } } } }`,
        `{ people { nodes { answersFor(${args}) { nodes { level } } } } }`,
        `{ plans { nodes { gaps(${args}) { nodes { kind } } } } gaps(${args}) { nodes { kind } } }`,
      ];
      for (const query of queries) {
        expect(await refused(query)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
      }
    },
  );

  test("of 1 and of 200 is answered", async () => {
    for (const size of [1, 200]) {
      await api.ask(
        `{ a: duties(first: ${size}) { nodes { id } } b: duties(last: ${size}) { nodes { id } } }`,
      );
    }
  });

  test("with a cursor of another order is refused", async () => {
    const { duties } = await api.ask("{ duties(first: 1) { pageInfo { endCursor } } }");
    const after = duties.pageInfo.endCursor;
    const query = `query ($after: String!) { duties(after: $after, orderBy: [{ field: text }]) { nodes { id } } }`;
    expect(await refused(query, { after })).toMatchObject({ code: "BAD_USER_INPUT", path: ["after"] });
    await api.ask("query ($after: String!) { duties(after: $after) { nodes { id } } }", { after });
  });

  test.each([
    ['["createdAt asc,id asc",5,{}]'],
    ['["createdAt asc,id asc",{"at":"gestern"},"x"]'],
    ['["createdAt asc,id asc",{"at":"2026-03-01T00:00:00Z"},"x"]'],
    ['["createdAt asc,id asc",null,null]'],
    ['["createdAt asc,id asc",true,7]'],
  ])("with a cursor that somebody made up is refused: %s", async (text) => {
    const query =
      "query ($at: String!) { people(after: $at, orderBy: [{ field: createdAt }]) { nodes { id } } }";
    const forged = await refused(query, { at: Buffer.from(text).toString("base64url") });
    expect(forged).toMatchObject({ status: 400, code: "BAD_USER_INPUT", path: ["after"] });
  });
});

describe("an id in a query", () => {
  test.each(["garbage", "Duty:1", ""])("that is none is refused: %j", async (id) => {
    expect((await refused("query ($id: ID!) { node(id: $id) { id } }", { id })).code).toBe("BAD_USER_INPUT");
    expect((await refused("query ($id: ID!) { nodes(ids: [$id]) { id } }", { id })).code).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("that is none is refused in a filter", async () => {
    const query = "query ($id: ID!) { duties(filter: { planId: $id }) { totalCount } }";
    const refusal = await refused(query, { id: "garbage" });
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", path: ["filter", "planId"] });
  });

  test("of another type is refused in a filter", async () => {
    const refusal = await refused(`{ duties(filter: { planId: "${dutyId}" }) { totalCount } }`);
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", path: ["filter", "planId"] });
  });

  test("is one of at most 200", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect((await refused(query, { ids: Array(201).fill(dutyId) })).code).toBe("BAD_USER_INPUT");
    expect((await api.ask(query, { ids: Array(200).fill(dutyId) })).nodes).toHaveLength(200);
  });
});

describe("a query without bounds", () => {
  const nested = (depth: number) =>
    `{ orgUnits(first: 1) { nodes { ${"parent { ".repeat(depth)} id ${"} ".repeat(depth)} } } }`;

  test("that is nested 30 deep is refused, one nested 10 deep is answered", async () => {
    expect(await refused(nested(30))).toMatchObject({ status: 400, code: "QUERY_DEPTH" });
    await api.ask(nested(10));
  });

  test("that is too costly is refused before any statement", async () => {
    const query =
      "{ groups(first: 200) { nodes { duties(first: 200) { nodes { tasks(first: 200) { nodes { id } } } } } } }";
    const answer = await api.request(query);
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: "QUERY_COMPLEXITY" });
    expect(answer.statements).toEqual([]);
  });

  test("that hides its cost in fragments, or behind a size that is refused, is refused too", async () => {
    const hidden = `fragment F on Query { groups(first: 200) { nodes { duties(first: 200) { nodes { tasks(first: 200) { nodes { id } } } } } } }`;
    expect((await refused(`query { ...F } ${hidden}`)).code).toBe("QUERY_COMPLEXITY");
    expect((await refused(`query { ...F people(first: -1000000) { nodes { id } } } ${hidden}`)).code).toBe(
      "QUERY_COMPLEXITY",
    );
  });

  test("that floods with aliases is refused", async () => {
    const aliases = Array.from({ length: 600 }, (_none, index) => `a${index}: viewer { name }`);
    expect(await refused(`{ ${aliases.join(" ")} }`)).toMatchObject({ status: 400, code: "QUERY_BREADTH" });
    await api.ask(`{ ${aliases.slice(0, 100).join(" ")} }`);
  });

  test("whose document has too many tokens is refused while it is read", async () => {
    const refusal = await refused(`{ viewer { ${"name ".repeat(11_000)} } }`);
    expect(refusal.code).toBe("GRAPHQL_PARSE_FAILED");
    expect(refusal.message).toMatch(/token/i);
  });
});

describe("a request", () => {
  const refusedBody = async (body: string, headers: Record<string, string> = {}) => {
    const response = await leavingNoTrace(api, () => api.post(body, headers));
    const answer = (await response.json()) as { errors: Answer["errors"]; data?: unknown };
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toHaveLength(1);
    return { status: response.status, code: answer.errors?.[0]?.extensions?.code };
  };

  test.each(["{", "", "null", "7", '"{ viewer { name } }"'])(
    "whose body is no request is refused: %j",
    async (body) => {
      expect((await refusedBody(body)).status).toBe(400);
    },
  );

  test("without a query, with a query that is no text or with variables that are no object is refused", async () => {
    for (const body of [{}, { query: 7 }, { query: "{ viewer { name } }", variables: "x" }]) {
      await refusedBody(JSON.stringify(body));
    }
  });

  test("of several operations in one body is refused", async () => {
    const one = { query: "{ viewer { name } }" };
    expect((await refusedBody(JSON.stringify([one, one]))).status).toBe(400);
  });

  test("of another media type is refused, so that no form of another site can write", async () => {
    const body = JSON.stringify({ query: "{ viewer { name } }" });
    expect((await api.post(body, { "content-type": "text/plain" })).status).toBe(415);
  });

  test("for a field that is not there is refused", async () => {
    expect((await refused("{ duties { nodes { colour } } }")).code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("with text that is no GraphQL is refused", async () => {
    expect((await refused("select * from duty")).code).toBe("GRAPHQL_PARSE_FAILED");
  });

  test("from a page of another origin is refused, from its own it is answered", async () => {
    for (const origin of ["https://example.org", "http://localhost:4001", "null"]) {
      const answer = await api.request("{ viewer { name } }", {}, { headers: { origin } });
      expect(refusalOf(answer)).toMatchObject({ status: 403, code: "FORBIDDEN_ORIGIN" });
    }
    const own = await api.request(
      "{ viewer { name } }",
      {},
      { headers: { origin: "http://localhost:4000" } },
    );
    expect(own.data).toEqual({ viewer: { name: "admin" } });
  });
});

describe("somebody who has not signed in", () => {
  test.each([
    ["a query", "{ viewer { name } }"],
    ["introspection", "{ __schema { types { name } } }"],
    ["a type's name", "{ __typename }"],
    ["a write", 'mutation { createPerson(input: { name: "祝融赤" }) { __typename } }'],
    ["a field that is not there, lest its names be guessed", "{ dutys { nodes { id } } }"],
  ])("is refused %s with status 401 and nothing else", async (_what, query) => {
    const answer = await leavingNoTrace(api, () => api.request(query, {}, { viewer: null }));
    expect(refusalOf(answer)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(answer.errors).toHaveLength(1);
    expect(answer.statements).toEqual([]);
  });

  test("is told who they are once signed in, and without a role nothing else", async () => {
    const viewer = { ...ADMIN, id: "guest", name: "guest", grants: [] };
    const own = await api.request("{ viewer { name } }", {}, { viewer });
    expect(own).toMatchObject({ status: 200, data: { viewer: { name: "guest" } } });
    const answer = await api.request("{ duties { nodes { id } } }", {}, { viewer });
    expect(answer.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("is let in once signed in", async () => {
    const answer = await api.request("{ viewer { name } __typename }");
    expect(answer).toMatchObject({ status: 200, data: { viewer: { name: "admin" } } });
  });
});
