import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import type { Db } from "../../database/open-database.ts";
import { updateRows } from "../../database/update-rows.ts";
import type { Obligation, Occurrence, Reporter } from "../../generated/prisma/client.ts";
import { insertFaults } from "../report-fault/insert-faults.ts";
import { occurrenceRelations, partyOfReporter } from "./load-parts.ts";
import { type Told, tellOfLateness } from "./tell-of-lateness.ts";

/** So many moments are settled in one sweep; after a longer stop the next ones follow with the next sweep. */
const MOST_MOMENTS = 100;

/** The moments at which something became late or missed that nobody has settled yet, in their order; one statement. */
export async function readMoments(db: Pick<Db, "$queryRaw">, now: Date): Promise<Date[]> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    SELECT o."dueAt" AS "at" FROM "Occurrence" o
      WHERE o."state" = 'PENDING' AND o."retiredAt" IS NULL AND o."dueAt" <= ${now} AND o."lateToldAt" IS NULL
    UNION
    SELECT o."missedAt" FROM "Occurrence" o
      WHERE o."state" = 'PENDING' AND o."retiredAt" IS NULL AND o."dueAt" <= ${now} AND o."missedAt" <= ${now}
    ORDER BY "at" LIMIT ${MOST_MOMENTS}`;
  return rows.map(({ at }) => at);
}

type Open = Occurrence & { obligation: Obligation; reporter: Reporter };

/**
 * Settles one moment: what was due then and is not there is told of as late; what was to be there by then at the latest is
 * missed from that moment on, counted, and told to those who answer for it as of that moment (D1, D6), also where the
 * server stood still and learns of it later. Each once, however many servers run.
 */
export function settleMoment(context: JobContext, at: Date): Promise<void> {
  return writeAsJob(context, "settleReports", async (write) => {
    const rows: Open[] = await write.tx.occurrence.findMany({
      where: {
        state: "PENDING",
        retiredAt: null,
        OR: [{ dueAt: at, lateToldAt: null }, { missedAt: at }],
      },
      include: { obligation: true, reporter: true },
      orderBy: { id: "asc" },
    });
    // Another server may have settled it, before this one's turn came.
    if (rows.length === 0) return;
    const missed = rows.filter(({ missedAt }) => missedAt.getTime() === at.getTime());
    const late = rows.filter((row) => !missed.includes(row));
    const told = await tellOfLateness(write, at, { late, missed }, context.timeZone);
    await markAll(write, at, { late, missed });
    await countMissed(write, missed, told);
  });
}

/** That somebody was told of it is no change of a late one: it is still to come. */
async function markAll(
  { tx, now, log }: Write,
  at: Date,
  { late, missed }: { late: readonly Open[]; missed: readonly Open[] },
): Promise<void> {
  if (late.length > 0)
    await tx.occurrence.updateMany({
      where: { id: { in: late.map(({ id }) => id) } },
      data: { lateToldAt: now },
    });
  const changes = missed.map(({ obligation: _obligation, reporter, ...before }) => ({
    before,
    after: {
      ...before,
      state: "MISSED" as const,
      stateAt: at,
      lateToldAt: before.lateToldAt ?? now,
      version: before.version + 1,
    },
    reporter,
  }));
  const rows = changes.map(({ after }) => after);
  await updateRows<Occurrence>(tx, "Occurrence", ["state", "stateAt", "lateToldAt", "version"], rows);
  for (const { before, after, reporter } of changes)
    log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, partyOfReporter(reporter))));
}

async function countMissed(
  write: Write,
  missed: readonly Open[],
  told: ReadonlyMap<string, Told>,
): Promise<void> {
  const facts = missed.map(({ id, onDay }) => ({
    kind: "MISSED" as const,
    occurrenceId: id,
    recordId: null,
    unitId: told.get(id)?.unitId ?? null,
    personId: told.get(id)?.personId ?? null,
    note: null,
    authorName: "",
    onDay,
  }));
  await insertFaults(write, facts);
}
