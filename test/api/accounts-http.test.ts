import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, postAuth, whoIs } from "../support/api-over-http.ts";
import { cookiesOf, openTestServer, type TestServer } from "../support/http-server.ts";

let server: TestServer;
let admin: { cookie: string };

beforeAll(async () => {
  server = await openTestServer();
  admin = { cookie: await server.signIn() };
});
afterAll(() => server.close());

const LINK =
  "... on PasswordLinkSuccess { token expiresAt account { id username hasPassword grants { id role } } }";
const ACCOUNT = "... on Account { id name closedAt }";
const asAdmin = (mutation: string, input: object, selection = ACCOUNT) =>
  call(server, admin, mutation, input, selection);
const idOf = async (username: string) =>
  `Account:${(await server.database.prisma.user.findUniqueOrThrow({ where: { username } })).id}`;

describe("an account", () => {
  test("is made with its roles, listed by a part of its name, and signs in once its password is set", async () => {
    const made = await asAdmin(
      "createAccount",
      { username: "Ou.Yang", name: "欧阳靖", roles: [{ role: "MEMBER" }] },
      LINK,
    );
    expect(made.account).toMatchObject({
      username: "ou.yang",
      hasPassword: false,
      grants: [{ role: "MEMBER" }],
    });
    expect((await server.tryPassword("correct-horse-battery", {}, "ou.yang")).status).toBe(401);
    const { token } = made;
    expect((await postAuth(server, "/set-password", { token, password: "marigold-quarry-9" })).status).toBe(
      200,
    );
    const cookie = await server.signInAs("OU.YANG", "marigold-quarry-9");
    expect(await whoIs(server, { cookie })).toBe("ou.yang");
    const asked = await server.ask(
      '{ accounts(filter: { q: "欧阳" }) { totalCount nodes { username hasPassword lastSeenAt person { name } } } }',
      admin,
    );
    const { data } = (await asked.json()) as { data: { accounts: { nodes: object[] } } };
    expect(data.accounts.nodes).toMatchObject([{ username: "ou.yang", hasPassword: true, person: null }]);
  });

  test("has a user name that nobody else has, of letters, digits and few signs", async () => {
    const make = (username: string) => asAdmin("createAccount", { username, name: "测试", roles: [] }, LINK);
    expect((await make("zhong.li")).account.username).toBe("zhong.li");
    expect(await make("ZHONG.LI")).toMatchObject({ code: "USERNAME_TAKEN", path: ["username"] });
    for (const bad of ["x", "two words", "<script>", "a/b", ".hidden", "x".repeat(65)]) {
      expect(await make(bad)).toMatchObject({ faults: [{ path: ["username"], code: "INVALID_USERNAME" }] });
    }
  });

  test("that is closed is nobody at once, by session and by key, and who it was again when it is opened", async () => {
    const cookie = await server.makeAccount({ username: "closing", roles: ["MEMBER"] });
    const key = { "x-api-key": await server.makeKey(["PLANS_READ"], "closing") };
    expect([await whoIs(server, { cookie }), await whoIs(server, key)]).toEqual([
      "closing",
      "closing/reports",
    ]);
    const accountId = await idOf("closing");
    expect(await asAdmin("closeAccount", { accountId })).toMatchObject({
      closedAt: "2026-03-01T00:00:00.000Z",
    });
    expect([await whoIs(server, { cookie }), await whoIs(server, key)]).toEqual([null, null]);
    const refused = await server.tryPassword("correct-horse-battery", {}, "closing");
    const unknown = await server.tryPassword("correct-horse-battery", {}, "nobody.here");
    expect([refused.status, await refused.json()]).toEqual([unknown.status, await unknown.json()]);
    expect(await asAdmin("closeAccount", { accountId })).toMatchObject({ code: "ACCOUNT_CLOSED" });
    await asAdmin("reopenAccount", { accountId });
    expect(await whoIs(server, { cookie })).toBeNull();
    expect(await whoIs(server, { cookie: await server.signInAs("closing") })).toBe("closing");
    expect(await asAdmin("reopenAccount", { accountId })).toMatchObject({ code: "ACCOUNT_OPEN" });
  });
});

