import { writeAsJob } from "../../packages/server/src/audit/write-as-job.ts";
import { postNotices, type WantedNotice } from "../../packages/server/src/modules/notice/post-notices.ts";
import type { Any, TestApi } from "./api.ts";

export const uuidOf = (id: string) => id.split(":")[1] ?? "";

/** Tells people something, and sets how they wish to be told. */
export function createNotices(api: TestApi) {
  const { prisma } = api.database;
  return {
    /** As a sweep tells it: that a report is missing, where nothing else is said. */
    post: (...wanted: (Partial<WantedNotice> & { personId: string })[]): Promise<void> => {
      const context = { db: prisma, clock: api.clock, timeZone: "Asia/Shanghai" };
      return writeAsJob(context, "settleReports", (write) =>
        postNotices(
          write,
          wanted.map(({ personId, ...notice }) => ({
            key: "REPORT_MISSED 1",
            kind: "REPORT_MISSED",
            subject: personId,
            facts: { name: "每日调度表", unit: "农村科", day: "2026-03-02", time: "17:00" },
            ...notice,
            personId: uuidOf(personId),
          })),
        ),
      );
    },
    rowsOf: (key: string) =>
      prisma.notice.findMany({ where: { key }, orderBy: [{ channel: "asc" }, { to: "asc" }] }),
    setPreference: async (personId: string, input: object): Promise<Any> => {
      const { noticePreference } = await api.ask(
        "query ($personId: ID) { noticePreference(personId: $personId) { version } }",
        { personId },
      );
      return api.run(
        "setNoticePreference",
        { personId, expectedVersion: noticePreference.version, emailKinds: [], ...input },
        "... on NoticePreference { version emailMask emailKinds quietFrom quietTo person { name } }",
      );
    },
    logOf: (action: string) => prisma.changeEvent.findMany({ where: { action } }),
  };
}
