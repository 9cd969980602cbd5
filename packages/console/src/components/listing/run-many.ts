import { failureWord, refusedOf } from "../../providers/refusal";
import type { Progress } from "../tables/read-all";

/** What came of many writes: each item stands in one of the three lists. */
export interface Outcome<Item> {
  done: Item[];
  /** What the API refused, with the key of the message that says why. */
  refused: { item: Item; why: string }[];
  /** What was not asked for any more; where the connection failed, the first of them may have been written. */
  left: Item[];
  /** Whether the connection failed, rather than somebody stopping it. */
  isBroken: boolean;
}

/**
 * Writes one item after another, each on its own, so that one refusal holds up nobody else; tells exactly what was done
 * where it is stopped or the connection fails.
 */
export async function runMany<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  { onProgress, isStopped }: { onProgress: (progress: Progress) => void; isStopped: () => boolean },
): Promise<Outcome<Item>> {
  const outcome: Outcome<Item> = { done: [], refused: [], left: [], isBroken: false };
  for (const [index, item] of items.entries()) {
    if (isStopped()) return { ...outcome, left: items.slice(index) };
    try {
      await act(item);
      outcome.done.push(item);
    } catch (error) {
      if (!refusedOf(error)) return { ...outcome, left: items.slice(index), isBroken: true };
      outcome.refused.push({ item, why: failureWord(error) });
    }
    onProgress({ done: index + 1, all: items.length });
  }
  return outcome;
}
