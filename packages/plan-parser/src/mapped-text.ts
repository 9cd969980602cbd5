/** A span of the original text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A working text in which every code unit remembers the stretch of the original it stands for. */
export interface MappedText {
  readonly original: string;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Replaces `[start, end)` of the working text by `insert` (often empty). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Applies edits and keeps the map: text that was cut out still lies inside any span around it. */
export function rewrite(source: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return source;
  const parts: string[] = [];
  const growth = edits.reduce((sum, edit) => sum + edit.insert.length, 0);
  const starts = new Uint32Array(source.text.length + growth);
  const ends = new Uint32Array(source.text.length + growth);
  let from = 0;
  let size = 0;
  const keep = (to: number): void => {
    parts.push(source.text.slice(from, to));
    starts.set(source.starts.subarray(from, to), size);
    ends.set(source.ends.subarray(from, to), size);
    size += to - from;
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    keep(edit.start);
    const at = locate(source, edit.start, edit.end);
    parts.push(edit.insert);
    starts.fill(at.start, size, size + edit.insert.length);
    ends.fill(at.end, size, size + edit.insert.length);
    size += edit.insert.length;
    from = edit.end;
  }
  keep(source.text.length);
  return {
    original: source.original,
    text: parts.join(""),
    starts: starts.slice(0, size),
    ends: ends.slice(0, size),
  };
}

/** The stretch of the original that `[start, end)` of the working text was made from. */
export function locate(source: MappedText, start: number, end: number): Span {
  const first = source.starts[start] ?? source.original.length;
  if (end <= start) return { start: first, end: first };
  return { start: first, end: Math.max(first, source.ends[end - 1] ?? first) };
}
