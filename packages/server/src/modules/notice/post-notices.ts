import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Notice, NoticeKind } from "../../generated/prisma/client.ts";
import { channelsOf } from "./rules.ts";
import type { NoticeFacts } from "./words.ts";

/** Something that somebody is to be told. */
export interface WantedNotice {
  /** What is told, such as `REPORT_MISSED Occurrence:0198…`: nobody is told the same twice by one channel. */
  key: string;
  kind: NoticeKind;
  personId: string;
  /** The global id of what it is about, to which the notice leads. */
  subject: string;
  /** What its words need: names, days, times. */
  facts: NoticeFacts;
}

/**
 * Tells people something, as a part of the write by which it came to be: in the console always, besides by the channels
 * that each of them has chosen and by the robots that tell its kind. Told once already, it is not told again. What goes out
 * of the house is sent when the write has been committed.
 */
export async function postNotices({ tx, now }: Write, wanted: readonly WantedNotice[]): Promise<void> {
  if (wanted.length === 0) return;
  const people = [...new Set(wanted.map(({ personId }) => personId))];
  const preferences = await tx.noticePreference.findMany({ where: { personId: { in: people } } });
  const byPerson = new Map(preferences.map((preference) => [preference.personId, preference]));
  const robots = await tx.noticeRobot.findMany({ where: { retiredAt: null }, orderBy: { id: "asc" } });
  const row = (notice: WantedNotice, to: Pick<Notice, "channel" | "personId" | "robotId">) => ({
    id: makeId(),
    key: notice.key,
    kind: notice.kind,
    ...to,
    to: to.personId ?? to.robotId ?? "",
    subject: notice.subject,
    facts: { ...notice.facts },
    // What stands in the table stands in the console.
    ...(to.channel === "CONSOLE" ? { state: "SENT" as const, sentAt: now } : {}),
    notBefore: now,
    createdAt: now,
  });
  const data = wanted.flatMap((notice) => [
    ...channelsOf(byPerson.get(notice.personId) ?? null, notice.kind).map((channel) =>
      row(notice, { channel, personId: notice.personId, robotId: null }),
    ),
    ...robots
      .filter(({ kinds }) => kinds.includes(notice.kind))
      .map(({ id, channel }) => row(notice, { channel, personId: null, robotId: id })),
  ]);
  await tx.notice.createMany({ data, skipDuplicates: true });
}
