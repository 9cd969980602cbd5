import type { JobContext } from "../../audit/write-as-job.ts";
import type { Message, Outcome, Send } from "../../channels/channel.ts";
import {
  type Notice,
  type NoticeChannel,
  type NoticePreference,
  Prisma,
} from "../../generated/prisma/client.ts";
import { againAt, quietUntil, URGENT_KINDS } from "./rules.ts";
import { type NoticeFacts, type NoticeLanguage, noticeWords } from "./words.ts";

/** What sending takes besides what every job has. */
export interface DeliveryContext extends JobContext {
  language: NoticeLanguage;
  /** Where the console is, to which a message leads. */
  baseUrl: string;
  /** What it sends by; what is slow by one keeps nothing waiting that goes by another. */
  channels: readonly NoticeChannel[];
  /** The way to whom a notice is for; a text: why there is none. */
  wayOf(notice: Notice, preference: NoticePreference | null): Promise<Send | string>;
}

/** So many are sent at once. */
const AT_ONCE = 5;

/** For so long a notice is its sender's; longer than any channel takes. */
const LEASE_MS = 30_000;

/**
 * Sends what waits to be sent, some at once, and answers whether there may be more. However many servers do so, a notice is
 * sent once: one of them takes it for a while (a lease, which costs nothing where that server dies), and has it alone from the
 * moment at which it commits itself to sending. Of a server that dies between that moment and the answer nobody knows whether
 * the notice arrived: it is UNCERTAIN and is not sent again; its words stand in the console in any case.
 */
export async function deliverNotices(context: DeliveryContext): Promise<boolean> {
  await settleAbandoned(context);
  const taken = await takeSome(context);
  await Promise.all(taken.map((notice) => deliver(context, notice)));
  return taken.length === AT_ONCE;
}

/** What was being sent by a server that has not told for too long how it ended. */
async function settleAbandoned({ db, clock }: JobContext): Promise<void> {
  const now = clock.now();
  await db.notice.updateMany({
    where: { state: "SENDING", notBefore: { lte: now } },
    data: { state: "UNCERTAIN", lastError: "The server that was sending it has ended." },
  });
}

/** What lives may hang on goes first. Two servers that look at once take different ones. */
async function takeSome({ db, clock, channels }: DeliveryContext): Promise<Notice[]> {
  const now = clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const these = Prisma.sql`"channel"::text IN (${Prisma.join([...channels])})`;
  const isUrgent = Prisma.sql`"kind"::text IN (${Prisma.join([...URGENT_KINDS])})`;
  const ids = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Notice" SET "attempts" = "attempts" + 1, "notBefore" = ${until} WHERE "id" IN (
      SELECT "id" FROM "Notice" WHERE "state" = 'PENDING' AND "notBefore" <= ${now} AND ${these}
      ORDER BY ${isUrgent} DESC, "notBefore", "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING "id"::text`;
  return ids.length === 0 ? [] : db.notice.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
}

async function deliver(context: DeliveryContext, notice: Notice): Promise<void> {
  const { db, clock, timeZone } = context;
  const { personId } = notice;
  const preference = personId === null ? null : await db.noticePreference.findUnique({ where: { personId } });
  const quiet = quietUntil(preference, notice.kind, clock.now(), timeZone);
  if (quiet !== null) return postpone(context, notice, quiet);
  const way = await context.wayOf(notice, preference);
  if (typeof way === "string") return settle(context, notice, { state: "AGAIN", error: way });
  const outcome = await way(messageOf(context, notice), () => commitTo(context, notice));
  await settle(context, notice, outcome);
}

function messageOf({ language, baseUrl }: DeliveryContext, notice: Notice): Message {
  const { subject, text } = noticeWords(language, notice.kind, notice.facts as NoticeFacts);
  return { id: notice.id, subject, text: `${text}\n\n${new URL("/notices", baseUrl).href}` };
}

/** A notice as its sender has taken it; what somebody else has taken over since is no longer it. */
function asTaken({ id, attempts }: Notice) {
  return { id, attempts };
}

async function postpone({ db }: JobContext, notice: Notice, until: Date): Promise<void> {
  await db.notice.updateMany({
    where: { ...asTaken(notice), state: "PENDING" },
    data: { notBefore: until },
  });
}

async function commitTo({ db, clock }: JobContext, notice: Notice): Promise<boolean> {
  const now = clock.now();
  const { count } = await db.notice.updateMany({
    where: { ...asTaken(notice), state: "PENDING", notBefore: { gt: now } },
    data: { state: "SENDING", notBefore: new Date(now.getTime() + LEASE_MS) },
  });
  return count === 1;
}

/** An answer that comes late is still heard, if another server has called the notice uncertain meanwhile. */
async function settle({ db, clock }: JobContext, notice: Notice, outcome: Outcome): Promise<void> {
  if (outcome.state === "LEFT") return;
  await db.notice.updateMany({
    where: { ...asTaken(notice), state: { in: ["PENDING", "SENDING", "UNCERTAIN"] } },
    data: stateAfter(notice, outcome, clock.now()),
  });
}

function stateAfter(notice: Notice, outcome: Exclude<Outcome, { state: "LEFT" }>, now: Date) {
  if (outcome.state === "SENT") return { state: "SENT" as const, sentAt: now, lastError: null };
  const { error: lastError } = outcome as { error: string };
  const again = outcome.state === "AGAIN" ? againAt(notice.attempts, now) : null;
  if (again !== null) return { state: "PENDING" as const, notBefore: again, lastError };
  return { state: outcome.state === "UNCERTAIN" ? ("UNCERTAIN" as const) : ("FAILED" as const), lastError };
}
