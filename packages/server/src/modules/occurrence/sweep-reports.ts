import type { JobContext } from "../../audit/write-as-job.ts";
import { makeOccurrences } from "./make-occurrences.ts";
import { nameWatchers } from "./name-watchers.ts";
import { readMoments, settleMoment } from "./settle-moment.ts";

/**
 * What is done each minute, by however many servers: due times are made ahead, whoever is on watch is named, and what
 * became late or missed is settled in the order in which it did, all that a stop has left too. Done twice it does nothing.
 * A moment that fails keeps no later one from being settled, and is tried again with the next sweep.
 * @throws AggregateError with what failed, after all others were settled
 */
export async function sweepReports(context: JobContext): Promise<void> {
  await makeOccurrences(context);
  await nameWatchers(context);
  const failed: unknown[] = [];
  for (const at of await readMoments(context.db, context.clock.now()))
    await settleMoment(context, at).catch((cause: unknown) =>
      failed.push(new Error(`The moment ${at.toISOString()} was not settled.`, { cause })),
    );
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} moment(s) were not settled.`);
}
