import { isDeepStrictEqual } from "node:util";
import type { Answer, Variables } from "../contender.ts";
import type { ReadKey } from "../questions/question.ts";
import { type Contestant, send } from "./contestant.ts";

/**
 * Asks all contestants the same and holds their answers against those of the first.
 * @throws Error that shows both answers where two differ, or where an answer is empty
 */
export async function agree(contestants: Contestant[], key: ReadKey, drawn: Variables[]): Promise<void> {
  for (const variables of drawn) {
    const [first, ...others] = await Promise.all(
      contestants.map((contestant) => answerOf(contestant, key, variables)),
    );
    for (const [index, other] of others.entries()) {
      if (isDeepStrictEqual(other, first)) continue;
      const [one, two] = [contestants[0]?.name, contestants[index + 1]?.name];
      throw new Error(
        `${key} of ${JSON.stringify(variables)}:\n${one} says ${cut(first)}\n${two} says ${cut(other)}`,
      );
    }
  }
}

/** One contestant's answer in the common form. */
export async function answerOf(contestant: Contestant, key: ReadKey, variables: Variables): Promise<Answer> {
  const asking = contestant.contender.asks[key];
  if (asking === undefined) throw new Error(`${contestant.name} cannot be asked ${key}.`);
  const body = await send(contestant, asking.request(variables));
  try {
    return asking.answer(body, variables);
  } catch (error) {
    throw new Error(`${contestant.name}, ${key} of ${JSON.stringify(variables)}: ${cut(body)}`, {
      cause: error,
    });
  }
}

function cut(value: unknown): string {
  return JSON.stringify(value).slice(0, 1500);
}
