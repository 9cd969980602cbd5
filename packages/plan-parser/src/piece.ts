import { matchBrackets } from "./brackets.ts";

/** A contiguous piece of the working text. All facts are pieces, so nothing can be printed that was not there. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The part `[from, to)` of a piece. */
export function cut(piece: Piece, from: number, to: number = piece.text.length): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  return { text: piece.text.slice(from, to), start: piece.start + from };
}

/** Where the piece ends in the working text. */
export function endOf(piece: Piece): number {
  return piece.start + piece.text.length;
}

/** The piece without white space, and without the given punctuation, at both ends. */
export function trim(piece: Piece, marks = ""): Piece {
  const { text } = piece;
  let from = 0;
  let to = text.length;
  while (from < to && isDropped(text[from] ?? "", marks)) from += 1;
  while (to > from && isDropped(text[to - 1] ?? "", marks)) to -= 1;
  return cut(piece, from, to);
}

function isDropped(char: string, marks: string): boolean {
  return isSpace(char) || (marks !== "" && marks.includes(char));
}

// Han text is asked for its white space character by character, so the usual answer must be quick.
function isSpace(char: string): boolean {
  return char < "\u0080" ? char === " " || char === "\n" || char === "\t" : /\s/u.test(char);
}

/** The text without any white space: the form in which words are compared. */
export function compact(piece: Piece): string {
  return /\s/u.test(piece.text) ? piece.text.replace(/\s+/gu, "") : piece.text;
}

/** Pieces between the given marks, marks inside closed brackets left alone; empty ones are dropped. */
export function splitAt(piece: Piece, marks: string): Piece[] {
  const pairs = matchBrackets(piece.text);
  const found: Piece[] = [];
  let from = 0;
  for (let i = 0; i <= piece.text.length; i += 1) {
    const closer = pairs.get(i);
    if (closer !== undefined) i = closer;
    else if (i === piece.text.length || isMark(piece.text, i, marks)) {
      const part = trim(cut(piece, from, i));
      if (part.text) found.push(part);
      from = i + 1;
    }
  }
  return found;
}

// The colon of a time of day (17:30) parts nothing.
function isMark(text: string, at: number, marks: string): boolean {
  if (!marks.includes(text[at] ?? " ")) return false;
  return text[at] !== ":" || !/\d:\d\d/u.test(text.slice(Math.max(0, at - 1), at + 3));
}

/** From the start of the first piece to the end of the last, within the piece that holds both. */
export function span(holder: Piece, first: Piece, last: Piece): Piece {
  return cut(holder, first.start - holder.start, endOf(last) - holder.start);
}
