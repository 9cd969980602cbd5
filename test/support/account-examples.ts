import { makeId } from "../../packages/server/src/clock.ts";
import type { TestApi } from "./api.ts";

const IN_APRIL = "2026-04-30T00:00:00Z";

/** The mutations of accounts, roles, sessions and keys. */
export const ACCOUNT_MUTATIONS = [
  "createAccount",
  "renameAccount",
  "resetPassword",
  "closeAccount",
  "reopenAccount",
  "grantRole",
  "revokeRole",
  "endSession",
  "endSessions",
  "removeTwoFactor",
  "createApiKey",
  "rotateApiKey",
  "revokeApiKey",
] as const;

/** An input for each mutation of accounts, roles, sessions and keys that it takes. */
export function accountExamples(
  api: TestApi,
  fresh: (word: string) => string,
): Record<(typeof ACCOUNT_MUTATIONS)[number], () => Promise<object>> {
  const { prisma } = api.database;
  const account = async (roles: object[] = []) => {
    const input = { username: fresh("account"), name: fresh("账户"), roles };
    const made = await api.run(
      "createAccount",
      input,
      "... on PasswordLinkSuccess { account { id grants { id } } }",
    );
    return { accountId: made.account.id as string, grantId: made.account.grants[0]?.id as string };
  };
  const bare = (id: string) => id.split(":")[1] ?? "";
  const session = async () => {
    const { accountId } = await account();
    const data = {
      id: makeId(),
      token: fresh("token"),
      userId: bare(accountId),
      expiresAt: new Date(IN_APRIL),
    };
    await prisma.session.create({ data });
    return { accountId, sessionId: `Session:${data.id}` };
  };
  const keyInput = async () => ({
    accountId: (await account()).accountId,
    name: fresh("密钥"),
    scopes: ["PLANS_READ"],
    expiresAt: IN_APRIL,
  });
  const key = async () => {
    const made = await api.run(
      "createApiKey",
      await keyInput(),
      "... on ApiKeySuccess { apiKey { id } key }",
    );
    return made.apiKey.id as string;
  };
  const only = ({ accountId }: { accountId: string }) => ({ accountId });
  return {
    createAccount: async () => ({
      username: fresh("account"),
      name: fresh("账户"),
      roles: [{ role: "MEMBER" }],
    }),
    renameAccount: async () => ({ ...only(await account()), name: fresh("改名") }),
    resetPassword: async () => only(await account()),
    closeAccount: async () => only(await account()),
    reopenAccount: async () => {
      const example = only(await account());
      await api.run("closeAccount", example);
      return example;
    },
    grantRole: async () => ({ ...only(await account()), role: "LEADER" }),
    revokeRole: async () => ({ grantId: (await account([{ role: "AUDITOR" }])).grantId }),
    endSession: async () => ({ sessionId: (await session()).sessionId }),
    endSessions: async () => only(await session()),
    removeTwoFactor: async () => {
      const example = only(await account());
      await prisma.user.update({ where: { id: bare(example.accountId) }, data: { twoFactorEnabled: true } });
      return example;
    },
    createApiKey: keyInput,
    rotateApiKey: async () => ({ id: await key() }),
    revokeApiKey: async () => ({ id: await key() }),
  };
}
