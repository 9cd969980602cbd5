import type { NoticeChannel, NoticeKind, NoticePreference } from "../../generated/prisma/client.ts";
import { dayIn, instantAt, timeIn } from "../../local-time.ts";

/** By which channels somebody is told something of a kind: in the console always, by e-mail where it was chosen. */
export function channelsOf(
  preference: Pick<NoticePreference, "sealedEmail" | "emailKinds"> | null,
  kind: NoticeKind,
): NoticeChannel[] {
  const isMailed = preference?.sealedEmail != null && preference.emailKinds.includes(kind);
  return isMailed ? ["CONSOLE", "EMAIL"] : ["CONSOLE"];
}

/** What heeds no quiet hours: lives may hang on it. */
export const URGENT_KINDS: readonly NoticeKind[] = ["URGENT_REPORT", "URGENT_SKIPPED"];

/**
 * Until when a notice waits because somebody wishes not to be disturbed; null: it need not wait. Quiet hours that begin later
 * than they end go over midnight.
 */
export function quietUntil(
  preference: Pick<NoticePreference, "quietFrom" | "quietTo"> | null,
  kind: NoticeKind,
  at: Date,
  timeZone: string,
): Date | null {
  const { quietFrom: from = null, quietTo: to = null } = preference ?? {};
  if (from === null || to === null || from === to || URGENT_KINDS.includes(kind)) return null;
  const time = timeIn(at, timeZone);
  const isQuiet = from < to ? from <= time && time < to : time >= from || time < to;
  if (!isQuiet) return null;
  const today = instantAt(dayIn(at, timeZone), to, timeZone);
  return today > at ? today : instantAt(dayIn(new Date(at.getTime() + DAY), timeZone), to, timeZone);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is waited after each attempt that did not arrive; after the last one there is no other. */
const WAITS = [MINUTE / 2, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** When a notice is tried again that was tried so many times; null: never. */
export function againAt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
