/** What an update's input says of a field: a field left out (or null where null means nothing) is not changed. */
export function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}
