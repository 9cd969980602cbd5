import { afterAll, beforeAll, expect, test } from "vitest";
import { type Accounts, createAccounts } from "../../packages/server/src/auth/accounts.ts";
import { ensureAdmin } from "../../packages/server/src/auth/first-account.ts";
import { viewerOf } from "../../packages/server/src/auth/viewer-of.ts";
import { ADMIN, type Any, inputTypeOf, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

const PASSWORD = "correct-horse-battery";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let accounts: Accounts;
let userId: string;
let accountId: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  const { prisma } = api.database;
  accounts = createAccounts(prisma, { secret: "s".repeat(32), baseUrl: "http://localhost:4000" });
  await ensureAdmin({ db: prisma, clock: api.clock }, PASSWORD);
  const account = { name: "secretary", email: "secretary@dutygraph.invalid", username: "secretary" };
  userId = (await prisma.user.create({ data: account })).id;
  accountId = `Account:${userId}`;
});
afterAll(() => api.close());

const SELECTIONS: Record<string, string> = {
  linkAccount: "... on Account { id name person { name } }",
  changeTaskStatus: "... on Task { id version status finishedBy { name } acceptedBy { name } }",
};

/** Calls a mutation as the account, where it stands for a person. */
async function callAs(personId: string | null, mutation: string, input: object): Promise<Any> {
  const viewer = { ...ADMIN, id: userId, accountId: userId, personId: personId?.split(":")[1] ?? null };
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) { __typename ${SELECTIONS[mutation]}
    ... on NotFoundError { path nodeId } ... on ValidationError { faults { path code } } ... on RuleError { code path } } }`;
  const { data, errors } = await api.request(query, { input }, { viewer });
  expect(errors).toBeUndefined();
  return (data as Any).result;
}

/** The headers of somebody who has signed in as admin. */
async function signIn(): Promise<Headers> {
  const { headers } = await accounts.api.signInUsername({
    body: { username: "admin", password: PASSWORD },
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie().map((each) => each.split(";")[0]);
  return new Headers({ cookie: cookies.join("; ") });
}

test("an account whose id holds what no database keeps is refused by the name of its field", async () => {
  const refusal = await api.refuse("linkAccount", { accountId: "Account:secre\u0000tary", personId: null });
  expect(refusal.faults).toEqual([{ path: ["accountId"], code: "INVALID_CHARACTER" }]);
  const nobody = "Account:01980000-0000-7000-8000-000000000000";
  expect(await api.refuse("linkAccount", { accountId: nobody, personId: null })).toMatchObject({
    __typename: "NotFoundError",
    path: ["accountId"],
  });
  expect(await api.refuse("linkAccount", { accountId: userId, personId: null })).toMatchObject({
    faults: [{ path: ["accountId"], code: "INVALID_ID" }],
  });
});

test("an account says whose it is, changes its mind, and says that it is nobody's", async () => {
  const [first, second] = [await world.person("荀芷"), await world.person("费朗")];
  const link = (personId: string | null) => callAs(null, "linkAccount", { personId });
  expect(await link(first)).toMatchObject({ id: accountId, name: "secretary", person: { name: "荀芷" } });
  expect(await link(second)).toMatchObject({ person: { name: "费朗" } });
  expect(await link(null)).toMatchObject({ person: null });
  const { changes } = await api.ask(
    `query ($id: ID!) { changes(filter: { nodeId: $id, action: "linkAccount" }) { nodes { subject before after } } }`,
    { id: first },
  );
  const account = { id: userId, username: "secretary", name: "secretary", closedAt: null };
  expect(changes.nodes).toEqual([
    {
      subject: accountId,
      before: { ...account, personId: null },
      after: { ...account, personId: first.split(":")[1] },
    },
    {
      subject: accountId,
      before: { ...account, personId: first.split(":")[1] },
      after: { ...account, personId: second.split(":")[1] },
    },
  ]);
});

test("another account is linked by its id; one that is not there is not found", async () => {
  const personId = await world.person("祝微");
  const linked = await api.run("linkAccount", { accountId, personId }, "... on Account { person { name } }");
  expect(linked).toMatchObject({ person: { name: "祝微" } });
  const nobody = "Account:01980000-0000-7000-8000-000000000000";
  expect(await api.refuse("linkAccount", { accountId: nobody, personId })).toMatchObject({
    __typename: "NotFoundError",
    path: ["accountId"],
  });
});

test("an account stands for nobody who is masked, retired or not there, and has to say for whom it does", async () => {
  const [present, masked, gone] = [
    await world.person("闵白"),
    await world.person("闵**"),
    await world.person("裘远"),
  ];
  await api.run("retirePerson", { id: gone, expectedVersion: 1 });
  const refuse = (input: object) => callAs(null, "linkAccount", input);
  expect(await refuse({ personId: masked })).toMatchObject({ code: "MASKED_PERSON", path: ["personId"] });
  expect(await refuse({ personId: gone })).toMatchObject({ code: "RETIRED", path: ["personId"] });
  expect(await refuse({ personId: "Person:01980000-0000-7000-8000-000000000000" })).toMatchObject({
    __typename: "NotFoundError",
    path: ["personId"],
  });
  expect(await refuse({})).toMatchObject({ faults: [{ path: ["personId"], code: "REQUIRED" }] });
  expect(await callAs(null, "linkAccount", { personId: present })).toMatchObject({
    person: { name: "闵白" },
  });
});

test("whoever signs in, or comes with the account's key, is the person to whom the account was linked", async () => {
  const headers = await signIn();
  const before = await viewerOf(accounts, api.database.prisma, headers);
  expect(before).toMatchObject({ name: "admin", personId: null });
  const personId = await world.person("乐游");
  await api.run("linkAccount", { accountId: `Account:${before?.id}`, personId }, "... on Account { id }");
  const after = await viewerOf(accounts, api.database.prisma, headers);
  expect(`Person:${after?.personId}`).toBe(personId);
  const asked = await api.request("{ viewer { name person { name } } }", {}, { viewer: after });
  expect(asked.data).toEqual({ viewer: { name: "admin", person: { name: "乐游" } } });
  const { key } = await accounts.api.createApiKey({ body: { userId: before?.id ?? "", name: "feed" } });
  const byKey = await viewerOf(accounts, api.database.prisma, new Headers({ "x-api-key": key }));
  expect(byKey).toMatchObject({ kind: "KEY", personId: after?.personId });
});

test("nobody makes themselves another person through the sign-in library", async () => {
  const headers = await signIn();
  const before = await viewerOf(accounts, api.database.prisma, headers);
  const personId = (await world.person("旁人")).split(":")[1];
  const update = accounts.api.updateUser({ body: { personId } as never, headers });
  await expect(update).rejects.toThrow("personId");
  const account = await api.database.prisma.user.findUniqueOrThrow({ where: { id: before?.id ?? "" } });
  expect(account).toMatchObject({ personId: before?.personId });
});

test("a task is finished by the viewer's person where nobody is named, and accepted by another one's who leads", async () => {
  const [lead, worker] = [await world.person("鲁闲"), await world.person("贺听")];
  const dutyId = await world.duty("清理河道");
  await world.assign(dutyId, "LEAD", lead);
  const { id, version } = await api.run(
    "createTask",
    { title: "打捞漂浮物", dutyId },
    "... on Task { id version }",
  );
  const done = await callAs(worker, "changeTaskStatus", { id, expectedVersion: version, status: "DONE" });
  expect(done).toMatchObject({ finishedBy: { name: "贺听" } });
  const accept = { id, expectedVersion: done.version, status: "ACCEPTED" };
  expect(await callAs(worker, "changeTaskStatus", accept)).toMatchObject({ code: "NOT_THE_LEAD" });
  expect(await callAs(lead, "changeTaskStatus", { ...accept, personId: null })).toMatchObject({
    code: "NOT_THE_LEAD",
  });
  expect(await callAs(lead, "changeTaskStatus", accept)).toMatchObject({ acceptedBy: { name: "鲁闲" } });
});

test("a lead who finished it from the own account does not accept it; a retired person acts no more", async () => {
  const [lead, former] = [await world.person("温恪"), await world.person("井然")];
  await api.run("retirePerson", { id: former, expectedVersion: 1 });
  const task = async () => {
    const { id } = await api.run("createTask", { title: "核对名册" }, "... on Task { id }");
    await world.assign(id, "LEAD", lead);
    return id;
  };
  const own = await task();
  const finish = { expectedVersion: 1, status: "DONE" };
  await callAs(lead, "changeTaskStatus", { id: own, ...finish });
  const accept = { id: own, expectedVersion: 2, status: "ACCEPTED" };
  expect(await callAs(lead, "changeTaskStatus", accept)).toMatchObject({ code: "SAME_PERSON" });
  const other = await callAs(former, "changeTaskStatus", { id: await task(), ...finish });
  expect(other).toMatchObject({ code: "FINISHER_REQUIRED" });
});

test("the first password of the administrator is looked at while there is no account, and later never", async () => {
  expect(await ensureAdmin({ db: api.database.prisma, clock: api.clock }, "password123")).toBeNull();
  const empty = await openTestApi();
  try {
    const { prisma: db } = empty.database;
    const { clock } = empty;
    await expect(ensureAdmin({ db, clock }, "admin2026admin")).rejects.toThrow(
      /^Bad settings: ADMIN_PASSWORD /,
    );
    expect([await db.user.count(), await db.changeEvent.count()]).toEqual([0, 0]);
    expect(await ensureAdmin({ db, clock }, undefined)).toMatch(/^[\w-]{16}$/);
  } finally {
    await empty.close();
  }
});

test("the first account stands in the change log as made by the server itself, once, though servers start together", async () => {
  const empty = await openTestApi();
  try {
    const { prisma: db } = empty.database;
    const { clock } = empty;
    const told = await Promise.all([1, 2].map(() => ensureAdmin({ db, clock }, undefined)));
    const [password = "", ...others] = told.filter((secret) => secret !== null);
    expect(others).toEqual([]);
    const admin = await db.user.findFirstOrThrow({ include: { roleGrants: true } });
    const events = await db.changeEvent.findMany();
    expect(events).toMatchObject([
      {
        ...{ number: 1, at: clock.now(), actorKind: "JOB", actorName: "system", action: "createAccount" },
        ...{ subject: `Account:${admin.id}`, before: null },
        after: { username: "admin", roles: [{ id: admin.roleGrants[0]?.id, role: "ADMIN" }] },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(password);
    const own = createAccounts(db, { secret: "s".repeat(32), baseUrl: "http://localhost:4000" });
    const signedIn = await own.api.signInUsername({ body: { username: "admin", password } });
    expect(signedIn?.user.id).toBe(admin.id);
  } finally {
    await empty.close();
  }
});

test("a list of accounts with all that belongs to them takes as many statements, however many there are", async () => {
  const query = `{ accounts(first: 100) { nodes { username hasPassword signsInElsewhere lastSeenAt person { name }
    grants { role unit { name } plan { title } } sessions { id } apiKeys { id scopes account { name } } } } }`;
  const count = async () => (await api.request(query)).statements.length;
  const make = async (name: string) => {
    const personId = await world.person(name);
    const unitId = await world.unit(`${name}科`);
    const roles = [{ role: "EDITOR", unitId }];
    const input = { username: `many.${name}`, name, personId, roles };
    const { account } = await api.run(
      "createAccount",
      input,
      "... on PasswordLinkSuccess { account { id } }",
    );
    const key = { name, scopes: ["PLANS_READ"], expiresAt: "2026-04-30T00:00:00Z" };
    await api.run(
      "createApiKey",
      { accountId: account.id, ...key },
      "... on ApiKeySuccess { apiKey { id } }",
    );
  };
  await make("甲丙");
  const one = await count();
  for (const name of ["乙丁", "丙戊", "丁己", "戊庚"]) await make(name);
  expect(await count()).toBe(one);
});
