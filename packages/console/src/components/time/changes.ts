/** How something on the shown day stands to the day that it is held against. */
export type Change = "added" | "removed" | "changed" | "same";

/** One thing of either day: as it is on the shown day, or as it was where it is there no more. */
export interface Compared<Item> {
  item: Item;
  change: Change;
  /** As it is on the other day, where it is there too. */
  before?: Item;
}

/**
 * Holds the things of the shown day against those of another day. What is on the shown day only is `added`, what is on
 * the other only is `removed` and comes last; `faceOf` is what of a thing must be alike for it to be the `same`.
 */
export function compareDays<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  faceOf: (item: Item) => string,
): Compared<Item>[] {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Set(after.map(keyOf));
  const shown = after.map((item): Compared<Item> => {
    const old = earlier.get(keyOf(item));
    if (old === undefined) return { item, change: "added" };
    return { item, before: old, change: faceOf(old) === faceOf(item) ? "same" : "changed" };
  });
  const gone = before.filter((item) => !later.has(keyOf(item)));
  return [...shown, ...gone.map((item) => ({ item, change: "removed" as const }))];
}
