/** A passage: where it begins and ends in the text, in UTF-16 code units. */
export interface Span {
  id: string;
  start: number;
  end: number;
}

/** A stretch of the text: the passages that begin with it, and whether it belongs to the one looked for. */
export interface Segment {
  text: string;
  begins: string[];
  isSought: boolean;
}

/** Cuts a text where passages begin, and where the one looked for begins and ends. Passages may overlap. */
export function segmentsOf(text: string, spans: readonly Span[], soughtId: string | null): Segment[] {
  const sought = spans.find(({ id }) => id === soughtId);
  const cuts = [0, text.length, ...spans.map(({ start }) => start), ...(sought ? [sought.end] : [])];
  const places = [...new Set(cuts)].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => ({
    text: text.slice(from, places[index + 1]),
    begins: spans.filter(({ start }) => start === from).map(({ id }) => id),
    isSought: sought !== undefined && from >= sought.start && from < sought.end,
  }));
}
