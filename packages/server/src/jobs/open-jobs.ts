import type { Logger } from "pino";
import type { JobContext } from "../audit/write-as-job.ts";
import { createEngine, type EnginePlace, prepareQueues, SWEEP_QUEUE } from "./engine.ts";
import { repeat } from "./repeat.ts";
import { runSweeps } from "./sweeps.ts";

/** What the server does by itself. */
export interface Jobs {
  /** Finishes what is under way, within five seconds; what is not done by then another server does, or this one later. */
  stop(): Promise<void>;
}

export interface JobParts extends EnginePlace {
  context: JobContext;
  log: Logger;
  /** Sends what waits to be sent; true: there may be more. */
  deliver: () => Promise<boolean>;
}

/** How often a server looks for notices to send: somebody waits for an urgent one. */
const DELIVER_EACH_MS = 2_000;

const STOP_WITHIN_MS = 5_000;

/**
 * Begins to sweep each minute, one of all servers on the database at a time, and to send notices, all of them side by side.
 * @throws where the engine's tables are not there and the server may not make them
 */
export async function openJobs({ context, log, deliver, ...place }: JobParts): Promise<Jobs> {
  const engine = createEngine(place, log);
  await engine.start();
  await prepareQueues(engine);
  await engine.schedule(SWEEP_QUEUE, "* * * * *");
  const delivery = repeat(deliver, DELIVER_EACH_MS, log);
  await engine.work(SWEEP_QUEUE, { pollingIntervalSeconds: 1 }, async () => {
    await runSweeps(context, log);
    delivery.wake();
  });
  return {
    stop: async () => {
      await Promise.all([delivery.stop(), engine.stop({ timeout: STOP_WITHIN_MS })]);
    },
  };
}
