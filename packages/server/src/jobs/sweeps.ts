import type { Logger } from "pino";
import type { JobContext } from "../audit/write-as-job.ts";
import { sweepHandovers } from "../modules/handover/sweep-handovers.ts";
import { remindOfReports } from "../modules/occurrence/remind-of-reports.ts";
import { sweepReports } from "../modules/occurrence/sweep-reports.ts";
import { sweepUrgentReports } from "../modules/urgent-report/sweep-urgent-reports.ts";

/** Looks at what the clock has made due and writes what follows of it; to run it again changes nothing. */
export type Sweep = (context: JobContext) => Promise<void>;

/** What the server does each minute by itself, in this order. */
export const SWEEPS: Readonly<Record<string, Sweep>> = {
  sweepUrgentReports,
  sweepReports,
  // Once whoever is on watch has been named.
  remindOfReports,
  sweepHandovers,
};

/**
 * Runs all sweeps, one after the other. One that fails keeps no other from running.
 * @throws AggregateError of those that failed, so that the engine tries again
 */
export async function runSweeps(
  context: JobContext,
  log: Logger,
  sweeps: Readonly<Record<string, Sweep>> = SWEEPS,
): Promise<void> {
  const errors: unknown[] = [];
  for (const [name, sweep] of Object.entries(sweeps)) {
    try {
      await sweep(context);
    } catch (error) {
      log.error({ err: error, sweep: name }, "A sweep failed.");
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} sweep(s) failed.`);
}
