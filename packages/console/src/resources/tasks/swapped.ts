/** The same list with two of its places changed for each other. */
export function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] {
  return items.map((item, index) => {
    if (index === one) return items[other] ?? item;
    return index === other ? (items[one] ?? item) : item;
  });
}
