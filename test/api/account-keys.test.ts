import { afterAll, beforeAll, expect, test } from "vitest";
import { call, postAuth, whoIs } from "../support/api-over-http.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

// Keys are checked by the real time, which has passed what the test's clock calls this spring.
const PAST = "2026-03-20T00:00:00Z";
const YEAR = "2027-03-01T00:00:00Z";

let server: TestServer;
let admin: { cookie: string };
let holder: { cookie: string };
let accountId: string;

beforeAll(async () => {
  server = await openTestServer();
  admin = { cookie: await server.signIn() };
  holder = { cookie: await server.makeAccount({ username: "gateway", roles: ["INTEGRATOR"] }) };
  const { id } = await server.database.prisma.user.findUniqueOrThrow({ where: { username: "gateway" } });
  accountId = `Account:${id}`;
});
afterAll(() => server.close());

const KEY = "... on ApiKeySuccess { key apiKey { id name start scopes expiresAt lastUsedAt isRevoked } }";
const make = (more: object = {}) => {
  const input = { accountId, name: "水情推送", scopes: ["PLANS_READ"], expiresAt: YEAR, ...more };
  return call(server, admin, "createApiKey", input, KEY);
};
const by = (key: string) => ({ "x-api-key": key });
const listed = async (id: string) => {
  const asked = await server.ask("{ viewer { apiKeys { id name expiresAt lastUsedAt isRevoked } } }", holder);
  const { data } = (await asked.json()) as {
    data: { viewer: { apiKeys: { id: string; lastUsedAt: string | null; isRevoked: boolean }[] } };
  };
  return data.viewer.apiKeys.find((key) => key.id === id);
};

test("a key is shown once, opens what its scopes say, and tells when it was used last", async () => {
  const { key, apiKey } = await make();
  expect(apiKey).toMatchObject({
    name: "水情推送",
    scopes: ["PLANS_READ"],
    lastUsedAt: null,
    isRevoked: false,
  });
  expect(key.startsWith(apiKey.start)).toBe(true);
  expect(await whoIs(server, by(key))).toBe("gateway/水情推送");
  expect((await listed(apiKey.id))?.lastUsedAt).not.toBeNull();
  const read = async (query: string) =>
    ((await (await server.ask(query, by(key))).json()) as { errors?: object[] }).errors === undefined;
  expect([await read("{ plans { totalCount } }"), await read("{ people { totalCount } }")]).toEqual([
    true,
    false,
  ]);
});

test("a key is kept as a hash, and stands in no log", async () => {
  const { key, apiKey } = await make({ clientMutationId: "key-1" });
  expect((await make({ clientMutationId: "key-1" })).__typename).toBe("ConflictError");
  const { prisma } = server.database;
  const kept = JSON.stringify([
    await prisma.apikey.findMany(),
    await prisma.changeEvent.findMany(),
    await prisma.idempotentWrite.findMany(),
    server.lines(),
  ]);
  expect(kept).not.toContain(key);
  const events = await prisma.changeEvent.findMany({ where: { subject: apiKey.id } });
  expect(events).toMatchObject([
    { action: "createApiKey", actorName: "admin", before: null, after: { scopes: ["PLANS_READ"] } },
  ]);
  expect(events[0]?.nodeIds).toContain(accountId);
});

test("a key whose event cannot be written is not made", async () => {
  const { prisma } = server.database;
  const count = () => prisma.apikey.count();
  const before = await count();
  // A counter that was set back makes the next event take a number that is taken.
  const setBack = (by: number) =>
    prisma.changeLogHead.update({ where: { id: 1 }, data: { number: { decrement: by } } });
  await setBack(1);
  try {
    await expect(make({ name: "无痕" })).rejects.toThrow("createApiKey");
    expect(await count()).toBe(before);
  } finally {
    await setBack(-1);
  }
  await make({ name: "有痕" });
  expect(await count()).toBe(before + 1);
});

