import type { FactKind, FoundFact } from "../draft/draft-facts";
import type { Span } from "../draft/draft-model";

/** A fact at its place in the document. */
export interface Mark extends Span {
  readonly key: string;
  readonly kind: FactKind;
  /** How it is called by those who do not see its color. */
  readonly label: string;
}

/** A stretch of the text within one line, throughout which the same holds. */
export interface Segment extends Span {
  /** The facts that it belongs to, the innermost last. */
  readonly marks: readonly Mark[];
  /** Those of them that begin with it. */
  readonly begins: readonly Mark[];
  /** The places of the doubts about it in their list. */
  readonly doubts: readonly number[];
}

/** A line of the text, its line break included. */
export interface Line extends Span {
  readonly segments: readonly Segment[];
  /** Two lines of one document with the same signature look alike. */
  readonly signature: string;
}

/** The facts that have a place in the document, of the kinds that are shown. */
export function marksOf(
  facts: readonly FoundFact[],
  isShown: (kind: FactKind) => boolean,
  labelOf: (found: FoundFact) => string,
): Mark[] {
  return facts.flatMap((found) => {
    const { kind, fact } = found;
    if (!fact.span || !isShown(kind)) return [];
    return [{ key: fact.key, kind, label: labelOf(found), start: fact.span.start, end: fact.span.end }];
  });
}

/** Cuts a text into lines, and each line where facts and doubts begin and end. Facts may overlap in any way. */
export function linesOf(text: string, marks: readonly Mark[], doubts: readonly (Span | null)[]): Line[] {
  const within = <Place extends Span>({ start, end }: Place) =>
    start >= 0 && end <= text.length && start < end;
  const valid = marks.filter(within);
  const doubted = doubts.flatMap((span, index) => (span && within(span) ? [{ ...span, index }] : []));
  const starts = lineStarts(text);
  const breaks = new Set(starts);
  const cuts = [...new Set([...starts, text.length, ...edges(valid), ...edges(doubted)])].sort(
    (a, b) => a - b,
  );
  const beginning = Map.groupBy(valid, ({ start }) => start);
  const doubtBeginning = Map.groupBy(doubted, ({ start }) => start);
  const lines: { start: number; segments: Segment[] }[] = [];
  let active: Mark[] = [];
  let doubtful: (Span & { index: number })[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? start;
    const begins = beginning.get(start) ?? [];
    active = [...active.filter((mark) => mark.end > start), ...begins].sort(byLength);
    doubtful = [...doubtful.filter((each) => each.end > start), ...(doubtBeginning.get(start) ?? [])];
    if (breaks.has(start)) lines.push({ start, segments: [] });
    lines.at(-1)?.segments.push({
      start,
      end,
      marks: active,
      begins: begins.toSorted(byLength),
      doubts: doubtful.map((each) => each.index),
    });
  }
  return lines.map(({ start, segments }) => ({
    start,
    end: segments.at(-1)?.end ?? start,
    segments,
    signature: segments.map(signatureOf).join(" "),
  }));
}

/** A picked stretch without the white space and the marks around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && AROUND.test(text[from] ?? "")) from += 1;
  while (to > from && AROUND.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}

/** The next place of some words behind an offset, begun anew at the top; null: they stand nowhere. */
export function placeAfter(text: string, words: string, after: number): Span | null {
  if (words === "") return null;
  const later = text.indexOf(words, after);
  const start = later === -1 ? text.indexOf(words) : later;
  return start === -1 ? null : { start, end: start + words.length };
}

/** Of the facts that stand before an offset, or around it, the nearest. */
export function nearestBefore<Found extends { readonly fact: { readonly span: Span | null } }>(
  facts: readonly Found[],
  offset: number,
): Found | null {
  const before = facts.filter(({ fact: { span } }) => span !== null && span.start <= offset);
  return before.toSorted((a, b) => (b.fact.span?.start ?? 0) - (a.fact.span?.start ?? 0))[0] ?? null;
}

const AROUND = /[\s，、；。：,;:]/u;

function lineStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    starts.push(at);
    const next = text.indexOf("\n", at);
    at = next === -1 ? text.length : next + 1;
  }
  return starts;
}

function edges(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

/** The longest first, so that what lies within another comes after it; a duty lies within its own time limit. */
function byLength(a: Mark, b: Mark): number {
  const longer = b.end - b.start - (a.end - a.start);
  return longer !== 0 ? longer : Number(b.kind === "obligation") - Number(a.kind === "obligation");
}

function signatureOf({ start, marks, begins, doubts }: Segment): string {
  return [
    start,
    marks.map(({ key, kind }) => `${key}${kind}`),
    begins.map(({ label }) => label),
    doubts,
  ].join(":");
}
