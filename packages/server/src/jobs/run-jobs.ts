import type { Logger } from "pino";
import type { Jobs } from "./open-jobs.ts";
import { repeat } from "./repeat.ts";

const TRY_AGAIN_AFTER_MS = 30_000;

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
      await opening.stop();
      await jobs?.stop();
    },
  };
}
