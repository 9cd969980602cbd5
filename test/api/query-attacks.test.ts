import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const QUERY = "{ viewer { name } }";
const INTROSPECTION = "{ __schema { queryType { name } types { name } } }";

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  // By the owner of the tables, so that a test can take one away.
  server = await openTestServer({}, { asOwner: true });
  cookie = await server.signIn();
});
afterAll(() => server.close());

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks as somebody who has signed in; answers the status, the code and all that was said. */
async function ask(query: string, variables?: object) {
  const response = await server.ask(query, { cookie }, variables);
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Body;
  return { status: response.status, code: errors?.[0]?.extensions?.code, data, errors, text };
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at));

describe("a flood within one document is refused before it is held against the schema", () => {
  test.each([
    [
      "1,200 fields under other names",
      `{ ${times(1_200, (at) => `a${at}: __typename`).join(" ")} }`,
      "QUERY_BREADTH",
    ],
    ["300 aliases", `{ ${times(300, (at) => `a${at}: __typename`).join(" ")} }`, "QUERY_ALIASES"],
    [
      "one field 3,000 times, each to be merged with each",
      `{ viewer { ${"name ".repeat(3000)} } }`,
      "QUERY_BREADTH",
    ],
    ["a comment of 100,000 characters", `{ __typename } # ${"x".repeat(100_000)}`, "QUERY_LENGTH"],
    ["60 directives", `{ viewer { name ${"@include(if: true) ".repeat(60)} } }`, "QUERY_DIRECTIVES"],
    ["60 directives that are not there", `{ viewer { name ${"@a ".repeat(60)} } }`, "QUERY_DIRECTIVES"],
  ])("%s", async (_what, query, code) => {
    const began = performance.now();
    expect(await ask(query)).toMatchObject({ status: 400, code });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("while 100 aliases and 20 directives are answered", async () => {
    const aliases = times(100, (at) => `a${at}: __typename ${at < 20 ? "@include(if: true)" : ""}`);
    expect((await ask(`{ ${aliases.join(" ")} }`)).status).toBe(200);
  });

  test("fragments that spread each other, in a ring or doubling, cost no more than what they are refused for", async () => {
    const ring = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
    expect((await ask(ring)).code).toBe("GRAPHQL_VALIDATION_FAILED");
    const doubling = times(
      25,
      (at) =>
        `fragment F${at} on Query { a: ${at === 24 ? QUERY.slice(2, -2) : `viewer { name } ...F${at + 1} ...F${at + 1}`} }`,
    );
    const began = performance.now();
    expect((await ask(`{ ...F0 } ${doubling.join(" ")}`)).data?.viewer).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("introspection that nests types in types is refused, the usual one is answered", async () => {
    const nested = `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
    expect((await ask(nested)).code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect((await ask(INTROSPECTION)).status).toBe(200);
  });
});

describe("several operations at once", () => {
  test("in one body are refused as a whole", async () => {
    const headers = { cookie, "content-type": "application/json" };
    for (const size of [1, 2, 500]) {
      const body = JSON.stringify(times(size, () => "").map(() => ({ query: QUERY })));
      const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as Body).data).toBeUndefined();
    }
  });
});

describe("an address", () => {
  const get = (query: string, headers: Record<string, string> = { cookie }) =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  test("writes nothing: what is asked by GET is read only", async () => {
    const write = 'mutation { createPerson(input: { name: "祝融赤" }) { __typename } }';
    expect((await get(write)).status).toBe(405);
    expect((await ask("{ people { totalCount } }")).data).toEqual({ people: { totalCount: 0 } });
    expect(await (await get(QUERY)).json()).toEqual({ data: { viewer: { name: "admin" } } });
  });
});

describe("the schema", () => {
  const stranger = (query: string) => server.ask(query);

  test("is told to those who have signed in, and to nobody else", async () => {
    expect((await ask(INTROSPECTION)).data).toMatchObject({ __schema: { queryType: { name: "Query" } } });
    for (const query of [INTROSPECTION, "{ __typename }", '{ __type(name: "Person") { name } }']) {
      const answer = await stranger(query);
      expect(answer.status).toBe(401);
      expect(Object.keys((await answer.json()) as Body)).toEqual(["errors"]);
    }
  });

  test("is not guessed from what a refusal suggests: a stranger hears no name, whoever has signed in does", async () => {
    const almost = "{ peeple { nodes { nam } } }";
    expect(await (await stranger(almost)).text()).not.toMatch(/did you mean|people/i);
    expect((await ask(almost)).text).toContain('Did you mean \\"people\\"');
  });
});

describe("a fault of ours", () => {
  test("is told without SQL, stack, path or what was asked, in answer and log, and the log says where to look", async () => {
    const { prisma } = server.database;
    await prisma.$executeRawUnsafe('ALTER TABLE "Person" RENAME TO "PersonGone"');
    const secret = "体温三十九度";
    const answer = await ask("query Find($q: String!) { people(filter: { q: $q }) { nodes { name } } }", {
      q: secret,
    });
    await prisma.$executeRawUnsafe('ALTER TABLE "PersonGone" RENAME TO "Person"');
    expect(answer.errors?.map(({ message }) => message)).toEqual(["Unexpected error."]);
    expect(answer.code).toBe("INTERNAL_SERVER_ERROR");
    expect(answer.text).not.toMatch(/select|person\b|prisma|\.ts|node_modules|stack|42P01/i);
    const faults = server.lines().filter(({ level }) => Number(level) >= 50);
    expect(JSON.stringify(faults)).toMatch(/packages\/server\/src\//);
    expect(JSON.stringify(server.lines())).not.toContain(secret);
    expect((await ask("{ people { totalCount } }")).data).toEqual({ people: { totalCount: 0 } });
  });
});

describe("what nobody's session or key is", () => {
  test.each([
    ["a forged cookie", { cookie: "better-auth.session_token=forged.forged" }],
    ["a cookie without its signature", { cookie: "better-auth.session_token=forged" }],
    ["a made-up key", { "x-api-key": "x".repeat(64) }],
    ["an empty key", { "x-api-key": "" }],
    ["a token in the wrong place", { authorization: "Bearer forged" }],
  ])("opens nothing: %s", async (_what, headers) => {
    expect((await server.ask(QUERY, headers as Record<string, string>)).status).toBe(401);
  });

  test("nor does a session that has ended, though its cookie is sent again", async () => {
    const session = await server.signIn();
    expect((await server.ask(QUERY, { cookie: session })).status).toBe(200);
    const headers = { cookie: session, origin: server.url, "content-type": "application/json" };
    await fetch(`${server.url}/api/auth/sign-out`, { method: "POST", headers, body: "{}" });
    expect((await server.ask(QUERY, { cookie: session })).status).toBe(401);
    expect((await server.ask(QUERY, { cookie })).status).toBe(200);
  });

  test("nor does a cookie of which one character was changed", async () => {
    const bent = cookie.replace(
      /(session_token=)(.)/,
      (_all, name, first) => `${name}${first === "a" ? "b" : "a"}`,
    );
    expect(bent).not.toBe(cookie);
    expect((await server.ask(QUERY, { cookie: bent })).status).toBe(401);
  });
});
