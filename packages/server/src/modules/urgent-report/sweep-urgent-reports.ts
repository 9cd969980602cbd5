import { globalId } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import { type JobContext, writeAsJob } from "../../audit/write-as-job.ts";
import { updateRows } from "../../database/update-rows.ts";
import type { UrgentReport, UrgentStep } from "../../generated/prisma/client.ts";
import { postNotices } from "../notice/post-notices.ts";
import { climb, stepEvent } from "./climb.ts";
import { isOverdue } from "./rules.ts";

/** So many reports are looked at in one turn; what is left waits for the next one, a minute later. */
const MOST_REPORTS = 100;

/**
 * Skips whoever has not acknowledged an urgent report within its minutes, and tells the one above, as the chain is now
 * (D5). A turn of the log for each report: however many servers sweep, each step is skipped once and the next made once;
 * and one that fails keeps no other from going up.
 * @throws AggregateError with what failed, after all others were looked at
 */
export async function sweepUrgentReports(context: JobContext): Promise<void> {
  // Mostly there is nothing to do, and then no writer waits for it.
  const overdue = await readOverdue(context.db, context.clock.now());
  const failed: unknown[] = [];
  for (const { id } of overdue) await sweepReport(context, id).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} urgent report(s) did not go up.`);
}

async function sweepReport(context: JobContext, id: string): Promise<void> {
  await writeAsJob(context, "sweepUrgentReports", async (write) => {
    // Another server may have been here since, or somebody has acknowledged it.
    for (const report of await readOverdue(write.tx, write.now, id)) await skipUpward(write, report);
  });
}

type Overdue = UrgentReport & { steps: UrgentStep[] };

/** The open reports in which somebody's minutes are over, the longest first; only that one, where it is named. */
function readOverdue(db: Pick<Write["tx"], "urgentReport">, now: Date, id?: string): Promise<Overdue[]> {
  return db.urgentReport.findMany({
    where: {
      ...(id === undefined ? {} : { id }),
      closedAt: null,
      steps: { some: { acknowledgedAt: null, skippedAt: null, answerBy: { lte: now } } },
    },
    include: { steps: { orderBy: { id: "asc" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_REPORTS,
  });
}

async function skipUpward(write: Write, { steps, ...report }: Overdue): Promise<void> {
  const { tx, now, log } = write;
  const after = steps.map((step) =>
    isOverdue(step, now) ? { ...step, skippedAt: now, version: step.version + 1 } : step,
  );
  const skipped = after.filter((step, place) => step !== steps[place]);
  await updateRows<UrgentStep>(tx, "UrgentStep", ["skippedAt", "version"], skipped);
  for (const step of skipped) log(stepEvent(steps.find(({ id }) => id === step.id) ?? null, step));
  await climb(write, report, after);
  await tellOfSkipping(write, report, skipped);
}

/** Who was skipped learns it, and so does the reporter. */
async function tellOfSkipping(write: Write, report: UrgentReport, skipped: readonly UrgentStep[]) {
  const people = await write.tx.person.findMany({
    where: { id: { in: skipped.flatMap(({ personId }) => personId ?? []) } },
  });
  const units = await write.tx.orgUnit.findMany({
    where: { id: { in: skipped.flatMap(({ unitId }) => unitId ?? []) } },
  });
  const names = new Map([...people, ...units].map(({ id, name }) => [id, name]));
  await postNotices(
    write,
    skipped.flatMap(({ id, personId, unitId }) => {
      const name = names.get(personId ?? unitId ?? "") ?? "";
      const told = new Set([personId, report.personId].filter((each) => each !== null));
      return [...told].map((each) => ({
        key: `URGENT_SKIPPED ${globalId("UrgentStep", id)}`,
        kind: "URGENT_SKIPPED" as const,
        personId: each,
        subject: globalId("UrgentReport", report.id),
        facts: { name, text: report.text, by: report.authorName },
      }));
    }),
  );
}
