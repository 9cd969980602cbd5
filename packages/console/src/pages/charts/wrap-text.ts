const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u3000-\u303f]/;
const LATIN_EMS = 0.58;

/**
 * Breaks a text into rows of at most so many ems: between Chinese characters anywhere, Latin words where they end unless
 * one alone is too long. What does not fit into `most` rows ends in an ellipsis. A text without letters is one empty row.
 */
export function wrapText(text: string, ems: number, most: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (emsOf(row + piece.trimEnd()) <= ems) {
      row += piece;
      continue;
    }
    if (row !== "") rows.push(row.trimEnd());
    row = piece;
    while (emsOf(row.trimEnd()) > ems) {
      const head = fitting(row, ems);
      rows.push(head);
      row = row.slice(head.length);
    }
  }
  rows.push(row.trimEnd());
  if (rows.length <= most) return rows;
  const last = rows[most - 1] ?? "";
  return [...rows.slice(0, most - 1), `${fitting(last, ems - 1)}…`];
}

// A wide character alone, or a word with the spaces after it.
const PIECES = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})\\S)+\\s*|\\s+`, "gu");

/** How wide a text is, in letter sizes; an estimate that errs to the wide side. */
export function emsOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDE.test(letter) || letter.length > 1 ? 1 : LATIN_EMS;
  return sum;
}

/** The longest beginning that is no wider, of at least one letter. */
function fitting(text: string, ems: number): string {
  let taken = "";
  for (const letter of text) {
    if (taken !== "" && emsOf(taken + letter) > ems) break;
    taken += letter;
  }
  return taken;
}
