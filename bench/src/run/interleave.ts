import { setTimeout as pause } from "node:timers/promises";
import { CONNECTIONS } from "./load.ts";
import { residentMemory } from "./processor-time.ts";
import type { Measured, Round } from "./result.ts";
import { countStatements } from "./statements.ts";
import { measureRound, type Work } from "./work.ts";

/** How long and how often each contestant is asked. */
export interface Pacing {
  seconds: number;
  rounds: number;
}

/** Where the contestants' database is. */
export interface Ground {
  clusterUrl: string;
  postgresPid: number;
  database: string;
}

/**
 * Measures contestants in turns: A B C, then A B C again. Each is warmed up first, which also tells how many requests
 * fill a round: a round ends with the last response, not in the middle of one.
 */
export async function interleave(
  works: Work[],
  ground: Ground,
  pacing: Pacing,
): Promise<Omit<Measured, "size" | "question">[]> {
  const lanes = [];
  for (const work of works) {
    const perSecond = await warmUp(work, Math.max(LEAST_WARM_SECONDS, pacing.seconds));
    lanes.push({ work, amount: Math.ceil(perSecond * pacing.seconds), rounds: [] as Round[] });
  }
  for (let turn = 0; turn < pacing.rounds; turn += 1) {
    for (const { work, amount, rounds } of lanes) {
      // What the turn before left behind in the servers is done with by then.
      await pause(100);
      rounds.push(await measureRound(work, ground.postgresPid, amount));
    }
  }
  const measured = [];
  for (const { work, amount, rounds } of lanes) {
    const { name, running } = work.contestant;
    const statements = await statementsOf(work, ground, Math.ceil(amount / 5));
    measured.push({ name, rounds, statements, memory: residentMemory(running.pid) });
  }
  return measured;
}

/** So long a server that was just started compiles what it runs often. */
const LEAST_WARM_SECONDS = 3;

/** A rival plans each statement anew the first times on each connection: so many requests, or so many seconds, are not counted. */
const LEAST_WARM = 300;
const MOST_WARM_SECONDS = 8;

/** Runs it for about so long, and answers how many requests a second it then took. */
async function warmUp(work: Work, seconds: number): Promise<number> {
  const first = await work.run(CONNECTIONS);
  const short = await work.run((first.requests / first.seconds) * seconds * 0.2);
  const perSecond = short.requests / short.seconds;
  const least = Math.min(LEAST_WARM, perSecond * MOST_WARM_SECONDS);
  const { requests, seconds: taken } = await work.run(Math.max(least, perSecond * seconds));
  return requests / taken;
}

/** Statements for each request under the same load; while they are counted, no time is taken. */
async function statementsOf(work: Work, { clusterUrl, database }: Ground, requests: number): Promise<number> {
  let sent = 0;
  const calls = await countStatements(clusterUrl, database, async () => {
    sent = (await work.run(requests)).requests;
  });
  return calls / sent;
}
