import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, PASSWORD, type TestServer } from "../support/http-server.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let server: TestServer;
let cookie: string;
let key: string;

beforeAll(async () => {
  server = await openTestServer({ LOG_LEVEL: "trace" }, { asOwner: true });
  cookie = await server.signIn();
  key = await server.makeKey();
});
afterAll(() => server.close());

const lineOf = (id: string) => server.lines().filter((line) => line.id === id);
const idOf = (response: Response) => response.headers.get("x-request-id") ?? "";

test("each request leaves one line: its id, who asked, the operation's name, the status and how long it took", async () => {
  const { id: viewerId } = await server.database.prisma.user.findUniqueOrThrow({
    where: { username: "admin" },
  });
  const answer = await server.ask("query WhoAmI { viewer { name } }", { cookie });
  await answer.text();
  await expect.poll(() => lineOf(idOf(answer))).toHaveLength(1);
  expect(lineOf(idOf(answer))).toEqual([
    expect.objectContaining({
      level: 30,
      method: "POST",
      route: "/graphql",
      status: 200,
      viewerId,
      operation: "WhoAmI",
      ms: expect.any(Number),
    }),
  ]);
  const refused = await server.ask("query WhoAmI { viewer { name } }");
  await refused.text();
  await expect.poll(() => lineOf(idOf(refused))).toHaveLength(1);
  expect(lineOf(idOf(refused))[0]).toMatchObject({ status: 401, viewerId: null, operation: null });
});

test("an id that a client gives is kept where it is well-formed, and reaches the change log; any other is replaced", async () => {
  const write = 'mutation { createPerson(input: { name: "蔺和" }) { __typename } }';
  const given = await server.ask(write, { cookie, "x-request-id": "portal:2026-03-01.7" });
  expect(idOf(given)).toBe("portal:2026-03-01.7");
  const event = await server.database.prisma.changeEvent.findFirst({ where: { action: "createPerson" } });
  expect(event?.requestId).toBe("portal:2026-03-01.7");
  for (const id of ["a b", "x".repeat(65), '{"level":60}', "-", "姓名", "a\tb"].map((text) =>
    encodeURI(text),
  )) {
    const answer = await server.ask("{ viewer { name } }", { cookie, "x-request-id": id });
    expect(idOf(answer), id).toMatch(UUID);
  }
});

test("no secret and nothing personal of a whole run stands in the log, at its most talkative level", async () => {
  const personal = { name: "令狐观棋", phone: "13912345678", health: "体温三十九度" };
  const wrong = "a-wrong-password-of-somebody";
  await server.tryPassword(wrong);
  await server.tryPassword(PASSWORD, {}, personal.phone);
  await server.ask("{ viewer { name } }", { "x-api-key": key });
  await server.ask("{ viewer { name } }", { "x-api-key": `${key}x`, authorization: `Bearer ${key}` });
  const input = { name: personal.name, aliases: [personal.phone] };
  const write = "mutation Add($input: CreatePersonInput!) { createPerson(input: $input) { __typename } }";
  await server.ask(write, { cookie }, { input });
  await server.ask(write, { cookie }, { input: { name: { [personal.health]: 1 } } });
  await server.ask(`{ people(filter: { q: "${personal.health}" }) { nodes { ${personal.phone} } } }`, {
    cookie,
  });
  await fetch(
    `${server.url}/graphql?query=${encodeURIComponent(`{ people(filter: { q: "${personal.health}" }) { totalCount } }`)}`,
    { headers: { cookie } },
  );
  await fetch(`${server.url}/api/files?name=${encodeURIComponent(`${personal.name}.txt`)}`, {
    method: "POST",
    headers: { cookie, "content-type": "text/plain" },
    body: personal.health,
  });
  await fetch(`${server.url}/api/auth/reset-password/${key}`, { headers: { cookie } });
  // A fault of the database's own, whose message holds the very values.
  await server.database.prisma.$executeRawUnsafe(
    `CREATE UNIQUE INDEX "onePersonOfAName" ON "Person" ("name")`,
  );
  const again = (await (await server.ask(write, { cookie }, { input })).json()) as { errors?: object[] };
  expect(again.errors).toHaveLength(1);

  const text = JSON.stringify(server.lines());
  expect(server.lines().length).toBeGreaterThan(10);
  expect(server.lines().some(({ level }) => Number(level) >= 50)).toBe(true);
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "";
  expect(token.length).toBeGreaterThan(20);
  for (const secret of [PASSWORD, wrong, key, token, ...Object.values(personal)])
    expect(text.includes(secret), secret).toBe(false);
  expect(text).not.toContain(encodeURIComponent(personal.health));
});
