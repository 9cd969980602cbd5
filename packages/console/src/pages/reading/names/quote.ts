/** A place in the document. */
export interface Place {
  start: number;
  end: number;
}

/** A passage around a place, cut into what stands before it, the place itself, and what stands after it. */
export interface Quote {
  before: string;
  printed: string;
  after: string;
  at: Place;
}

const AROUND = 40;

/**
 * Where a printed name stands in a document, in order: where the reader found it, else wherever the text says it. The
 * reader's own places come first since a name such as 办公室 is part of many others.
 */
export function placesOf(printed: string, text: string, spans: readonly Place[]): Place[] {
  const found = spans.filter(({ start, end }) => folded(text.slice(start, end)) === folded(printed));
  if (found.length > 0) return distinct(found);
  const at = text.indexOf(printed);
  return printed !== "" && at >= 0 ? [{ start: at, end: at + printed.length }] : [];
}

/** The places that a draft keeps of what it says. */
export function spansOf(draft: unknown): Place[] {
  const spans: unknown = typeof draft === "object" && draft !== null ? Reflect.get(draft, "spans") : null;
  return Array.isArray(spans) ? spans.filter(isPlace) : [];
}

function isPlace(span: unknown): span is Place {
  if (typeof span !== "object" || span === null) return false;
  return typeof Reflect.get(span, "start") === "number" && typeof Reflect.get(span, "end") === "number";
}

/** The passage of at most 40 characters to both sides; lines read on. */
export function quoteOf(text: string, at: Place): Quote {
  const from = Math.max(0, at.start - AROUND);
  const to = Math.min(text.length, at.end + AROUND);
  const before = oneLine(text.slice(from, at.start)).trimStart();
  const after = oneLine(text.slice(at.end, to)).trimEnd();
  return {
    before: from > 0 ? `…${before}` : before,
    printed: text.slice(at.start, at.end),
    after: to < text.length ? `${after}…` : after,
    at,
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}

/** Names are set apart by spaces in rosters: 卞　宁 is 卞宁. */
function folded(name: string): string {
  return name.replaceAll(/\s+/gu, "");
}

function distinct(places: readonly Place[]): Place[] {
  const byStart = new Map(places.map((place) => [place.start, place]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
