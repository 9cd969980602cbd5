import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountOfIdentity } from "../../packages/server/src/auth/account-of-identity.ts";
import {
  createDiscovery,
  type Discovery,
  oidcSettings,
} from "../../packages/server/src/auth/oidc-provider.ts";
import { readEnv } from "../../packages/server/src/env.ts";
import { openTestServer } from "../support/http-server.ts";
import { openOidcProvider, settingsOf } from "../support/oidc-provider.ts";
import { CALLBACK_PATH, type OidcWorld, openOidcWorld } from "../support/oidc-world.ts";
import { freePort } from "../support/postgres-cluster.ts";
import { createVisitor } from "../support/visitor.ts";

let world: OidcWorld;

beforeAll(async () => {
  world = await openOidcWorld();
});
afterAll(() => world.close());

const identitiesOf = (userId: string) =>
  world.server.database.prisma.account.findMany({ where: { userId, providerId: "oidc" } });

test("the holder of an account signs in at the provider, comes back to the page and asks by the session", async () => {
  const holder = await world.addHolder();
  const { visitor, path } = await world.signIn(holder, createVisitor(), { callbackURL: "/plans?page=2" });
  expect(path).toBe("/plans?page=2");
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

test("the first sign-in links the identity, and the change log tells of it once", async () => {
  const holder = await world.addHolder();
  await world.signIn(holder);
  await world.signIn(holder);
  const { issuer } = world.provider;
  const [account, ...others] = await identitiesOf(holder.accountId);
  expect(others).toEqual([]);
  expect(account?.accountId).toBe(`${issuer}#${holder.sub}`);
  const subject = `Account:${holder.accountId}`;
  const events = await world.server.database.prisma.changeEvent.findMany({ where: { subject } });
  expect(events).toMatchObject([
    {
      action: "linkIdentity",
      actorKind: "USER",
      actorId: holder.accountId,
      actorName: holder.username,
      before: { signsInElsewhere: false },
      after: { signsInElsewhere: true, identity: { issuer, subject: holder.sub } },
    },
  ]);
  const cookie = await world.server.signIn();
  const proof = await world.server.ask("{ changeLogProof { fault { code } } }", { cookie });
  expect(await proof.json()).toEqual({ data: { changeLogProof: { fault: null } } });
});

test("two browsers that come at once for the first time are both let in, by one link", async () => {
  const { accountId, sub: subject, username } = await world.addHolder();
  const { database, clock } = world.server;
  // Not through the provider, which would not let them come at the same moment.
  const come = () =>
    accountOfIdentity(
      { db: database.prisma, clock, requestId: null },
      { issuer: world.provider.issuer, subject, username },
    );
  expect(await Promise.all([come(), come()])).toEqual([accountId, accountId]);
  expect(await identitiesOf(accountId)).toHaveLength(1);
});

test("a browser whose link was made between its look and its write is let in by that link", async () => {
  const { accountId, sub: subject, username } = await world.addHolder();
  const { database, clock } = world.server;
  const identity = { issuer: world.provider.issuer, subject, username };
  const context = { db: database.prisma, clock, requestId: null };
  const first = database.prisma.account.findFirst.bind(database.prisma.account);
  // The other browser comes just after this one has looked for a link and found none.
  const look = {
    findFirst: async (query: Parameters<typeof first>[0]) => {
      const seen = await first(query);
      await accountOfIdentity(context, identity);
      return seen;
    },
  };
  const db = new Proxy(database.prisma, {
    get: (prisma, key) => (key === "account" ? look : Reflect.get(prisma, key)),
  });
  expect(await accountOfIdentity({ ...context, db }, identity)).toBe(accountId);
  expect(await identitiesOf(accountId)).toHaveLength(1);
});

test("nothing of the provider's tokens is kept", async () => {
  const holder = await world.addHolder();
  await world.signIn(holder);
  const nothing = { accessToken: null, refreshToken: null, idToken: null, scope: null, password: null };
  expect(await identitiesOf(holder.accountId)).toMatchObject([nothing]);
  expect(JSON.stringify(world.server.lines())).not.toMatch(/eyJ/);
});

test("a user name is written large or small, as when signing in by password", async () => {
  const holder = await world.addHolder();
  const { visitor } = await world.signIn({ ...holder, username: holder.username.toUpperCase() });
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

test("names that the provider tells apart do not meet at one account, however alike they look", async () => {
  const holder = await world.addHolder();
  const wide = holder.username.replace("h", "ｈ");
  const { path } = await world.signIn({ sub: "wide", username: wide });
  expect(path).toBe("/sign-in?error=UNKNOWN_ACCOUNT");
});

test("later the subject alone counts: a name that was changed at the provider leads to the same account", async () => {
  const [holder, other] = [await world.addHolder(), await world.addHolder()];
  await world.signIn(holder);
  const { visitor } = await world.signIn({ ...holder, username: other.username });
  expect(await world.viewerOf(visitor)).toBe(holder.username);
  expect(await identitiesOf(other.accountId)).toEqual([]);
});

test("another subject that takes over a user name does not take over the account", async () => {
  const holder = await world.addHolder();
  const successor = { sub: `${holder.sub}-again`, username: holder.username };
  await world.signIn(holder);
  const { visitor, path } = await world.signIn(successor);
  expect(path).toBe("/sign-in?error=OTHER_IDENTITY");
  expect(await world.viewerOf(visitor)).toBeNull();
  expect(await identitiesOf(holder.accountId)).toHaveLength(1);
});

test("the same subject at another issuer is somebody else", async () => {
  const [holder, former] = [await world.addHolder(), await world.addHolder()];
  const accountId = `https://former.invalid#${holder.sub}`;
  const row = { userId: former.accountId, providerId: "oidc", accountId };
  await world.server.database.prisma.account.create({ data: row });
  const { visitor } = await world.signIn(holder);
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

test("who has no account here is sent back, and none is made", async () => {
  const { prisma } = world.server.database;
  const before = await prisma.user.count();
  const { visitor, path } = await world.signIn({ sub: "stranger", username: "stranger" });
  expect(path).toBe("/sign-in?error=UNKNOWN_ACCOUNT");
  expect(await world.viewerOf(visitor)).toBeNull();
  expect(await prisma.user.count()).toBe(before);
});

test("an e-mail address that the provider tells leads to no account", async () => {
  const holder = await world.addHolder();
  world.provider.tamper("me", (info) => {
    Object.assign(info, { email: `${holder.username}@dutygraph.invalid`, email_verified: true });
  });
  const { path } = await world.signIn({ sub: "namesake", username: "namesake" });
  world.provider.tamper("me", null);
  expect(path).toBe("/sign-in?error=UNKNOWN_ACCOUNT");
  expect(await identitiesOf(holder.accountId)).toEqual([]);
});

test.each([
  ["before anybody came by the provider", false],
  ["after its holder came by the provider", true],
])("an account that was closed %s lets nobody in, and open again it does", async (_when, isLinked) => {
  const { prisma } = world.server.database;
  const holder = await world.addHolder();
  if (isLinked) await world.signIn(holder);
  const setClosed = (closedAt: Date | null) =>
    prisma.user.update({ where: { id: holder.accountId }, data: { closedAt } });
  await setClosed(new Date());
  const refused = await world.signIn(holder);
  expect(refused.path).toBe("/sign-in?error=UNKNOWN_ACCOUNT");
  expect(await prisma.session.count({ where: { userId: holder.accountId } })).toBe(isLinked ? 1 : 0);
  await setClosed(null);
  const { visitor } = await world.signIn(holder);
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

test("the second factor of who signs in at the provider is the provider's to ask for", async () => {
  const holder = await world.addHolder();
  const { prisma } = world.server.database;
  await prisma.user.update({ where: { id: holder.accountId }, data: { twoFactorEnabled: true } });
  const { visitor } = await world.signIn(holder);
  expect(await world.viewerOf(visitor)).toBe(holder.username);
});

test("a provider that is down when the server starts stops nobody who has a password, and is used once it is up", async () => {
  const port = await freePort();
  const server = await openTestServer(settingsOf(`http://localhost:${port}`));
  const begin = async (visitor = createVisitor()) => {
    const response = await visitor.post(`${server.url}/api/auth/sign-in/oauth2`, { providerId: "oidc" });
    return { status: response.status, body: await response.json() };
  };
  expect(await server.signIn()).toMatch(/session/);
  expect(await begin()).toMatchObject({ status: 503, body: { code: "OIDC_UNAVAILABLE" } });
  const provider = await openOidcProvider(port, `${server.url}${CALLBACK_PATH}`);
  const visitor = createVisitor();
  provider.signInAs({ sub: "the-administrator", username: "admin" });
  const { url } = (await begin(visitor)).body as { url: string };
  await visitor.open(url, ({ href }) => href === `${server.url}/`);
  const answer = await server.ask("{ viewer { name } }", { cookie: visitor.cookies(server.url) });
  expect(await answer.json()).toEqual({ data: { viewer: { name: "admin" } } });
  await provider.close();
  await server.close();
});

test("a provider that takes the call and says nothing is not waited for", async () => {
  const silent = createServer(() => undefined).listen(0, "localhost");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const settings = oidcSettings(readEnv(settingsOf(`http://localhost:${port}`)));
  const patience = 20;
  const discover = createDiscovery(settings ?? expect.fail("no settings"), patience);
  const refused = discover((await world.server.accounts.$context) as unknown as Parameters<Discovery>[0]);
  await expect(refused).rejects.toMatchObject({ code: "OIDC_UNAVAILABLE" });
  silent.closeAllConnections();
  silent.close();
});

test("a provider that calls itself otherwise than the setting is not used", async () => {
  const { port } = new URL(world.provider.issuer);
  const server = await openTestServer(settingsOf(`http://127.0.0.1:${port}`));
  const body = { providerId: "oidc" };
  const response = await createVisitor().post(`${server.url}/api/auth/sign-in/oauth2`, body);
  expect([response.status, await response.json()]).toMatchObject([503, { code: "OIDC_UNAVAILABLE" }]);
  await server.close();
});

test("everybody may ask which ways to sign in there are; the name of the provider is all that is told of it", async () => {
  const ways = async (url: string) => (await fetch(`${url}/api/sign-in-ways`)).json();
  const server = await openTestServer();
  expect(await ways(world.server.url)).toEqual({ password: true, oidc: { name: "Town identity service" } });
  expect(await ways(server.url)).toEqual({ password: true, oidc: null });
  const begun = await createVisitor().post(`${server.url}/api/auth/sign-in/oauth2`, { providerId: "oidc" });
  expect(begun.status).toBe(404);
  await server.close();
});
