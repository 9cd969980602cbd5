const LEAST = 4;
export const MOST_OF_REASON = 500;

/** The key of what is wrong with a reason; undefined: nothing. */
export function reasonFault(value: unknown): string | undefined {
  const length = typeof value === "string" ? [...value.trim()].length : 0;
  return length < LEAST ? "personal.reason.short" : undefined;
}
