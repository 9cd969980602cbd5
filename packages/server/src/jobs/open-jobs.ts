import type { Logger } from "pino";
import type { JobContext } from "../audit/write-as-job.ts";
import { createEngine, type EnginePlace, prepareQueues, SWEEP_QUEUE } from "./engine.ts";
import { type Repeated, repeat } from "./repeat.ts";
import { runSweeps } from "./sweeps.ts";
import { within } from "./within.ts";

/** What the server does by itself. */
export interface Jobs {
  /** Finishes what is under way, within five seconds; what is not done by then another server does, or this one later. */
  stop(): Promise<void>;
}

export interface JobParts extends EnginePlace {
  context: JobContext;
  log: Logger;
  /** Each sends what waits to be sent by some of the channels; true: there may be more. */
  deliveries: readonly (() => Promise<boolean>)[];
}

/** How often a server looks for notices to send: somebody waits for an urgent one. */
const DELIVER_EACH_MS = 2_000;

const STOP_WITHIN_MS = 5_000;

/**
 * Begins to sweep each minute, one of all servers on the database at a time, and to send notices, all of them side by side.
 * Where it cannot begin, nothing of it goes on.
 * @throws where the engine's tables are not there and the server may not make them
 */
export async function openJobs({ context, log, deliveries, ...place }: JobParts): Promise<Jobs> {
  const engine = createEngine(place, log);
  const loops: Repeated[] = [];
  const stop = async () => {
    const all = [...loops.map((loop) => loop.stop()), engine.stop({ timeout: STOP_WITHIN_MS })];
    const isDone = await within(STOP_WITHIN_MS, Promise.all(all));
    if (!isDone) log.warn("What was under way was left.");
  };
  try {
    await engine.start();
    await prepareQueues(engine);
    await engine.schedule(SWEEP_QUEUE, "* * * * *");
    await engine.work(SWEEP_QUEUE, { pollingIntervalSeconds: 1 }, async () => {
      await runSweeps(context, log);
      for (const loop of loops) loop.wake();
    });
    loops.push(...deliveries.map((deliver) => repeat(deliver, DELIVER_EACH_MS, log)));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
