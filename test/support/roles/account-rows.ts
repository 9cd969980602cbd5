import type { Bureau } from "./bureau.ts";
import type { Caller } from "./caller.ts";
import { act, type Row } from "./row.ts";

const EXPIRY = "2026-12-01T00:00:00Z";
const PERSON = { kind: "PHONE", value: "13800138000" };

const account = async ({ admin, fresh }: Bureau, roles: object[] = []) => {
  const username = fresh("user");
  const selection = "... on PasswordLinkSuccess { account { id grants { id } } }";
  return (await admin.call("createAccount", { username, name: username, roles }, selection)).account;
};
const accountId = async (bureau: Bureau) => (await account(bureau)).id as string;
const key = async ({ admin, fresh }: Bureau, of: string) => {
  const input = { accountId: of, name: fresh("key"), scopes: ["PLANS_READ"], expiresAt: EXPIRY };
  return (await admin.call("createApiKey", input, "... on ApiKeySuccess { apiKey { id } }")).apiKey
    .id as string;
};
const ownAccount = async (caller: Caller) => (await caller.ask("{ viewer { id } }")).data.viewer.id as string;
const ownKey = async (bureau: Bureau, caller: Caller) => key(bureau, await ownAccount(caller));
const othersKey = async (bureau: Bureau) => key(bureau, await accountId(bureau));
/** A session that is not the one by which is asked. */
const session = async (bureau: Bureau, of: string) => {
  const userId = of.split(":")[1] ?? "";
  const token = bureau.fresh("token");
  const row = { userId, token, expiresAt: new Date(Date.now() + 3_600_000) };
  return `Session:${(await bureau.database.prisma.session.create({ data: row })).id}`;
};
const withTwoFactor = async (bureau: Bureau) => {
  const id = await accountId(bureau);
  const userId = id.split(":")[1] ?? "";
  await bureau.database.prisma.twoFactor.create({ data: { userId, secret: "x", backupCodes: "x" } });
  await bureau.database.prisma.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
  return id;
};
const withPhone = async ({ admin, clerk: personId }: Bureau) => {
  await admin.call("recordPersonalDetail", { personId, ...PERSON });
  return personId;
};
const stranger = async (bureau: Bureau) => {
  const personId = await bureau.make("createPerson", { name: bureau.fresh("人") });
  await bureau.admin.call("recordPersonalDetail", { personId, ...PERSON });
  return personId;
};
const reveal = (personId: string) => ({ personIds: [personId], kinds: ["PHONE"], reason: "防汛应急联络" });

/** Accounts, roles, keys and sessions. */
export const ACCOUNT_ROWS: Record<string, Row> = {
  createAccount: act("createAccount", null, ({ fresh }) => ({
    username: fresh("user"),
    name: "某人",
    roles: [],
  })),
  renameAccount: act("renameAccount", null, async (bureau) => ({
    accountId: await accountId(bureau),
    name: "改名",
  })),
  linkAccount: act("linkAccount", null, async (bureau) => ({
    accountId: await accountId(bureau),
    personId: bureau.clerk,
  })),
  resetPassword: act("resetPassword", null, async (bureau) => ({ accountId: await accountId(bureau) })),
  closeAccount: act("closeAccount", null, async (bureau) => ({ accountId: await accountId(bureau) })),
  reopenAccount: act("reopenAccount", null, async (bureau) => {
    const id = await accountId(bureau);
    await bureau.admin.call("closeAccount", { accountId: id });
    return { accountId: id };
  }),
  grantRole: act("grantRole", null, async (bureau) => ({
    accountId: await accountId(bureau),
    role: "AUDITOR",
  })),
  "grantRole: to oneself": act("grantRole", null, async ({ plan: planId }, caller) => ({
    accountId: await ownAccount(caller),
    role: "EDITOR",
    planId,
  })),
  revokeRole: act("revokeRole", null, async (bureau) => ({
    grantId: (await account(bureau, [{ role: "AUDITOR" }])).grants[0].id,
  })),
  removeTwoFactor: act("removeTwoFactor", null, async (bureau) => ({
    accountId: await withTwoFactor(bureau),
  })),
  createApiKey: act("createApiKey", null, async (bureau) => ({
    accountId: await accountId(bureau),
    name: "reports",
    scopes: ["PLANS_READ"],
    expiresAt: EXPIRY,
  })),
  "rotateApiKey: one's own": act("rotateApiKey", null, async (bureau, caller) => ({
    id: await ownKey(bureau, caller),
  })),
  "rotateApiKey: another's": act("rotateApiKey", null, async (bureau) => ({ id: await othersKey(bureau) })),
  "revokeApiKey: one's own": act("revokeApiKey", null, async (bureau, caller) => ({
    id: await ownKey(bureau, caller),
  })),
  "revokeApiKey: another's": act("revokeApiKey", null, async (bureau) => ({ id: await othersKey(bureau) })),
  "endSession: one's own": act("endSession", null, async (bureau, caller) => ({
    sessionId: await session(bureau, await ownAccount(caller)),
  })),
  "endSession: another's": act("endSession", null, async (bureau) => ({
    sessionId: await session(bureau, await accountId(bureau)),
  })),
  "endSessions: one's own, all but this": act("endSessions", null, async (_bureau, caller) => ({
    accountId: await ownAccount(caller),
  })),
  "endSessions: another's": act("endSessions", null, async (bureau) => ({
    accountId: await accountId(bureau),
  })),
};

