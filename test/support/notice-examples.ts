import { makeId } from "../../packages/server/src/clock.ts";
import type { TestApi } from "./api.ts";
import { createWorld } from "./world.ts";

/** The mutations of notices, of how somebody wishes to be told, and of the robots of chat groups. */
export const NOTICE_MUTATIONS = [
  "createNoticeRobot",
  "updateNoticeRobot",
  "retireNoticeRobot",
  "setNoticePreference",
  "markNoticesRead",
] as const;

/** An input for each of them that it takes; whose notices are read is told by `standFor`: only their own person may. */
export function noticeExamples(
  api: TestApi,
  fresh: (word: string) => string,
  standFor: (personId: string) => void,
): Record<(typeof NOTICE_MUTATIONS)[number], () => Promise<object>> {
  const world = createWorld(api);
  const robot = () => ({
    name: fresh("工作群"),
    channel: "FEISHU",
    kinds: ["REPORT_MISSED"],
    url: "https://open.feishu.cn/open-apis/bot/v2/hook/1",
  });
  const madeRobot = async () => {
    const { id } = await api.run("createNoticeRobot", robot(), "... on NoticeRobot { id }");
    return { id, expectedVersion: 1 };
  };
  const noticeOf = async (person: string) => {
    standFor(person);
    const [id, personId = ""] = [makeId(), person.split(":")[1]];
    const at = new Date(api.clock.now());
    const told = { kind: "HANDOVER", channel: "CONSOLE", subject: person, facts: {} } as const;
    const row = { ...told, id, key: id, personId, to: personId, notBefore: at, createdAt: at };
    await api.database.prisma.notice.create({ data: row });
    return `Notice:${id}`;
  };
  return {
    createNoticeRobot: async () => robot(),
    updateNoticeRobot: async () => ({ ...(await madeRobot()), name: fresh("工作群") }),
    retireNoticeRobot: () => madeRobot(),
    setNoticePreference: async () => ({
      personId: await world.person(fresh("人")),
      expectedVersion: 0,
      emailKinds: ["REPORT_LATE"],
    }),
    markNoticesRead: async () => ({ ids: [await noticeOf(await world.person(fresh("人")))] }),
  };
}
