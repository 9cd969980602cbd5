/** Whether each of these fields of a form holds something. */
export function isFilled(values: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => values[field] != null && values[field] !== "");
}
