import type { Logger } from "pino";

/** A piece of work that is done again and again, never twice at once. */
export interface Repeated {
  /** Does it as soon as it is not being done. */
  wake(): void;
  /** Does it no more, when what is being done of it is done. */
  stop(): Promise<void>;
}

/**
 * Does a piece of work now, at once again while it answers that there may be more, and else after a while. Where it fails,
 * that is logged, and it is done again after the while.
 */
export function repeat(work: () => Promise<boolean>, everyMs: number, log: Logger): Repeated {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let rest = Promise.resolve();
  const once = async () => {
    clearTimeout(timer);
    let isMore = !isStopped;
    while (isMore && !isStopped) isMore = await work();
  };
  const run = () => {
    rest = rest
      .then(once)
      .catch((error: unknown) => log.error({ err: error }, "A job failed."))
      .finally(() => {
        clearTimeout(timer);
        if (!isStopped) timer = setTimeout(run, everyMs).unref();
      });
  };
  run();
  return {
    wake: run,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return rest;
    },
  };
}
