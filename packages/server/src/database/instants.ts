/** So many texts of instants are known again; then the knowing begins anew. */
const MOST_KNOWN = 50_000;

let known = new Map<string, Date>();

/**
 * The instant that PostgreSQL or JSON writes with its offset (`2026-03-01 08:00:00+00`). Thousands of rows begin at the same
 * one, so each text is read once and one object serves them all: nobody may change it.
 */
export function instantOfText(text: string): Date {
  const there = known.get(text);
  if (there !== undefined) return there;
  const date = new Date(withWholeOffset(text));
  if (known.size >= MOST_KNOWN) known = new Map();
  known.set(text, date);
  return date;
}

/** PostgreSQL leaves the minutes of an offset out, and puts a space where JSON has a T. */
function withWholeOffset(text: string): string {
  return /[+-]\d\d$/.test(text) ? `${text.replace(" ", "T")}:00` : text;
}
