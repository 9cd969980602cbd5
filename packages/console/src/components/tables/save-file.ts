/** Gives a file to who asked for it, as a download. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by the end of this turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** A file's name from words: what no file system takes is left out. */
export function fileName(words: readonly string[], extension: string): string {
  const name = words.join("-").replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "");
  return `${name}.${extension}`;
}
