import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import { insertRows } from "../../database/insert-rows.ts";
import type { Db, Tx } from "../../database/open-database.ts";
import { updateRows } from "../../database/update-rows.ts";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { dayIn } from "../../local-time.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { occurrenceRelations, partyOfReporter } from "./load-parts.ts";
import { type PlannedChange, planOccurrences } from "./plan-occurrences.ts";
import { type PlannedSpan, readPlanned, readTallies } from "./plan-reads.ts";
import { daysAmiss } from "./tally.ts";

/**
 * Makes the due times of all obligations 14 days ahead, each exactly once however many servers run, and sets right what the
 * calendar or an obligation say otherwise by now (D1, D2). It takes a turn among the writers on each day for the first time,
 * and after an obligation, its reporters or the calendar were changed; else one small statement tells that nothing is to do.
 */
export async function makeOccurrences(context: JobContext): Promise<void> {
  const { db, clock, timeZone } = context;
  const day = dayIn(clock.now(), timeZone);
  const known = madeUpTo.get(db) ?? null;
  if (known?.day === day && !(await isTouchedSince(db, known.number))) return;
  const number = await writeAsJob(context, "makeOccurrences", async (write) => {
    const head = await write.tx.changeLogHead.findUniqueOrThrow({ where: { id: 1 } });
    const lacking = await readLacking(write.tx, write.now, timeZone);
    if (lacking.length > 0) await makeAll(write, lacking);
    return head.number;
  });
  madeUpTo.set(db, { day, number });
}

/** For which day, and as of which change, this server has last looked at all. */
const madeUpTo = new WeakMap<Db, { day: string; number: number }>();

/** Whether anything was changed since then that says what is due when; all changes are in the log. */
async function isTouchedSince(db: Db, number: number): Promise<boolean> {
  const [touched] = await db.$queryRaw<{ number: number }[]>`
    SELECT e."number" FROM "ChangeEvent" e
    WHERE e."number" > ${number} AND split_part(e."subject", ':', 1) IN ('Obligation', 'Reporter', 'CalendarDay') LIMIT 1`;
  return touched !== undefined;
}

/** An obligation and the days on which its due times are to be made or set right. */
interface Lacking {
  planned: PlannedSpan;
  days: ReadonlySet<string>;
}

/** The obligations whose due times are not all as they should be; four statements. */
async function readLacking(db: Tx, now: Date, timeZone: string): Promise<Lacking[]> {
  const planned = await readPlanned(db, now, timeZone);
  if (planned.length === 0) return [];
  const tallies = Map.groupBy(
    await readTallies(db, dayIn(now, timeZone), now),
    ({ obligationId }) => obligationId,
  );
  return planned.flatMap((each) => {
    const days = daysAmiss(each, tallies.get(each.obligation.id) ?? []);
    return days === null ? [] : [{ planned: each, days }];
  });
}

async function makeAll(write: Write, lacking: readonly Lacking[]): Promise<void> {
  const { tx } = write;
  const ids = lacking.map(({ planned }) => planned.obligation.id);
  const days = [...new Set(lacking.flatMap((each) => [...each.days]))];
  const existing = Map.groupBy(
    await tx.occurrence.findMany({
      where: { obligationId: { in: ids }, onDay: { in: days.map((day) => new Date(day)) } },
    }),
    ({ obligationId }) => obligationId,
  );
  const changes = lacking.flatMap(({ planned, days: amiss }) => {
    const rows = existing.get(planned.obligation.id) ?? [];
    const ofDays = rows.filter(({ onDay }) => amiss.has(dayAt(onDay)));
    return planOccurrences(planned, ofDays, planned.span, amiss);
  });
  await keepAll(write, changes);
  const to = lacking[0]?.planned.span.to;
  if (to !== undefined)
    await tx.obligation.updateMany({ where: { id: { in: ids } }, data: { madeTo: new Date(to) } });
}

const CHANGEABLE = ["dueAt", "missedAt", "isByWatch", "personId", "retiredAt", "version"] as const;

async function keepAll({ tx, log }: Write, changes: readonly PlannedChange[]): Promise<void> {
  if (changes.length === 0) return;
  const made = changes.filter(({ before }) => before === null).map(({ after }) => after);
  await insertRows(tx, "Occurrence", made);
  const changed = changes.filter(({ before }) => before !== null).map(({ after }) => after);
  await updateRows<Occurrence>(tx, "Occurrence", CHANGEABLE, changed);
  const reporters = await tx.reporter.findMany({
    where: { id: { in: [...new Set(changes.map(({ after }) => after.reporterId))] } },
  });
  const parties = new Map(reporters.map((reporter) => [reporter.id, partyOfReporter(reporter)]));
  for (const { before, after } of changes) {
    const party = parties.get(after.reporterId);
    if (party === undefined) throw new Error(`The reporter ${after.reporterId} is missing.`);
    log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, party)));
  }
}
