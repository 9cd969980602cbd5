import type { Logger } from "pino";
import type { Jobs } from "./open-jobs.ts";
import { repeat } from "./repeat.ts";
import { within } from "./within.ts";

const TRY_AGAIN_AFTER_MS = 30_000;

/** So long a stop waits for jobs that are just beginning; what has begun has a limit of its own. */
const BEGIN_WITHIN_MS = 2_000;

/**
 * Has the jobs begin while the server already answers, and answers at once. Where they cannot begin, that is logged and tried
 * again: the server goes on without them meanwhile.
 */
export function runJobs(open: () => Promise<Jobs>, log: Logger): Jobs {
  let jobs: Jobs | null = null;
  const opening = repeat(
    async () => {
      jobs ??= await open();
      return false;
    },
    TRY_AGAIN_AFTER_MS,
    log,
  );
  return {
    stop: async () => {
      await within(BEGIN_WITHIN_MS, opening.stop());
      await jobs?.stop();
    },
  };
}
