/** What an update's input says of a field: a field left out (or null where null means nothing) is not changed. */
export function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}

/** The fields, among those that may be empty, that an update's input sets to null: they are emptied. */
export function emptied<T extends object, K extends keyof T & string>(
  input: T,
  fields: readonly K[],
): { [F in K]?: null } {
  const named = fields.filter((field) => input[field] === null);
  return Object.fromEntries(named.map((field) => [field, null])) as { [F in K]?: null };
}
