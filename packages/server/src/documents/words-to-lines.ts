/** A run of characters as a page prints it: where it stands and how large it is. */
export interface PrintedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/**
 * Puts the words of a page back into lines: words on one height are one line, from left to right; a gap of more than
 * two characters is a tab (the next column), a smaller visible one a space.
 */
export function wordsToLines(words: readonly PrintedWord[]): string[] {
  const lines: PrintedWord[][] = [];
  const printed = words.filter(({ text }) => text.trim() !== "");
  for (const word of [...printed].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.5) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => joinWords(line.sort((a, b) => a.x - b.x)));
}

function joinWords(line: readonly PrintedWord[]): string {
  let text = "";
  let end = Number.NaN;
  for (const word of line) {
    const gap = (word.x - end) / (word.size || 1);
    if (gap > 2) text += "\t";
    else if (gap > 0.3) text += " ";
    text += word.text;
    end = word.x + word.width;
  }
  return text.trimEnd();
}
