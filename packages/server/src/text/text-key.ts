/**
 * The form in which names and texts are compared: NFKC, no white space, no zero-width characters, lower case.
 * Padding such as «林 波» is alignment, not content (B4). The printed form is kept beside it.
 */
export function textKey(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/gu, "")
    .replaceAll("\0", "")
    .toLowerCase();
}

/** What a search by `q` looks through: the name and its aliases, folded. */
export function searchKey(name: string, aliases: readonly string[]): string {
  return [name, ...aliases].map(textKey).join("\n");
}

/**
 * The condition that a column holds a folded text. What stands for anything in a pattern of SQL (`%`, `_`) stands for
 * itself here; Prisma hands it on as it is.
 */
export function containing(key: string): { contains: string } {
  return { contains: key.replaceAll(/[\\%_]/g, "\\$&") };
}
