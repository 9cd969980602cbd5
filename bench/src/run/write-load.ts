import type { Variables, Writing } from "../contender.ts";
import { type Contestant, send } from "./contestant.ts";
import { CONNECTIONS, type Loaded } from "./load.ts";

/**
 * Assigns and ends again, 16 at a time, each with variables of its own. An operation is two requests, of which the second
 * needs what the first answered; none is left half done.
 */
export async function writeLoad(
  contestant: Contestant,
  writes: Writing,
  drawn: Variables[],
  amount: number,
): Promise<Loaded> {
  const latencies: number[] = [];
  const began = performance.now();
  let begun = 0;
  const run = async (lane: number) => {
    const own = drawn.filter((_, place) => place % CONNECTIONS === lane);
    for (let place = 0; begun < amount / 2; place += 1) {
      begun += 1;
      const variables = own[place % own.length] ?? {};
      const sent = performance.now();
      const assigned = await send(contestant, writes.assign(variables));
      writes.check(await send(contestant, writes.end(assigned, variables)));
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, lane) => run(lane)));
  const seconds = (performance.now() - began) / 1000;
  return { requests: latencies.length * 2, seconds, latencies: Float64Array.from(latencies).sort() };
}
