/** A text of each side that are taken for one that was changed. */
export interface SimilarPair {
  before: number;
  after: number;
}

const LEAST = 0.5;
const MOST_SHARED = 200;

/**
 * Pairs texts that share most of their pairs of characters (Dice's coefficient of at least a half), each once, in the order
 * of the later list. Only texts that share a pair are compared at all, and pairs of characters that a great many texts have
 * (工作) are passed over in the search: the work grows with the length of the lists, not with its square.
 */
export function pairSimilar(before: readonly string[], after: readonly string[]): SimilarPair[] {
  const grams = before.map(gramsOf);
  const holders = new Map<string, number[]>();
  for (const [index, own] of grams.entries()) {
    for (const gram of own)
      holders.set(gram, [...(holders.get(gram) ?? []), index].slice(0, MOST_SHARED + 1));
  }
  const free = new Set(before.keys());
  return after.flatMap((text, index) => {
    const own = gramsOf(text);
    const best = bestOf(own, grams, holders, free);
    if (best === null) return [];
    free.delete(best);
    return [{ before: best, after: index }];
  });
}

/** How alike two texts are, from 0 to 1. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : dice(gramsOf(a), gramsOf(b));
}

function bestOf(
  own: ReadonlySet<string>,
  grams: readonly ReadonlySet<string>[],
  holders: ReadonlyMap<string, readonly number[]>,
  free: ReadonlySet<number>,
): number | null {
  const candidates = new Set<number>();
  for (const gram of own) {
    const found = holders.get(gram) ?? [];
    if (found.length <= MOST_SHARED) for (const index of found) if (free.has(index)) candidates.add(index);
  }
  let best: { index: number; likeness: number } | null = null;
  for (const index of candidates) {
    const value = dice(own, grams[index] ?? new Set());
    if (value >= LEAST && (best === null || value > best.likeness)) best = { index, likeness: value };
  }
  return best?.index ?? null;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function gramsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
