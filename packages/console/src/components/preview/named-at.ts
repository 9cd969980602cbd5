/** The id at a path of an input where it is one of a list, as in `assignMany.0.targetIds.3`; else null. */
export function namedAt(input: object, path: readonly string[]): string | null {
  if (!/^\d+$/.test(path.at(-1) ?? "")) return null;
  const found = path.reduce<unknown>(
    (within, key) => (typeof within === "object" && within !== null ? Reflect.get(within, key) : undefined),
    input,
  );
  return typeof found === "string" ? found : null;
}
