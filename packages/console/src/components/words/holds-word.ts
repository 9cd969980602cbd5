/** Whether a tree of words has one at a dotted key. */
export function holdsWord(words: object, key: string): boolean {
  const found = key
    .split(".")
    .reduce<unknown>(
      (at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined),
      words,
    );
  return typeof found === "string";
}
