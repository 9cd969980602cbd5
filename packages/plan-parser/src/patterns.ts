/** One pattern out of alternatives that are easier to read one by one. */
export function anyOf(alternatives: readonly string[], flags = "u"): RegExp {
  return new RegExp(alternatives.join("|"), flags);
}

/** Words parted by spaces, as one alternative of a pattern. */
export function wordsOf(...lines: readonly string[]): string {
  return lines.join(" ").split(" ").join("|");
}
