import { globalId } from "../../access/global-id.ts";
import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import type { Db } from "../../database/open-database.ts";
import { dayIn, timeIn } from "../../local-time.ts";
import { postNotices, type WantedNotice } from "../notice/post-notices.ts";
import { readUnsigned, type UnsignedTurn } from "./reads.ts";
import { OVERDUE_AFTER } from "./rules.ts";

/**
 * Tells the two of each seat that went over half an hour ago and whose handover they have not both signed (E2): whoever
 * keeps watch since then and whoever did before, each once, however many servers sweep. A watch that is over is told of
 * no more.
 */
export async function sweepHandovers({ db, clock, timeZone }: JobContext): Promise<void> {
  // Mostly there is nothing to tell, and then no writer waits for it.
  const wanted = await readUntold(db, clock.now(), timeZone);
  if (wanted.length === 0) return;
  await writeAsJob({ db, clock, timeZone }, "sweepHandovers", (write) => postNotices(write, wanted));
}

/** What is to be told and was not yet; two statements, or one where nothing is overdue. */
async function readUntold(db: Db, now: Date, timeZone: string): Promise<WantedNotice[]> {
  const overdue = await readUnsigned(db, now, new Date(now.getTime() - OVERDUE_AFTER));
  if (overdue.length === 0) return [];
  const keys = overdue.map(keyOf);
  const told = await db.notice.findMany({
    where: { key: { in: keys } },
    distinct: ["key"],
    select: { key: true },
  });
  const known = new Set(told.map(({ key }) => key));
  return overdue.filter((turn) => !known.has(keyOf(turn))).flatMap((turn) => noticesOf(turn, timeZone));
}

/** A turn that is cut into parts later is told of no second time. */
function keyOf({ turnId, startsAt }: UnsignedTurn): string {
  return `HANDOVER_OVERDUE ${globalId("Shift", turnId)} ${startsAt.toISOString()}`;
}

function noticesOf(turn: UnsignedTurn, timeZone: string): WantedNotice[] {
  const { rotaId, name, startsAt, outgoing, outgoingId, incomingId } = turn;
  const facts = { name, day: dayIn(startsAt, timeZone), time: timeIn(startsAt, timeZone), by: outgoing };
  const subject = globalId("Rota", rotaId);
  const notice = { key: keyOf(turn), kind: "HANDOVER_OVERDUE" as const, subject, facts };
  return [incomingId, outgoingId].map((personId) => ({ ...notice, personId }));
}
