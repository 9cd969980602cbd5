const USERNAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._@-]*[\p{L}\p{N}])?$/u;

/** As it is kept and compared: one form of each character, in lower case. */
export function foldUsername(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Whether a text can be a user name: 2 to 64 letters, digits or . _ @ - between them. */
export function isUsername(text: string): boolean {
  const folded = foldUsername(text);
  const { length } = [...folded];
  return length >= 2 && length <= 64 && USERNAME.test(folded);
}
