/** A passage of the full text by its place. */
export interface Passage {
  start: number;
  end: number;
}

/** Finds passages of a document's text; white space does not count. */
export interface Locator {
  /** Where a printed text stands, from an offset on. */
  find(printed: string, from?: number): Passage | null;
  /** The sentence, clause or line in which a place lies, without the mark that ends it. */
  sentenceAt(place: number): Passage;
  /** The number of the nearest numbered heading at or above a place, as printed. */
  numberAt(place: number): string | null;
  text(passage: Passage): string;
}

const SENTENCE_END = /[\n。！？；;]/u;
const HEADING =
  /^[ \t\u3000]*((?:第[一二三四五六七八九十百]+[章条节])|(?:[一二三四五六七八九十]+、)|(?:[（(][一二三四五六七八九十]+[)）])|(?:\d+(?:\.\d+)*[.、．]))/gmu;

/** A locator over one document; built once, each look-up is a search in the folded text. */
export function createLocator(document: string): Locator {
  const offsets: number[] = [];
  let folded = "";
  for (let place = 0; place < document.length; place += 1) {
    const unit = document.charAt(place);
    if (/\s/u.test(unit)) continue;
    folded += unit;
    offsets.push(place);
  }
  const headings = [...document.matchAll(HEADING)].map((match) => ({
    at: match.index,
    number: match[1] ?? "",
  }));
  const starts = headings.map(({ at }) => at);
  return {
    find(printed, from = 0) {
      const wanted = printed.replaceAll(/\s/gu, "");
      if (wanted === "") return null;
      const foldedFrom = from === 0 ? 0 : lowerBound(offsets, from);
      const at = folded.indexOf(wanted, foldedFrom);
      const start = offsets[at];
      const last = offsets[at + wanted.length - 1];
      return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
    },
    sentenceAt(place) {
      let start = place;
      while (start > 0 && !SENTENCE_END.test(document.charAt(start - 1))) start -= 1;
      let end = place;
      while (end < document.length && !SENTENCE_END.test(document.charAt(end))) end += 1;
      const text = document.slice(start, end);
      const lead = text.length - text.trimStart().length;
      return { start: start + lead, end: start + lead + text.trim().length };
    },
    numberAt: (place) => headings[lowerBound(starts, place + 1) - 1]?.number ?? null,
    text: ({ start, end }) => document.slice(start, end),
  };
}

function lowerBound(sorted: number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