test("a key ends within 366 days, and has a scope and a name", async () => {
  expect(await make({ expiresAt: "2027-03-03T00:00:00Z" })).toMatchObject({ code: "KEY_LIFETIME" });
  expect(await make({ expiresAt: "2026-02-28T00:00:00Z" })).toMatchObject({ code: "KEY_LIFETIME" });
  expect(await make({ scopes: [] })).toMatchObject({ faults: [{ path: ["scopes"], code: "REQUIRED" }] });
  expect(await make({ name: " " })).toMatchObject({ faults: [{ path: ["name"], code: "REQUIRED" }] });
});

test("a key that has expired is nobody's, and stays on record", async () => {
  const { key, apiKey } = await make({ expiresAt: PAST });
  expect(await whoIs(server, by(key))).toBeNull();
  expect(await listed(apiKey.id)).toMatchObject({ expiresAt: "2026-03-20T00:00:00.000Z" });
});

test("a key is revoked by its holder at once, not by somebody else, and not twice", async () => {
  const { key, apiKey } = await make();
  const stranger = { cookie: await server.makeAccount({ username: "bystander", roles: ["EDITOR"] }) };
  const revoke = (headers: Record<string, string>) =>
    call(server, headers, "revokeApiKey", { id: apiKey.id }, "... on ApiKey { isRevoked }");
  expect(await revoke(stranger)).toMatchObject({ __typename: "NotFoundError" });
  expect(await revoke(by(key))).toMatchObject({ __typename: "ForbiddenError" });
  expect(await whoIs(server, by(key))).toBe("gateway/水情推送");
  expect(await revoke(holder)).toMatchObject({ isRevoked: true });
  expect(await whoIs(server, by(key))).toBeNull();
  expect(await revoke(holder)).toMatchObject({ code: "KEY_REVOKED" });
});

test("a key is replaced with an overlap, or at once, and the new one has its name, scopes and length of life", async () => {
  const { key, apiKey } = await make({
    expiresAt: "2026-12-01T00:00:00Z",
    scopes: ["TASKS_READ", "PLANS_READ"],
  });
  const rotate = (id: string, overlapHours?: number) =>
    call(server, holder, "rotateApiKey", { id, overlapHours }, KEY);
  expect(await rotate(apiKey.id, 169)).toMatchObject({
    faults: [{ path: ["overlapHours"], code: "OUT_OF_RANGE" }],
  });
  const second = await rotate(apiKey.id, 168);
  expect(second.apiKey).toMatchObject({
    name: apiKey.name,
    scopes: apiKey.scopes,
    expiresAt: "2026-12-01T00:00:00.000Z",
  });
  expect(await listed(apiKey.id)).toMatchObject({ expiresAt: "2026-03-08T00:00:00.000Z", isRevoked: false });
  expect(await whoIs(server, by(second.key))).toBe("gateway/水情推送");
  const third = await rotate(second.apiKey.id, 0);
  expect([await whoIs(server, by(second.key)), await whoIs(server, by(third.key))]).toEqual([
    null,
    "gateway/水情推送",
  ]);
  expect(key).not.toBe(second.key);
  expect(await rotate(second.apiKey.id, 0)).toMatchObject({ code: "KEY_REVOKED" });
});

test("a key is no session: it changes no password and ends nothing, and is shown no sessions", async () => {
  const { key } = await make({ scopes: ["PLANS_READ", "PERSONAL_READ"] });
  const body = { currentPassword: "correct-horse-battery", newPassword: "marigold-quarry-9" };
  expect((await postAuth(server, "/change-password", body, by(key))).status).toBe(401);
  const asked = await server.ask(
    "{ viewer { isKey sessions { id } apiKeys { id } grants { id } } }",
    by(key),
  );
  expect(await asked.json()).toEqual({
    data: { viewer: { isKey: true, sessions: [], apiKeys: [], grants: [] } },
  });
  expect(await call(server, by(key), "endSessions", { accountId })).toMatchObject({
    __typename: "ForbiddenError",
  });
});