describe("a role", () => {
  test("ends with the account's next request where it is taken back, and holds from it on where it is given", async () => {
    const cookie = await server.makeAccount({ username: "auditing", roles: [] });
    const mayList = async () =>
      ((await (await server.ask("{ accounts { totalCount } }", { cookie })).json()) as { data: unknown })
        .data !== null;
    expect(await mayList()).toBe(false);
    const accountId = await idOf("auditing");
    const grant = { accountId, role: "AUDITOR" };
    const { id: grantId } = await asAdmin("grantRole", grant, "... on RoleGrant { id role unit { name } }");
    expect(await mayList()).toBe(true);
    expect(await asAdmin("grantRole", grant, "")).toMatchObject({ code: "ALREADY_GRANTED" });
    await asAdmin("revokeRole", { grantId }, "");
    expect(await mayList()).toBe(false);
    expect(await asAdmin("revokeRole", { grantId }, "")).toMatchObject({ __typename: "NotFoundError" });
  });

  test("is for a unit or a plan with an editor only, and not for both", async () => {
    await server.makeAccount({ username: "editing", roles: [] });
    const accountId = await idOf("editing");
    const unit = await asAdmin("createOrgUnit", { name: "堤防科", kind: "DEPARTMENT" }, "... on Node { id }");
    const grant = (role: string, more: object) =>
      asAdmin(
        "grantRole",
        { accountId, role, ...more },
        "... on RoleGrant { role unit { name } plan { title } }",
      );
    expect(await grant("LEADER", { unitId: unit.id })).toMatchObject({ code: "SCOPE_OF_OTHER_ROLE" });
    expect(await grant("EDITOR", { unitId: unit.id, planId: unit.id })).toMatchObject({
      faults: [{ path: ["planId"], code: "ONLY_ONE" }],
    });
    expect(await grant("EDITOR", { unitId: unit.id })).toMatchObject({
      unit: { name: "堤防科" },
      plan: null,
    });
  });

  test("of the last administrator is neither taken back nor is the account closed; with a second one both go", async () => {
    const accountId = await idOf("admin");
    const { grants } = (
      (await (await server.ask("{ viewer { grants { id role } } }", admin)).json()) as {
        data: { viewer: { grants: { id: string }[] } };
      }
    ).data.viewer;
    const grantId = grants[0]?.id;
    expect(await asAdmin("closeAccount", { accountId })).toMatchObject({ code: "LAST_ADMIN" });
    expect(await asAdmin("revokeRole", { grantId }, "")).toMatchObject({ code: "LAST_ADMIN" });
    const second = { cookie: await server.makeAccount({ username: "deputy", roles: ["ADMIN"] }) };
    await asAdmin("closeAccount", { accountId: await idOf("deputy") });
    expect(await asAdmin("revokeRole", { grantId }, "")).toMatchObject({ code: "LAST_ADMIN" });
    await asAdmin("reopenAccount", { accountId: await idOf("deputy") });
    second.cookie = await server.signInAs("deputy");
    expect(await call(server, second, "revokeRole", { grantId }, "... on RoleGrant { role }")).toMatchObject({
      role: "ADMIN",
    });
    expect(await asAdmin("renameAccount", { accountId, name: "x" })).toMatchObject({
      __typename: "ForbiddenError",
    });
    await call(server, second, "grantRole", { accountId, role: "ADMIN" });
  });

  test("is given by nobody to themselves who is no administrator", async () => {
    for (const role of ["EDITOR", "LEADER", "MEMBER", "AUDITOR"] as const) {
      const cookie = await server.makeAccount({ username: `upward.${role.toLowerCase()}`, roles: [role] });
      const accountId = await idOf(`upward.${role.toLowerCase()}`);
      const tried = await call(server, { cookie }, "grantRole", { accountId, role: "ADMIN" });
      expect([role, tried.__typename]).toEqual([role, "ForbiddenError"]);
    }
  });
});

