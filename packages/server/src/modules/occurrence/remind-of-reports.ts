import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import type { Db } from "../../database/open-database.ts";
import type { Obligation, Occurrence, Reporter } from "../../generated/prisma/client.ts";
import { postNotices, type WantedNotice } from "../notice/post-notices.ts";
import { partyId, peopleOf } from "../party/people-of-parties.ts";
import { unitsOfParties } from "../party/units-of-parties.ts";
import { partyOfReporter } from "./load-parts.ts";
import { keyOfReport, noticesOfReport, owing } from "./notices-of-report.ts";

/** So long before the cut-off whoever owes a report is reminded. */
const AHEAD_MS = 60 * 60 * 1000;

/**
 * Reminds whoever owes a report that is due within the hour and not there yet, each once, however many servers run: on a
 * day off whoever is on watch, else all people of the reporter as of now. As many statements however many are due.
 */
export async function remindOfReports(context: JobContext): Promise<void> {
  const { db, clock, timeZone } = context;
  const ids = await readUntold(db, clock.now());
  const reminders = ids.length === 0 ? [] : await remindersOf(db, ids, clock.now(), timeZone);
  if (reminders.length === 0) return;
  await writeAsJob(context, "remindOfReports", async (write) => {
    // Somebody may have reported, or another server have reminded, before this one's turn came.
    const open = new Set((await readUntold(write.tx, write.now)).map((id) => keyOfReport("REPORT_DUE", id)));
    await postNotices(
      write,
      reminders.filter(({ key }) => open.has(key)),
    );
  });
}

/** The due times of which nobody has been reminded though it is time to; one statement. */
async function readUntold(db: Pick<Db, "$queryRaw">, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o."id"::text FROM "Occurrence" o
    WHERE o."state" = 'PENDING' AND o."retiredAt" IS NULL AND o."dueAt" > ${now}
      AND o."dueAt" <= ${new Date(now.getTime() + AHEAD_MS)}
      AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n."key" = 'REPORT_DUE Occurrence:' || o."id"::text)`;
  return rows.map(({ id }) => id);
}

async function remindersOf(
  db: Db,
  ids: readonly string[],
  now: Date,
  timeZone: string,
): Promise<WantedNotice[]> {
  const due: (Occurrence & { obligation: Obligation; reporter: Reporter })[] = await db.occurrence.findMany({
    where: { id: { in: [...ids] } },
    include: { obligation: true, reporter: true },
    orderBy: { id: "asc" },
  });
  const parties = due.map(({ reporter }) => partyOfReporter(reporter));
  const ofReporter = await peopleOf(db, parties, now);
  const units = await unitsOfParties(db, parties, now);
  return due.flatMap((row) => {
    const party = partyId(partyOfReporter(row.reporter));
    const people = owing(row, ofReporter.get(party) ?? []);
    return noticesOfReport("REPORT_DUE", row, units.get(party)?.name ?? "", people, timeZone);
  });
}