const robot = ({ fresh }: Bureau) => ({
  name: fresh("工作群"),
  channel: "FEISHU",
  kinds: ["REPORT_MISSED"],
  url: "https://open.feishu.cn/open-apis/bot/v2/hook/1",
});
const madeRobot = async (bureau: Bureau) => {
  const made = await bureau.admin.call("createNoticeRobot", robot(bureau), "... on NoticeRobot { id }");
  return { id: made.id as string, expectedVersion: 1 };
};

const preferenceVersion = async ({ admin, clerk }: Bureau) => {
  const query = "query ($id: ID!) { noticePreference(personId: $id) { version } }";
  return (await admin.ask(query, { id: clerk })).data.noticePreference.version as number;
};

/** How people are told. */
export const NOTICE_ROWS: Record<string, Row> = {
  "markNoticesRead: one's own": act("markNoticesRead", null, async () => ({})),
  "setNoticePreference: of the clerk": act("setNoticePreference", null, async (bureau) => ({
    personId: bureau.clerk,
    expectedVersion: await preferenceVersion(bureau),
    emailKinds: [],
  })),
  createNoticeRobot: act("createNoticeRobot", null, async (bureau) => robot(bureau)),
  updateNoticeRobot: act("updateNoticeRobot", null, async (bureau) => ({
    ...(await madeRobot(bureau)),
    name: bureau.fresh("工作群"),
  })),
  retireNoticeRobot: act("retireNoticeRobot", null, madeRobot),
};

/** What is known of somebody beside name and post; the clerk is the person for whom one of the members stands. */
export const PERSONAL_ROWS: Record<string, Row> = {
  "recordPersonalDetail: the clerk's telephone": act("recordPersonalDetail", null, ({ clerk: personId }) => ({
    personId,
    ...PERSON,
  })),
  "recordPersonalDetail: the clerk's health": act("recordPersonalDetail", null, ({ clerk: personId }) => ({
    personId,
    kind: "HEALTH",
    value: "青霉素过敏",
  })),
  "removePersonalDetail: the clerk's telephone": act("removePersonalDetail", null, async (bureau) => ({
    personId: await withPhone(bureau),
    kind: "PHONE",
  })),
  "revealPersonalDetails: of the clerk": act(
    "revealPersonalDetails",
    ["PERSONAL_READ", "DIRECTORY_READ"],
    async (bureau) => reveal(await withPhone(bureau)),
  ),
  "revealPersonalDetails: of somebody in no unit": act(
    "revealPersonalDetails",
    ["PERSONAL_READ", "DIRECTORY_READ"],
    async (bureau) => reveal(await stranger(bureau)),
  ),
  erasePersonalData: act("erasePersonalData", null, async (bureau) => ({
    personId: await stranger(bureau),
    reason: "离职后本人要求",
  })),
};
