/** Adds items one by one: spreading a list as long as the text into a call would overflow the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
