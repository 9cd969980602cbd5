import type { Context } from "../../context.ts";
import type { Awaitable } from "../../graphql/loaders.ts";
import type { DutyReading } from "../../snapshot/duty-reading.ts";
import { indexFacts } from "./fact-index.ts";
import { heldFacts } from "./held-facts.ts";
import { readChainFacts } from "./reads.ts";
import { type Chain, composeChain } from "./rules.ts";

/**
 * The chain of a duty at the request's moment: from memory and the one reading that the duty itself was answered from,
 * or, where memory cannot say, by one statement for all duties of the request.
 */
export function loadChain(context: Context, dutyId: string): Awaitable<Chain> {
  const { snapshot, load } = context;
  if (snapshot === null) return readChain(context, dutyId);
  const reading = load.duty(dutyId);
  return reading instanceof Promise
    ? reading.then((found) => chainOf(context, dutyId, found))
    : chainOf(context, dutyId, reading);
}

function chainOf({ snapshot, moment, clock }: Context, dutyId: string, reading: DutyReading | null): Chain {
  if (snapshot === null) throw new Error("A chain is composed from memory where there is one.");
  return composeChain(heldFacts(snapshot, moment, clock.now(), reading === null ? [] : [reading]), dutyId);
}

function readChain({ load, db, moment, clock }: Context, dutyId: string): Promise<Chain> {
  return load
    .batch("chain", async (ids: readonly string[]) => {
      const facts = indexFacts(await readChainFacts(db, moment, clock.now(), ids));
      return ids.map((id) => composeChain(facts, id));
    })
    .load(dutyId);
}
