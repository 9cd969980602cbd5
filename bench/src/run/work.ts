import type { Variables } from "../contender.ts";
import type { QuestionKey } from "../questions/question.ts";
import type { Contestant } from "./contestant.ts";
import { type Loaded, load, percentile } from "./load.ts";
import { processorTime } from "./processor-time.ts";
import { pullFor } from "./pull.ts";
import type { Round } from "./result.ts";
import { writeLoad } from "./write-load.ts";

/** What a contestant does for a question, again and again. */
export interface Work {
  contestant: Contestant;
  /** Sends about so many requests and answers what was done. */
  run(requests: number): Promise<Pick<Round, "done" | "requests" | "seconds" | "p50" | "p99">>;
}

/** The work of a question, or null where the contestant cannot be asked. */
export function workOf(contestant: Contestant, question: QuestionKey, drawn: Variables[]): Work | null {
  if (question === "I1") return pullWork(contestant);
  if (question === "M1") return writeWork(contestant, drawn);
  const asking = contestant.contender.asks[question];
  if (asking === undefined) return null;
  const requests = drawn.map((variables) => {
    const ask = asking.request(variables);
    return { ...ask, headers: { ...ask.headers, ...contestant.headers } };
  });
  return { contestant, run: async (amount) => summed(await load(contestant.url, requests, amount), 1) };
}

/** Runs a round of it and looks at what it cost. */
export async function measureRound(
  { contestant, run }: Work,
  postgresPid: number,
  amount: number,
): Promise<Round> {
  const pids = [contestant.running.pid, postgresPid];
  const [server = 0, postgres = 0] = pids.map(processorTime);
  const round = await run(amount);
  const [serverThen = 0, postgresThen = 0] = pids.map(processorTime);
  return { ...round, serverMs: serverThen - server, postgresMs: postgresThen - postgres };
}

/** An operation takes two requests. */
function writeWork(contestant: Contestant, drawn: Variables[]): Work | null {
  const { contender, running, headers } = contestant;
  const { writes } = contender;
  if (writes === undefined) return null;
  const writer = { ...contestant, headers: running.writerHeaders ?? headers };
  return { contestant, run: async (amount) => summed(await writeLoad(writer, writes, drawn, amount), 2) };
}

function summed(loaded: Loaded, requestsEach: number) {
  const { requests, seconds } = loaded;
  return {
    done: requests / requestsEach,
    requests,
    seconds,
    p50: percentile(loaded, 50),
    p99: percentile(loaded, 99),
  };
}

function pullWork(contestant: Contestant): Work | null {
  if (contestant.contender.pulls === undefined) return null;
  return { contestant, run: (pages) => pullFor(contestant, pages) };
}