describe("a session", () => {
  const sessionsOf = async (headers: { cookie: string }) =>
    (
      (await (
        await server.ask("{ viewer { sessions { id isCurrent userAgent address } } }", headers)
      ).json()) as { data: { viewer: { sessions: { id: string; isCurrent: boolean }[] } } }
    ).data.viewer.sessions;

  test("is listed to its holder, who ends another one or all others, but not somebody else's", async () => {
    const first = { cookie: await server.makeAccount({ username: "roaming", roles: ["MEMBER"] }) };
    const second = { cookie: await server.signInAs("roaming") };
    const third = { cookie: await server.signInAs("roaming") };
    const listed = await sessionsOf(first);
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(listed).toHaveLength(3);
    const sessionId = (await sessionsOf(second)).find(({ isCurrent }) => isCurrent)?.id;
    const stranger = { cookie: await server.makeAccount({ username: "stranger", roles: ["MEMBER"] }) };
    expect(await call(server, stranger, "endSession", { sessionId })).toMatchObject({
      __typename: "NotFoundError",
    });
    expect(await whoIs(server, second)).toBe("roaming");
    await call(server, first, "endSession", { sessionId }, "... on Session { id }");
    expect([await whoIs(server, second), await whoIs(server, third)]).toEqual([null, "roaming"]);
    const accountId = await idOf("roaming");
    expect(await call(server, stranger, "endSessions", { accountId })).toMatchObject({
      __typename: "NotFoundError",
    });
    await call(server, first, "endSessions", { accountId }, ACCOUNT);
    expect([await whoIs(server, first), await whoIs(server, third)]).toEqual(["roaming", null]);
    await asAdmin("endSessions", { accountId });
    expect(await whoIs(server, first)).toBeNull();
  });

  test("that was signed out is nobody when it is replayed", async () => {
    const cookie = await server.makeAccount({ username: "leaving", roles: ["MEMBER"] });
    expect(await whoIs(server, { cookie })).toBe("leaving");
    expect((await postAuth(server, "/sign-out", {}, { cookie })).status).toBe(200);
    expect(await whoIs(server, { cookie })).toBeNull();
  });

  test("whose cookie is altered, made up or unsigned is nobody", async () => {
    const cookie = await server.makeAccount({ username: "forging", roles: ["MEMBER"] });
    const [, name = "", value = ""] = /([\w.-]*session_token)=([^;]+)/.exec(cookie) ?? [];
    expect(value).not.toBe("");
    const [token = "", signature = ""] = decodeURIComponent(value).split(".");
    const of = (text: string) => ({ cookie: `${name}=${encodeURIComponent(text)}` });
    expect(await whoIs(server, of(`${token}.${signature}`))).toBe("forging");
    const altered = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    const forged = [
      token,
      `${token}.`,
      `${altered}.${signature}`,
      `${token}.${"A".repeat(43)}=`,
      `${altered}.x`,
      "",
    ];
    for (const text of forged) expect([text, await whoIs(server, of(text))]).toEqual([text, null]);
  });

  test("is another one after signing in, whatever cookie the browser brought along", async () => {
    const planted = await server.makeAccount({ username: "planting", roles: ["MEMBER"] });
    await server.makeAccount({ username: "planted", roles: ["MEMBER"] });
    const response = await server.tryPassword("correct-horse-battery", { cookie: planted }, "planted");
    const fresh = cookiesOf(response);
    expect(fresh).not.toContain(/session_token=([^;]+)/.exec(planted)?.[1]);
    expect([await whoIs(server, { cookie: fresh }), await whoIs(server, { cookie: planted })]).toEqual([
      "planted",
      "planting",
    ]);
    expect(response.headers.getSetCookie().filter((line) => line.includes("session_token"))[0]).toMatch(
      /HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i,
    );
  });
});
